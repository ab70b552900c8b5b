using Microsoft.EntityFrameworkCore;

namespace Whereabouts.Platform.Data;

/// <summary>Opens the database at an address, makes it ready, copies and restores it.</summary>
public sealed class Databases(IEnumerable<IDatabaseProvider> providers, DatabaseAddress address)
{
    private int _imports;
    private readonly IDatabaseProvider _provider = providers.Single(p => p.Kind == address.Kind);

    public DatabaseAddress Address => address;

    /// <summary>How many may write to the database at a time with profit.</summary>
    public int Hands => _provider.Hands;

    public void Use(DbContextOptionsBuilder options) => _provider.Use(options, address.Connection);

    /// <summary>Brings the database to this release's shape. Safe to run again, and by two at once.</summary>
    /// <exception cref="InvalidOperationException">A newer release has used the database: it is left as it is.</exception>
    public async Task MigrateAsync(AppDb db, CancellationToken cancellation)
    {
        if (await ShapeAsync(db, cancellation) == DatabaseShape.Ahead)
        {
            throw new InvalidOperationException(ShapeWords.Of(DatabaseShape.Ahead));
        }

        await _provider.PrepareAsync(address.Connection, cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>How the database's shape stands to this release's.</summary>
    public static async Task<DatabaseShape> ShapeAsync(AppDb db, CancellationToken cancellation)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        return applied.Except(known, StringComparer.Ordinal).Any() ? DatabaseShape.Ahead
            : applied.Count == 0 ? DatabaseShape.New
            : applied.Count < known.Count ? DatabaseShape.Behind
            : DatabaseShape.Current;
    }

    /// <summary>Waits until no other process, another node or the command line, brings files in, and keeps the others from it.</summary>
    public async Task<IAsyncDisposable> ImportAloneAsync(CancellationToken cancellation)
    {
        var alone = await _provider.ImportAloneAsync(address.Connection, cancellation);
        Interlocked.Increment(ref _imports);
        return new UnderWay(this, alone);
    }

    /// <summary>Whether this process is bringing files in.</summary>
    public bool IsImporting => Volatile.Read(ref _imports) > 0;

    /// <summary>Bytes free where the database grows; null where a server looks after its own disk.</summary>
    public long? FreeSpace() => _provider.FreeSpace(address.Connection);

    internal Task WriteAsync(BulkWrite write, CancellationToken cancellation) =>
        _provider.WriteAsync(write, cancellation);

    public Task BackupAsync(string file, CancellationToken cancellation) =>
        _provider.BackupAsync(address.Connection, file, cancellation);

    public Task RestoreAsync(string file, CancellationToken cancellation) =>
        _provider.RestoreAsync(address.Connection, file, cancellation);

    /// <summary>Restores a copy into an empty database beside this one, looks at it there, and throws it away.</summary>
    public async Task<T> TryOutAsync<T>(string file, Func<AppDb, Task<T>> look, CancellationToken cancellation)
    {
        var scratch = await _provider.MakeScratchAsync(address.Connection, cancellation);
        try
        {
            await _provider.RestoreAsync(scratch, file, cancellation);
            var options = new DbContextOptionsBuilder<AppDb>();
            _provider.Use(options, scratch);
            await using var db = new AppDb(options.Options);
            return await look(db);
        }
        finally
        {
            await _provider.DropScratchAsync(scratch);
        }
    }

    private sealed class UnderWay(Databases databases, IAsyncDisposable? alone) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            Interlocked.Decrement(ref databases._imports);
            return alone?.DisposeAsync() ?? ValueTask.CompletedTask;
        }
    }
}
