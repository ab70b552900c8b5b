using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

public sealed class WatchTests : IDisposable
{
    private readonly Folder _folder = new();

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void Files_are_taken_in_moved_and_answered_and_the_same_file_again_does_no_harm(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "Spires office"));
        var roll = _folder.Roll();
        var inner = Path.Combine(_folder.Path, "Spires office", "roll.csv");
        File.Move(roll, inner);
        _ = _folder.Schools;
        _folder.Write("lunch.csv", "dish,price\nsoup,2\n");
        _folder.Write("still coming.csv.part", "urn,");
        var rows = File.ReadAllText(inner);

        var answer = Watch(database);
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
        Assert.Equal(
            [
                "done/Spires office/roll.csv",
                "done/Spires office/roll.csv.txt",
                "done/schools.csv",
                "done/schools.csv.txt",
                "not-understood/lunch.csv",
                "not-understood/lunch.csv.txt",
                "still coming.csv.part",
            ],
            Files()
        );
        Assert.Contains("Roll of a school: 1 rows read, 1 applied", Text("done/Spires office/roll.csv.txt"));
        Assert.Contains("Not understood: nothing of it was applied", Text("not-understood/lunch.csv.txt"));
        var batches = CommandLine.Run("batch", "list", "--database", database.Text, "--format", "json").Json;
        Assert.Equal(
            "Spires office",
            batches
                .GetProperty("batches")
                .EnumerateArray()
                .Single(b => b.GetProperty("kind").GetString() == "roll")
                .GetProperty("source")
                .GetString()
        );

        File.WriteAllText(inner, rows);
        Watch(database);
        Assert.Contains("0 applied, 1 known already", Text("done/Spires office/roll (2).csv.txt"));
    }

    [Fact]
    public void A_refused_row_is_named_with_its_mend()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        _ = _folder.Schools;
        _folder.Write(
            "marks.csv",
            $"urn,upn,surname,forename,date of birth,date,session,code\n141727,{Folder.Grace},Okafor,Grace,14/02/2015,31/11/2026,AM,/\n"
        );
        Watch(database);
        Assert.Contains("Row 2, date, \"31/11/2026\": ", Text("done/marks.csv.txt"));
        Assert.Contains("Write the date as day/month/year", Text("done/marks.csv.txt"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Assert.Equal(
            ExitCodes.Failure,
            CommandLine.Run("watch", Path.Combine(_folder.Path, "nowhere"), "--database", database.Text).ExitCode
        );
    }

    public void Dispose() => _folder.Dispose();

    private CommandAnswer Watch(TestDatabase database) =>
        CommandLine.Run("watch", _folder.Path, "--once", "--every", "0.05", "--database", database.Text);

    private IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder.Path, f))
            .Order(StringComparer.Ordinal);

    private string Text(string file) => File.ReadAllText(Path.Combine(_folder.Path, file));
}
