using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Whereabouts.Platform.Data;

namespace Whereabouts.Data.Postgres;

/// <summary>The real thing: a PostgreSQL server.</summary>
public sealed class PostgresProvider : IDatabaseProvider
{
    public DatabaseKind Kind => DatabaseKind.Postgres;

    public void Use(DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(
            connection,
            npgsql =>
                npgsql
                    .MigrationsAssembly(typeof(PostgresProvider).Assembly.GetName().Name)
                    .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
        );

    public Task PrepareAsync(string connection, CancellationToken cancellation) => Task.CompletedTask;

    public Task WriteAsync(BulkWrite write, CancellationToken cancellation) => BulkCopy.WriteAsync(write, cancellation);

    public Task BackupAsync(string connection, string file, CancellationToken cancellation) =>
        RunAsync("pg_dump", ["--format=custom", "--no-owner", $"--file={file}"], connection, cancellation);

    public Task RestoreAsync(string connection, string file, CancellationToken cancellation) =>
        RunAsync(
            "pg_restore",
            [
                "--clean",
                "--if-exists",
                "--no-owner",
                "--single-transaction",
                $"--dbname={new NpgsqlConnectionStringBuilder(connection).Database}",
                file,
            ],
            connection,
            cancellation
        );

    /// <summary>Runs one of PostgreSQL's own tools; the password goes by the environment, never by the command line.</summary>
    private static async Task RunAsync(
        string tool,
        IEnumerable<string> arguments,
        string connection,
        CancellationToken cancellation
    )
    {
        var address = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = address.Host,
                ["PGPORT"] = $"{address.Port}",
                ["PGDATABASE"] = address.Database,
                ["PGUSER"] = address.Username,
                ["PGPASSWORD"] = address.Password,
            },
        };
        using var process =
            Process.Start(start)
            ?? throw new InvalidOperationException($"{tool} did not start: install PostgreSQL's client tools.");
        var error = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} failed: {error.Trim()}");
        }
    }
}
