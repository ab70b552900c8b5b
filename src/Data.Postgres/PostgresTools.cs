using System.ComponentModel;
using System.Diagnostics;
using Npgsql;

namespace Whereabouts.Data.Postgres;

/// <summary>PostgreSQL's own tools. The password goes by the environment, never by the command line.</summary>
internal static class PostgresTools
{
    /// <summary>Writes the whole database, as of one moment.</summary>
    public static async Task DumpAsync(string connection, string file, CancellationToken cancellation)
    {
        using var dump = Start("pg_dump", ["--format=custom", "--no-owner", $"--file={file}"], connection);
        var error = await dump.StandardError.ReadToEndAsync(cancellation);
        await dump.WaitForExitAsync(cancellation);
        Check(dump, "pg_dump", error);
    }

    /// <summary>
    /// Replaces all that the database holds, in one transaction: what the copy does not know, tables of a newer release
    /// too, goes as well, and where anything fails everything stays as it was.
    /// </summary>
    public static async Task RestoreAsync(string connection, string file, CancellationToken cancellation)
    {
        using var read = Start("pg_restore", ["--no-owner", "--no-privileges", "--file=-", file], connection);
        using var write = Start(
            "psql",
            [
                "--no-psqlrc",
                "--quiet",
                "--output=/dev/null",
                "--single-transaction",
                "--set=ON_ERROR_STOP=1",
                "--command=DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public",
                "--file=-",
            ],
            connection
        );
        var readError = read.StandardError.ReadToEndAsync(cancellation);
        var writeError = write.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await read.StandardOutput.BaseStream.CopyToAsync(write.StandardInput.BaseStream, cancellation);
            await read.WaitForExitAsync(cancellation);
            if (read.ExitCode != 0)
            {
                // A copy that breaks off must not be taken for a whole one.
                await write.StandardInput.WriteAsync("\nROLLBACK; SELECT 1 / 0;\n");
            }

            write.StandardInput.Close();
        }
        catch (IOException)
        {
            // psql has stopped reading, and says why.
            read.Kill();
            await write.WaitForExitAsync(cancellation);
            Check(write, "psql", await writeError);
        }

        await write.WaitForExitAsync(cancellation);
        Check(read, "pg_restore", await readError);
        Check(write, "psql", await writeError);
    }

    private static void Check(Process ended, string tool, string error)
    {
        if (ended.ExitCode != 0)
        {
            throw new InvalidOperationException($"{tool} failed: {error.Trim()}");
        }
    }

    private static Process Start(string tool, IEnumerable<string> arguments, string connection)
    {
        var address = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = address.Host,
                ["PGPORT"] = $"{address.Port}",
                ["PGDATABASE"] = address.Database,
                ["PGUSER"] = address.Username,
                ["PGPASSWORD"] = address.Password,
                ["PGCLIENTENCODING"] = "UTF8",
            },
        };
        return TryStart(start)
            ?? throw new InvalidOperationException($"{tool} did not start: install PostgreSQL's client tools.");
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
