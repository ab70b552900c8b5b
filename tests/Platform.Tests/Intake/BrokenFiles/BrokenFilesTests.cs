using System.Security.Cryptography;
using System.Text.Json;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake.BrokenFiles;

/// <summary>Each broken file comes between two good ones, through the command line.</summary>
public class BrokenFilesTests
{
    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Files =>
        from file in BrokenFilesOfEveryKind.All
        from kind in file.OnBoth ? new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres } : [DatabaseKind.Sqlite]
        select new TheoryDataRow<DatabaseKind, string>(kind, file.What);

    [Fact]
    public void There_are_forty_of_them_and_more_each_broken_in_its_own_way() =>
        Assert.InRange(BrokenFilesOfEveryKind.All.DistinctBy(f => f.What).Count(), 40, 100);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_broken_file_is_explained_and_kept_and_what_is_good_goes_through(DatabaseKind kind, string what)
    {
        var broken = BrokenFilesOfEveryKind.All.Single(f => f.What == what);
        var bytes = broken.Bytes();
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        _ = folder.Schools;
        await File.WriteAllBytesAsync(
            Path.Combine(folder.Path, broken.Name),
            bytes,
            TestContext.Current.CancellationToken
        );
        var good = folder.Roll(name: "zz good roll.csv", upn: AminasUpn);
        File.WriteAllText(
            good,
            File.ReadAllText(good).Replace("Okafor,Grace", "Hassan,Amina", StringComparison.Ordinal)
        );

        var answer = Folder.Import(database, folder.Path);

        Assert.Equal("", answer.Error);
        var files = answer.Json.GetProperty("files").EnumerateArray().ToList();
        var ofBroken = files.Where(f => Name(f).StartsWith(broken.Name, StringComparison.Ordinal)).ToList();
        var expected = string.Join('\n', broken.Tables.Concat(broken.Says));
        var actual = string.Join(
            '\n',
            ofBroken.Select(Outcome).Concat(ofBroken.SelectMany(Problems).Zip(Beginnings(broken)).Select(Begun))
        );
        Assert.True(expected == actual, $"{what} was to end as\n{expected}\nand ended {answer.ExitCode} as\n{actual}");
        Assert.All(ofBroken.SelectMany(Problems), p => Assert.NotEqual("", p.GetProperty("mend").GetString()));
        Assert.Equal(broken.ExitCode, answer.ExitCode);

        // The good files beside it went in, and every row read of it has one outcome.
        Assert.Equal(
            ["schools.csv: schools, applied 1", "zz good roll.csv: roll, applied 1"],
            files.Except(ofBroken).Select(Outcome).Order(StringComparer.Ordinal)
        );
        Assert.All(ofBroken, f => Assert.Equal(Rows(f, "read"), Rows(f, "applied", "unchanged", "waiting", "refused")));
        await KeptAsSent(database, broken.Name, bytes);
    }

    private static readonly string AminasUpn = Domain.Identifiers.Upn.WithCheckLetter("931412520003").ToString();

    private static async Task KeptAsSent(TestDatabase database, string name, byte[] bytes)
    {
        using var db = WholeRecord.Open(database.Address);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var row = db.Files.SingleOrDefault(f => f.Sha256 == sha256);
        if (row is null)
        {
            // A zip is kept as the files in it, each by its own name.
            Assert.Contains(db.Files.ToList(), f => f.Name.StartsWith(name + "/", StringComparison.Ordinal));
            return;
        }

        using var kept = new MemoryStream();
        await new FileStore(db).WriteAsync(sha256, kept, TestContext.Current.CancellationToken);
        Assert.True(bytes.AsSpan().SequenceEqual(kept.ToArray()));
    }

    private static string Name(JsonElement file) => file.GetProperty("file").GetString()!;

    private static int Rows(JsonElement file, params string[] outcomes) =>
        outcomes.Sum(o => file.GetProperty("rows").GetProperty(o).GetInt32());

    private static string Outcome(JsonElement file) =>
        string.Join(
            ", ",
            new[] { "applied", "unchanged", "waiting", "refused" }
                .Where(o => Rows(file, o) > 0)
                .Select(o => $"{o} {Rows(file, o)}")
                .Prepend($"{Name(file)}: {file.GetProperty("kind").GetString() ?? "not understood"}")
        );

    private static IEnumerable<JsonElement> Problems(JsonElement file) => file.GetProperty("problems").EnumerateArray();

    private static IEnumerable<string> Beginnings(BrokenFile broken) => broken.Says.Concat(Enumerable.Repeat("", 100));

    /// <summary>The problem as a line, cut to the length of what is expected.</summary>
    private static string Begun((JsonElement Problem, string Expected) pair)
    {
        var (row, column) = (
            pair.Problem.GetProperty("row").GetInt32(),
            pair.Problem.GetProperty("column").GetString()
        );
        var line =
            $"{(row == 0 ? "" : $"row {row}, ")}{(column is null ? "" : $"{column}, ")}{pair.Problem.GetProperty("outcome").GetString()}: {pair.Problem.GetProperty("reason").GetString()}";
        return pair.Expected.Length > 0 && line.StartsWith(pair.Expected, StringComparison.Ordinal)
            ? pair.Expected
            : line;
    }
}
