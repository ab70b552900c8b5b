using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Whereabouts.Platform.Data;

namespace Whereabouts.Data.Sqlite;

/// <summary>The embedded database: one file, no server.</summary>
public sealed class SqliteProvider : IDatabaseProvider
{
    /// <summary>The file has one writer at a time.</summary>
    public int Hands => 1;

    public DatabaseKind Kind => DatabaseKind.Sqlite;

    public void Use(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(
                ConnectionString(connection),
                sqlite =>
                    sqlite
                        .MigrationsAssembly(typeof(SqliteProvider).Assembly.GetName().Name)
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .AddInterceptors(new Pragmas());

    public Task PrepareAsync(string connection, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(connection)) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return Task.CompletedTask;
    }

    // Every transaction that writes begins by locking the file: no two see what the other is about to change.
    public Task<IAsyncDisposable?> ImportAloneAsync(string connection, CancellationToken cancellation) =>
        Task.FromResult<IAsyncDisposable?>(null);

    public Task WriteAsync(BulkWrite write, CancellationToken cancellation) =>
        BulkInsert.WriteAsync(write, cancellation);

    public async Task BackupAsync(string connection, string file, CancellationToken cancellation)
    {
        await using var source = new SqliteConnection(ConnectionString(connection));
        await source.OpenAsync(cancellation);
        await using var copy = new SqliteConnection($"Data Source={file};Pooling=False");
        await copy.OpenAsync(cancellation);
        source.BackupDatabase(copy);
    }

    public async Task RestoreAsync(string connection, string file, CancellationToken cancellation)
    {
        await using var copy = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await copy.OpenAsync(cancellation);
        await RefuseDamagedAsync(copy, file, cancellation);
        await PrepareAsync(connection, cancellation);
        if (!File.Exists(connection))
        {
            // What a lost database left beside it belongs to no copy.
            File.Delete(connection + "-wal");
            File.Delete(connection + "-shm");
        }

        await using var target = new SqliteConnection($"Data Source={connection};Pooling=False");
        await target.OpenAsync(cancellation);
        copy.BackupDatabase(target);
    }

    /// <summary>A copy that was cut short would otherwise be taken for a whole one.</summary>
    private static async Task RefuseDamagedAsync(SqliteConnection copy, string file, CancellationToken cancellation)
    {
        await using var check = copy.CreateCommand();
        check.CommandText = "PRAGMA quick_check(1)";
        if (await check.ExecuteScalarAsync(cancellation) is not "ok")
        {
            throw new InvalidOperationException($"{file} is damaged: nothing was restored from it.");
        }
    }

    public Task<string> MakeScratchAsync(string connection, CancellationToken cancellation) =>
        Task.FromResult(Path.GetFullPath(connection) + $".try-{Guid.CreateVersion7():N}");

    public Task DropScratchAsync(string scratch)
    {
        using (var connection = new SqliteConnection(ConnectionString(scratch)))
        {
            SqliteConnection.ClearPool(connection);
        }

        foreach (var part in new[] { "", "-wal", "-shm" })
        {
            File.Delete(scratch + part);
        }

        return Task.CompletedTask;
    }

    public long? FreeSpace(string connection) =>
        Path.GetDirectoryName(Path.GetFullPath(connection)) is { Length: > 0 } folder
            ? new DriveInfo(folder).AvailableFreeSpace
            : null;

    private static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = 60,
        }.ToString();

    /// <summary>Readers do not wait for a writer, and a committed write survives a crash of the process.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Sql =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-64000; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
