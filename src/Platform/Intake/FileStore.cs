using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Intake;

/// <summary>Keeps every file as it came, in the database, in pieces, so that its size never matters.</summary>
public sealed class FileStore(AppDb db)
{
    private const int ChunkSize = 1 << 20;

    /// <summary>Keeps the file, unless the same bytes are kept already.</summary>
    /// <returns>The hash of its bytes, by which it is known.</returns>
    public async Task<string> KeepAsync(
        string path,
        string name,
        string receivedBy,
        DateTimeOffset received,
        CancellationToken cancellation
    )
    {
        await using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1 << 16,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        if (await db.Files.AnyAsync(f => f.Sha256 == sha256, cancellation))
        {
            return sha256;
        }

        stream.Position = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Files.Add(
            new FileRow
            {
                Sha256 = sha256,
                Name = name,
                Length = stream.Length,
                Received = received,
                ReceivedBy = receivedBy,
            }
        );
        await db.SaveChangesAsync(cancellation);
        var buffer = new byte[ChunkSize];
        for (var number = 0; ; number++)
        {
            var read = await stream.ReadAtLeastAsync(buffer, ChunkSize, throwOnEndOfStream: false, cancellation);
            if (read == 0)
            {
                break;
            }

            db.FileChunks.Add(
                new FileChunkRow
                {
                    Sha256 = sha256,
                    Number = number,
                    Bytes = buffer[..read],
                }
            );
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(cancellation);
        return sha256;
    }

    /// <summary>Writes a kept file to a stream.</summary>
    public async Task WriteAsync(string sha256, Stream into, CancellationToken cancellation)
    {
        var chunks = db
            .FileChunks.AsNoTracking()
            .Where(c => c.Sha256 == sha256)
            .OrderBy(c => c.Number)
            .Select(c => c.Bytes);
        await foreach (var bytes in chunks.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            await into.WriteAsync(bytes, cancellation);
        }
    }

    /// <summary>A kept file to be read from its beginning: a copy that this process alone can read, gone when it is closed.</summary>
    public async Task<Stream> OpenAsync(string sha256, CancellationToken cancellation)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var copy = new FileStream(Path.Combine(Path.GetTempPath(), "whereabouts-" + Path.GetRandomFileName()), options);
        try
        {
            await WriteAsync(sha256, copy, cancellation);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }

        copy.Position = 0;
        return copy;
    }
}
