using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Seeding;

namespace Whereabouts.Testing;

/// <summary>What a test's database holds at the start.</summary>
public enum Holding
{
    Nothing,

    /// <summary>The small made-up county to 20 November 2026, brought in through intake.</summary>
    SmallCounty,
}

/// <summary>A database of one test's own, on either kind, thrown away at its end.</summary>
public sealed class TestDatabase : IDisposable
{
    private static readonly ConcurrentDictionary<(DatabaseKind, Holding), Lazy<DatabaseAddress>> Templates = new();

    private TestDatabase(DatabaseAddress address) => Address = address;

    /// <summary>Both kinds, for theories: [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))].</summary>
    public static IEnumerable<object[]> Both { get; } =
    [
        [DatabaseKind.Sqlite],
        [DatabaseKind.Postgres],
    ];

    public DatabaseAddress Address { get; }

    /// <summary>The address as the command line takes it.</summary>
    public string Text => $"{(Address.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres")}:{Address.Connection}";

    public static TestDatabase Create(DatabaseKind kind, Holding holding = Holding.Nothing)
    {
        var template = Templates.GetOrAdd((kind, holding), key => new(() => MakeTemplate(key.Item1, key.Item2))).Value;
        return new(Copy(template));
    }

    /// <summary>A place for a database in which nothing was made yet.</summary>
    public static TestDatabase Empty(DatabaseKind kind) =>
        new(new(kind, kind == DatabaseKind.Sqlite ? NewFile() : PostgresCluster.CreateDatabase()));

    /// <summary>Loses the database, as a broken disk or a mistaken hand would.</summary>
    public void Lose()
    {
        if (Address.Kind == DatabaseKind.Postgres)
        {
            PostgresCluster.DropDatabase(Address.Connection);
            return;
        }

        SqliteConnection.ClearAllPools();
        File.Delete(Address.Connection);
    }

    public void Dispose()
    {
        if (Address.Kind == DatabaseKind.Postgres)
        {
            PostgresCluster.DropDatabase(Address.Connection);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { "", "-wal", "-shm" })
        {
            File.Delete(Address.Connection + file);
        }
    }

    private static DatabaseAddress Copy(DatabaseAddress template)
    {
        if (template.Kind == DatabaseKind.Postgres)
        {
            return template with { Connection = PostgresCluster.CreateDatabase(template.Connection) };
        }

        var file = NewFile();
        File.Copy(template.Connection, file);
        return template with { Connection = file };
    }

    private static DatabaseAddress MakeTemplate(DatabaseKind kind, Holding holding)
    {
        if (holding == Holding.Nothing)
        {
            var empty = Empty(kind);
            Whereabouts("migrate", empty.Text);
            return LetGo(empty.Address);
        }

        var filled = Create(kind);
        using var files = SmallCountyFiles.Write();
        Whereabouts("import", filled.Text, files.Folder);
        return LetGo(filled.Address);
    }

    /// <summary>Nobody may hold a template open while it is copied.</summary>
    private static DatabaseAddress LetGo(DatabaseAddress address)
    {
        if (address.Kind == DatabaseKind.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            using var connection = new SqliteConnection($"Data Source={address.Connection};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }
        else
        {
            Npgsql.NpgsqlConnection.ClearAllPools();
        }

        return address;
    }

    private static void Whereabouts(string command, string database, params string[] arguments)
    {
        var answer = CommandLine.Run([command, .. arguments, "--database", database]);
        if (answer.ExitCode is not (ExitCodes.Well or ExitCodes.SomeRowsLeft))
        {
            throw new InvalidOperationException($"{command} ended with {answer.ExitCode}: {answer.Error}");
        }
    }

    private static string NewFile() => Path.Combine(Path.GetTempPath(), $"wb-{Guid.CreateVersion7():N}.db");
}

/// <summary>The small county's files in a folder of their own.</summary>
public sealed class SmallCountyFiles : IDisposable
{
    private SmallCountyFiles(string folder, SeedSummary summary) => (Folder, Summary) = (folder, summary);

    public string Folder { get; }

    /// <summary>What was written, and the stories planted in it.</summary>
    public SeedSummary Summary { get; }

    public static SmallCountyFiles Write(int seed = 1)
    {
        var folder = Directory.CreateTempSubdirectory("wb-county-").FullName;
        return new(folder, SmallCounty.Write(new SeedOptions(seed, SeedOptions.DefaultTo, folder)));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
