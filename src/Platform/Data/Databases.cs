using Microsoft.EntityFrameworkCore;

namespace Whereabouts.Platform.Data;

/// <summary>Opens the database at an address, makes it ready, copies and restores it.</summary>
public sealed class Databases(IEnumerable<IDatabaseProvider> providers, DatabaseAddress address)
{
    private readonly IDatabaseProvider _provider = providers.Single(p => p.Kind == address.Kind);

    public DatabaseAddress Address => address;

    public void Use(DbContextOptionsBuilder options) => _provider.Use(options, address.Connection);

    /// <summary>Brings the database to this release's shape. Safe to run again, and by two at once.</summary>
    public async Task MigrateAsync(AppDb db, CancellationToken cancellation)
    {
        await _provider.PrepareAsync(address.Connection, cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>True when the database lacks something of this release's shape.</summary>
    public static async Task<bool> IsBehindAsync(AppDb db, CancellationToken cancellation) =>
        (await db.Database.GetPendingMigrationsAsync(cancellation)).Any();

    internal Task WriteAsync(BulkWrite write, CancellationToken cancellation) =>
        _provider.WriteAsync(write, cancellation);

    public Task BackupAsync(string file, CancellationToken cancellation) =>
        _provider.BackupAsync(address.Connection, file, cancellation);

    public Task RestoreAsync(string file, CancellationToken cancellation) =>
        _provider.RestoreAsync(address.Connection, file, cancellation);
}
