using Microsoft.EntityFrameworkCore;

namespace Whereabouts.Platform.Data;

/// <summary>What differs between the databases we run on. One implementer for each, in Data.Sqlite and Data.Postgres.</summary>
public interface IDatabaseProvider
{
    DatabaseKind Kind { get; }

    /// <summary>How many may write to it at a time with profit.</summary>
    int Hands { get; }

    /// <summary>Points a context at the database and at its own set of migrations.</summary>
    void Use(DbContextOptionsBuilder options, string connection);

    /// <summary>Makes ready what migrations cannot, for instance the folder of a database file.</summary>
    Task PrepareAsync(string connection, CancellationToken cancellation);

    /// <summary>Waits until no other process brings files in, and keeps the others from it until the answer is disposed; null where the database sees to it.</summary>
    Task<IAsyncDisposable?> ImportAloneAsync(string connection, CancellationToken cancellation);

    /// <summary>Writes many rows to one table, in the connection's transaction.</summary>
    Task WriteAsync(BulkWrite write, CancellationToken cancellation);

    /// <summary>Writes a copy of the whole database, as of one moment, to a file.</summary>
    Task BackupAsync(string connection, string file, CancellationToken cancellation);

    /// <summary>Replaces the database by the copy in the file; makes it first where it is gone.</summary>
    Task RestoreAsync(string connection, string file, CancellationToken cancellation);

    /// <summary>Makes an empty database beside this one, to try a copy in.</summary>
    /// <returns>Its connection.</returns>
    Task<string> MakeScratchAsync(string connection, CancellationToken cancellation);

    /// <summary>Throws a database made by <see cref="MakeScratchAsync"/> away.</summary>
    Task DropScratchAsync(string scratch);

    /// <summary>Bytes free where the database grows; null for a server, which looks after its own disk.</summary>
    long? FreeSpace(string connection);
}
