using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Intake;

/// <summary>A file's bytes at one moment.</summary>
internal readonly record struct FilePrint(string Sha256, long Length);

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
        var print = await PrintAsync(path, cancellation);
        if (!await db.Files.AnyAsync(f => f.Sha256 == print.Sha256, cancellation))
        {
            await AddAsync(path, print, name, receivedBy, received, cancellation);
        }

        return print.Sha256;
    }

    /// <summary>The file as it is now. What somebody adds while we read is left for the next time it comes.</summary>
    internal static async Task<FilePrint> PrintAsync(string path, CancellationToken cancellation)
    {
        await using var stream = Open(path);
        var length = stream.Length;
        return new(await HashAsync(PiecesAsync(stream, length, cancellation)), length);
    }

    /// <summary>Which of these files are kept already.</summary>
    internal async Task<HashSet<string>> KeptAsync(IReadOnlyCollection<string> files, CancellationToken cancellation) =>
        await db.Files.Where(f => files.Contains(f.Sha256)).Select(f => f.Sha256).ToHashSetAsync(cancellation);

    /// <summary>Keeps a file that is not kept yet.</summary>
    internal async Task AddAsync(
        string path,
        FilePrint print,
        string name,
        string receivedBy,
        DateTimeOffset received,
        CancellationToken cancellation
    )
    {
        await using var stream = Open(path);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Files.Add(
            new FileRow
            {
                Sha256 = print.Sha256,
                Name = name,
                Length = print.Length,
                Received = received,
                ReceivedBy = receivedBy,
            }
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var number = 0;
        await foreach (var piece in PiecesAsync(stream, print.Length, cancellation))
        {
            hash.AppendData(piece.Span);
            db.FileChunks.Add(
                new FileChunkRow
                {
                    Sha256 = print.Sha256,
                    Number = number++,
                    Bytes = piece.ToArray(),
                }
            );
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }

        // A file with nothing in it has no piece.
        await db.SaveChangesAsync(cancellation);
        if (!string.Equals(Convert.ToHexStringLower(hash.GetHashAndReset()), print.Sha256, StringComparison.Ordinal))
        {
            throw new IOException("The file was written to while it was read.");
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>A kept file where it lies, or, when somebody has added to it since, as it was kept.</summary>
    public async Task<Stream> OpenAsKeptAsync(string path, string sha256, CancellationToken cancellation)
    {
        var kept = await db.Files.Where(f => f.Sha256 == sha256).Select(f => f.Length).SingleAsync(cancellation);
        var stream = Open(path);
        if (stream.Length == kept)
        {
            return stream;
        }

        await stream.DisposeAsync();
        return await OpenAsync(sha256, cancellation);
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

    private static FileStream Open(string path) =>
        new(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1 << 16,
            FileOptions.SequentialScan
        );

    private static async Task<string> HashAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var piece in pieces)
        {
            hash.AppendData(piece.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The first so many bytes, piece by piece; each piece is good until the next.</summary>
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> PiecesAsync(
        Stream stream,
        long length,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        stream.Position = 0;
        var buffer = new byte[ChunkSize];
        for (var left = length; left > 0; )
        {
            var piece = buffer.AsMemory(0, (int)Math.Min(left, ChunkSize));
            await stream.ReadExactlyAsync(piece, cancellation);
            left -= piece.Length;
            yield return piece;
        }
    }
}
