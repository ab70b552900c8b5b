using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Whereabouts.Testing;

/// <summary>
/// A PostgreSQL server of this test process's own, on the loopback address, thrown away at its end. A server that is
/// named in WHEREABOUTS_TEST_POSTGRES is used instead. Where there is neither, the tests fail: no leg is skipped.
/// </summary>
public static class PostgresCluster
{
    public const string Variable = "WHEREABOUTS_TEST_POSTGRES";

    private static readonly Lazy<string> Server = new(Start);
    private static int _databases;

    /// <summary>Makes a new database, as a copy of another one.</summary>
    /// <returns>Its connection string.</returns>
    public static string CreateDatabase(string? template = null)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}"
        );
        using var connection = new NpgsqlConnection(Server.Value);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = template is null
            ? $"CREATE DATABASE {name}"
            : $"CREATE DATABASE {name} TEMPLATE {new NpgsqlConnectionStringBuilder(template).Database}";
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(Server.Value)
        {
            Database = name,
            Pooling = true,
            MaxPoolSize = 20,
        }.ToString();
    }

    public static void DropDatabase(string connection)
    {
        NpgsqlConnection.ClearAllPools();
        using var server = new NpgsqlConnection(Server.Value);
        server.Open();
        using var command = server.CreateCommand();
        command.CommandText =
            $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)";
        command.ExecuteNonQuery();
    }

    private static string Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        var programs = ProgramFolder();
        var folder = Directory.CreateTempSubdirectory("wb-pg-").FullName;
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            Run("chown", ["postgres:postgres", folder]);
        }

        RunAsServer(
            $"{programs}/initdb",
            ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
        );
        RunAsServer(
            $"{programs}/pg_ctl",
            [
                "-D",
                data,
                "-w",
                "-l",
                Path.Combine(folder, "log"),
                "-o",
                $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200 -c shared_buffers=128MB",
                "start",
            ]
        );
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            RunAsServer($"{programs}/pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";
    }

    private static string ProgramFolder()
    {
        const string Installed = "/usr/lib/postgresql";
        return Directory.Exists(Installed)
            ? Directory
                .GetDirectories(Installed)
                .Select(d => Path.Combine(d, "bin"))
                .Where(d => File.Exists(Path.Combine(d, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
                ?? throw NoServer()
            : throw NoServer();
    }

    private static InvalidOperationException NoServer() =>
        new($"The tests need PostgreSQL: install the package postgresql, or name a server in {Variable}.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsServer(string program, string[] arguments)
    {
        if (Environment.IsPrivilegedProcess)
        {
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", program, .. arguments]);
        }
        else
        {
            Run(program, arguments);
        }
    }

    private static void Run(string program, string[] arguments)
    {
        // The server inherits what it is started with: its output must not be a pipe that we wait on.
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]
        )
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
        }
    }
}
