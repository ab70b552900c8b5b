using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Whereabouts.Platform.Data;

namespace Whereabouts.Data.Postgres;

/// <summary>The real thing: a PostgreSQL server.</summary>
public sealed class PostgresProvider : IDatabaseProvider
{
    /// <summary>One reads a file while another's rows are written; beyond four they only wait for one another.</summary>
    public int Hands => Math.Clamp(Environment.ProcessorCount, 1, 4);

    public DatabaseKind Kind => DatabaseKind.Postgres;

    public void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(
            Pooled(connection),
            npgsql =>
                npgsql
                    .MigrationsAssembly(typeof(PostgresProvider).Assembly.GetName().Name)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
        );

    public Task PrepareAsync(string connection, CancellationToken cancellation) => Task.CompletedTask;

    public Task WriteAsync(BulkWrite write, CancellationToken cancellation) => BulkCopy.WriteAsync(write, cancellation);

    public Task BackupAsync(string connection, string file, CancellationToken cancellation) =>
        PostgresTools.DumpAsync(connection, file, cancellation);

    public async Task RestoreAsync(string connection, string file, CancellationToken cancellation)
    {
        await MakeIfGoneAsync(connection, cancellation);
        await PostgresTools.RestoreAsync(connection, file, cancellation);

        // What the pool knows of the types in the database was true of the one that is gone.
        await using var pooled = new NpgsqlConnection(Pooled(connection));
        NpgsqlConnection.ClearPool(pooled);
    }

    public async Task<string> MakeScratchAsync(string connection, CancellationToken cancellation)
    {
        var scratch = new NpgsqlConnectionStringBuilder(connection)
        {
            Database = $"whereabouts_try_{Guid.CreateVersion7():N}",
            Pooling = false,
        };
        await RunAsync(connection, $"CREATE DATABASE {Quoted(scratch.Database)}", cancellation);
        return scratch.ToString();
    }

    public Task DropScratchAsync(string scratch)
    {
        var name = new NpgsqlConnectionStringBuilder(scratch).Database!;
        return RunAsync(
            OnServer(scratch),
            $"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)",
            CancellationToken.None
        );
    }

    public long? FreeSpace(string connection) => null;

    // A connection of its own, not the pool's: closing it frees the lock, and so does the end of the process.
    public async Task<IAsyncDisposable?> ImportAloneAsync(string connection, CancellationToken cancellation)
    {
        var alone = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        try
        {
            await alone.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand(
                "SELECT pg_advisory_lock(hashtext('whereabouts import'))",
                alone
            )
            {
                // However long the other takes.
                CommandTimeout = 0,
            };
            await command.ExecuteNonQueryAsync(cancellation);
            return alone;
        }
        catch
        {
            await alone.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// How the pool connects, unless the operator says otherwise: what is asked again and again is planned once, and a
    /// session goes back as it is, since nothing here changes one.
    /// </summary>
    private static string Pooled(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        var pooled = new NpgsqlConnectionStringBuilder(connection);
        if (!said.ContainsKey("Max Auto Prepare"))
        {
            pooled.MaxAutoPrepare = 100;
        }

        if (!said.ContainsKey("No Reset On Close"))
        {
            pooled.NoResetOnClose = true;
        }

        return pooled.ToString();
    }

    private static async Task MakeIfGoneAsync(string connection, CancellationToken cancellation)
    {
        try
        {
            await using var there = new NpgsqlConnection(connection);
            await there.OpenAsync(cancellation);
        }
        catch (PostgresException gone) when (gone.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var name = new NpgsqlConnectionStringBuilder(connection).Database!;
            await RunAsync(OnServer(connection), $"CREATE DATABASE {Quoted(name)}", cancellation);
        }
    }

    /// <summary>The server's own database, from which others are made and dropped.</summary>
    private static string OnServer(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ToString();

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task RunAsync(string connection, string sql, CancellationToken cancellation)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancellation);
        await using var command = open.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
