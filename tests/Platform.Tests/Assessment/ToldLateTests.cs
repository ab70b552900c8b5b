using System.Text.Json;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Tests.Intake;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Assessment;

/// <summary>Two times: what was true on a day, and what we had been told by another.</summary>
public class ToldLateTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    private static readonly DateOnly From = new(2026, 11, 2);
    private static readonly DateOnly To = new(2026, 11, 17);

    [Theory]
    [MemberData(nameof(Both))]
    public void A_status_told_late_is_absent_as_known_before_and_there_from_the_day_it_was_true_as_known_since(
        DatabaseKind kind
    )
    {
        using var folder = new Folder();
        using var database = WithGrace(kind, folder);
        Folder.Import(database, folder.Status(), received: "2026-11-10T09:30:00Z");

        Assert.Null(Plan(database, "--known-at", "2026-11-09"));
        Assert.Null(Plan(database, "--known-at", "2026-11-10T09:29:59Z"));
        foreach (var asked in new[] { new[] { "--known-at", "2026-11-10" }, ["--on", "2026-09-05"], [] })
        {
            var plan = Plan(database, asked)!.Value;
            Assert.Equal("2026-09-01", plan.GetProperty("from").GetString());
            Assert.Equal("2026-11-10T09:30:00+00:00", plan.GetProperty("told").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Marks_told_late_put_a_child_on_the_register_of_that_day_but_not_as_known_before(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = WithGrace(kind, folder);
        Folder.Import(database, folder.Marks("marks.csv", "N", From, To), received: "2026-11-19T08:00:00Z");

        Assert.Empty(OnRegister(database, "--on", "2026-11-17", "--known-at", "2026-11-18"));
        Assert.Empty(OnRegister(database, "--on", "2026-11-17", "--known-at", "2026-11-19T07:59:59Z"));
        Assert.Contains("not-attending", OnRegister(database, "--on", "2026-11-17", "--known-at", "2026-11-19"));
        Assert.Contains("not-attending", OnRegister(database, "--on", "2026-11-17"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Corrected_marks_take_a_child_off_but_not_as_known_before_the_correction(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = WithGrace(kind, folder);
        Folder.Import(database, folder.Marks("marks.csv", "N", From, To), received: "2026-11-17T18:00:00Z");
        Folder.Import(
            database,
            folder.Marks("corrections.csv", "/", From, To, saidOn: new(2026, 11, 18)),
            received: "2026-11-18T18:00:00Z"
        );

        Assert.Contains("not-attending", OnRegister(database, "--on", "2026-11-17", "--known-at", "2026-11-17"));
        Assert.Empty(OnRegister(database, "--on", "2026-11-17", "--known-at", "2026-11-18"));
        Assert.Empty(OnRegister(database, "--on", "2026-11-17"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void A_correction_in_the_same_file_stands_whichever_row_comes_first(DatabaseKind kind)
    {
        using var folder = new Folder();
        string Row(string code, string at) =>
            $"141727,{Folder.Grace},Okafor,Grace,14/02/2015,02/11/2026,AM,{code},02/11/2026 {at}\n";
        const string Headings = "urn,upn,surname,forename,date of birth,date,session,code,recorded at\n";
        foreach (var text in new[] { Row("N", "09:05") + Row("I", "15:00"), Row("I", "15:00") + Row("N", "09:05") })
        {
            using var database = WithGrace(kind, folder);
            var answer = Folder.Import(database, folder.Write("marks.csv", Headings + text));
            Assert.Equal(0, answer.Json.GetProperty("files")[0].GetProperty("rows").GetProperty("refused").GetInt32());
            using var db = WholeRecord.Open(database.Address);
            var history = RegisterHistory.FromBytes(db.Registers.Single().History);
            var place = SessionGrid.IndexOf(From, Session.Morning);
            var versions = history.VersionsOf(place);
            Assert.Equal([9, 15], versions.Select(v => v.Said.Hour));
            Assert.Equal(db.Registers.Single().Codes[place], versions[1].Symbol);
            Assert.Equal(
                0,
                Folder
                    .Import(database, folder.Write("marks.csv", Headings + text))
                    .Json.GetProperty("files")[0]
                    .GetProperty("rows")
                    .GetProperty("applied")
                    .GetInt32()
            );
        }
    }

    private static TestDatabase WithGrace(DatabaseKind kind, Folder folder)
    {
        var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools, received: "2026-09-01T12:00:00Z");
        Folder.Import(database, folder.Roll(), received: "2026-09-01T12:00:00Z");
        return database;
    }

    private static JsonElement? Plan(TestDatabase database, params string[] asked)
    {
        var answer = CommandLine.Run([
            "child",
            Folder.Grace,
            "--database",
            database.Text,
            "--format",
            "json",
            .. asked,
        ]);
        Assert.True(answer.ExitCode == 0, answer.Error);
        var plans = answer
            .Json.GetProperty("facts")
            .EnumerateArray()
            .Where(f => f.GetProperty("kind").GetString() == "service-status")
            .ToList();
        return plans.Count == 0 ? null : Assert.Single(plans);
    }

    private static List<string> OnRegister(TestDatabase database, params string[] asked)
    {
        var answer = CommandLine.Run(["register", "--database", database.Text, "--format", "json", .. asked]);
        Assert.True(answer.ExitCode == 0, answer.Error);
        return
        [
            .. answer
                .Json.GetProperty("children")
                .EnumerateArray()
                .SelectMany(c =>
                    c.GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("code").GetString()!)
                ),
        ];
    }
}
