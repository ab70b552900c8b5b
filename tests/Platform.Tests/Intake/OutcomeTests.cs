using System.Text.Json;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

public class OutcomeTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void All_well_is_0_and_a_refused_row_is_3_and_an_unknown_file_is_2_with_nothing_of_it_applied(
        DatabaseKind kind
    )
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        Assert.Equal(ExitCodes.Well, Folder.Import(database, folder.Schools).ExitCode);
        Assert.Equal(ExitCodes.Well, Folder.Import(database, folder.Roll()).ExitCode);

        var refused = folder.Write(
            "marks.csv",
            $"urn,upn,surname,forename,date of birth,date,session,code\n141727,{Folder.Grace},Okafor,Grace,14/02/2015,02/11/2026,AM,/\n141727,{Folder.Grace},Okafor,Grace,14/02/2015,31/11/2026,AM,/\n"
        );
        Assert.Equal(ExitCodes.SomeRowsLeft, Folder.Import(database, refused).ExitCode);

        var before = WholeRecord.Of(database.Address).Where(IsRecord).ToList();
        var unknown = Folder.Import(database, folder.Write("lunch.csv", "dish,price\nsoup,2\n"));
        Assert.Equal(ExitCodes.NotUnderstood, unknown.ExitCode);
        Assert.Equal(before, WholeRecord.Of(database.Address).Where(IsRecord));
        var file = Assert.Single(unknown.Json.GetProperty("files").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, file.GetProperty("kind").ValueKind);
        Assert.NotEmpty(file.GetProperty("problems").EnumerateArray());
    }

    [Fact]
    public void What_an_import_answers_has_the_documented_shape()
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var answer = CommandLine.Run(
            "import",
            folder.Schools,
            folder.Write(
                "marks.csv",
                $"urn,upn,surname,date,session,code\n141727,{Folder.Grace},Okafor,31/11/2026,AM,/\n"
            ),
            "--database",
            database.Text,
            "--format",
            "json",
            "--source",
            "school office"
        );
        Assert.Equal(["files"], Names(answer.Json));
        Assert.All(
            answer.Json.GetProperty("files").EnumerateArray(),
            file =>
            {
                Assert.Equal(["file", "kind", "source", "sha256", "batch", "rows", "problems"], Names(file));
                Assert.Equal(["read", "applied", "unchanged", "waiting", "refused"], Names(file.GetProperty("rows")));
                Assert.Equal("school office", file.GetProperty("source").GetString());
            }
        );
        var marks = answer
            .Json.GetProperty("files")
            .EnumerateArray()
            .Single(f => f.GetProperty("kind").GetString() == "marks");
        var problem = Assert.Single(marks.GetProperty("problems").EnumerateArray());
        Assert.Equal(["row", "column", "value", "reason", "mend"], Names(problem).Take(5));
        Assert.Equal(
            (2, "date", "31/11/2026"),
            (
                problem.GetProperty("row").GetInt32(),
                problem.GetProperty("column").GetString(),
                problem.GetProperty("value").GetString()
            )
        );
        Assert.Equal(
            "1 0 0 0 1",
            string.Join(' ', marks.GetProperty("rows").EnumerateObject().Select(p => p.Value.GetInt32()))
        );
    }

    [Fact]
    public void A_row_that_waits_says_when_its_UPN_could_not_be_read()
    {
        const string upn = "H80120000";
        const string reason =
            "No child has this name, date of birth and postcode. What stands as its UPN is not a UPN.";
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, folder.Schools);

        var answer = Folder.Import(database, folder.Roll(upn: upn));

        var problem = Assert.Single(answer.Json.GetProperty("files")[0].GetProperty("problems").EnumerateArray());
        Assert.Equal("waiting", problem.GetProperty("outcome").GetString());
        Assert.Equal(reason, problem.GetProperty("reason").GetString());
        Assert.Equal(upn, problem.GetProperty("value").GetString());
        using var db = WholeRecord.Open(database.Address);
        Assert.Equal(reason, db.Waiting.Single().Reason);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void An_older_file_that_comes_later_does_not_replace_what_was_said_since_and_says_so(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        Folder.Import(database, folder.Roll("01/10/2026 09:00", "OX4 3AJ"));

        var older = Folder.Import(database, folder.Roll("01/09/2026 09:00", "OX1 1AA", "older.csv"));

        var file = Assert.Single(older.Json.GetProperty("files").EnumerateArray());
        var note = Assert.Single(file.GetProperty("problems").EnumerateArray());
        Assert.Equal("note", note.GetProperty("outcome").GetString());
        Assert.StartsWith(
            "We hold something that was said later",
            note.GetProperty("reason").GetString(),
            StringComparison.Ordinal
        );
        using var db = WholeRecord.Open(database.Address);
        Assert.Equal("OX4 3AJ", db.Children.Single().Postcode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_batch_is_listed_with_its_counts_and_undone_once(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        var roll = Folder
            .Import(database, folder.Roll())
            .Json.GetProperty("files")[0]
            .GetProperty("batch")
            .GetString()!;
        JsonElement Listed() =>
            CommandLine
                .Run("batch", "list", "--database", database.Text, "--format", "json")
                .Json.GetProperty("batches")
                .EnumerateArray()
                .Single(b => b.GetProperty("batch").GetString() == roll);
        Assert.Equal("applied", Listed().GetProperty("state").GetString());
        Assert.Equal(
            "1 1 0 0 0",
            string.Join(' ', Listed().GetProperty("rows").EnumerateObject().Select(p => p.Value.GetInt32()))
        );

        Assert.Equal(ExitCodes.Well, CommandLine.Run("batch", "undo", roll, "--database", database.Text).ExitCode);
        Assert.Equal("undone", Listed().GetProperty("state").GetString());
        Assert.Equal(ExitCodes.Failure, CommandLine.Run("batch", "undo", roll, "--database", database.Text).ExitCode);
        using var db = WholeRecord.Open(database.Address);
        Assert.Empty(db.Children);
        Assert.Empty(db.ChildKeys);
    }

    [Fact]
    public void A_preview_leaves_nothing_but_the_file()
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var answer = CommandLine.Run(
            "import",
            folder.Schools,
            "--preview",
            "--database",
            database.Text,
            "--format",
            "json"
        );
        Assert.Equal(1, answer.Json.GetProperty("files")[0].GetProperty("rows").GetProperty("applied").GetInt32());
        Assert.DoesNotContain(
            WholeRecord.Of(database.Address),
            l => IsRecord(l) || l.StartsWith("batches ", StringComparison.Ordinal)
        );
    }

    private static bool IsRecord(string line) =>
        line.Split(' ')[0] is not ("files" or "file_chunks" or "batches" or "problems");

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
