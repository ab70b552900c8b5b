using System.IO.Compression;
using System.Text.Json;
using Whereabouts.Data.Postgres;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Upgrade;

/// <summary>
/// A database that the first release filled, with all it said of it then. Seventy children of a made-up county: rolls,
/// marks, exclusions, home education, applications, a next step that an officer set on its page, accounts and a key.
/// </summary>
internal static class FirstRelease
{
    public static string Said(string name) => File.ReadAllText(PathOf(name)).Trim();

    public static string Said(string name, DatabaseKind kind, string type) =>
        Said($"{name}.{(kind == DatabaseKind.Sqlite ? "sqlite" : "postgres")}.{type}");

    /// <summary>Lays the database where a first release would have left it. Nothing of today's code has touched it.</summary>
    public static async Task<TestDatabase> LayAsync(DatabaseKind kind)
    {
        var database = TestDatabase.Empty(kind);
        if (kind == DatabaseKind.Sqlite)
        {
            await UnpackAsync(database.Address.Connection);
        }
        else
        {
            await new PostgresProvider().RestoreAsync(database.Address.Connection, PathOf("postgres.dump"), default);
        }

        return database;
    }

    /// <summary>The backup that the first release wrote.</summary>
    public static async Task<string> BackupAsync(DatabaseKind kind, string folder)
    {
        if (kind == DatabaseKind.Postgres)
        {
            return PathOf("postgres.dump");
        }

        var file = Path.Combine(folder, "first-release.sqlite");
        await UnpackAsync(file);
        return file;
    }

    /// <summary>Where the answer lacks or changes something that was said; a later release may say more.</summary>
    public static IEnumerable<string> Missing(JsonElement said, JsonElement answer, string at = "")
    {
        if (said.ValueKind != answer.ValueKind)
        {
            return [$"{at}: {said} became {answer}"];
        }

        return said.ValueKind switch
        {
            JsonValueKind.Object => said.EnumerateObject()
                .SelectMany(p =>
                    answer.TryGetProperty(p.Name, out var value)
                        ? Missing(p.Value, value, $"{at}/{p.Name}")
                        : [$"{at}/{p.Name} is gone"]
                ),
            JsonValueKind.Array when said.GetArrayLength() != answer.GetArrayLength() =>
            [
                $"{at}: {said.GetArrayLength()} became {answer.GetArrayLength()}",
            ],
            JsonValueKind.Array => said.EnumerateArray().SelectMany((item, i) => Missing(item, answer[i], $"{at}/{i}")),
            _ => said.GetRawText() == answer.GetRawText() ? [] : [$"{at}: {said} became {answer}"],
        };
    }

    private static string PathOf(string name) =>
        Path.Combine(AppContext.BaseDirectory, "Upgrade", $"first-release.{name}");

    private static async Task UnpackAsync(string file)
    {
        await using var packed = new GZipStream(File.OpenRead(PathOf("sqlite.gz")), CompressionMode.Decompress);
        await using var plain = File.Create(file);
        await packed.CopyToAsync(plain);
    }
}
