using System.Text.Json;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake.Documents;

public sealed class SocialCareListsTests : IDisposable
{
    private readonly Folder _folder = new();

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    /// <summary>A workbook of made-up rows that tools for the lists are tested with (see the licence beside it).</summary>
    private static string AnnexA =>
        Path.Combine(AppContext.BaseDirectory, "Intake", "Documents", "Samples", "Annex_A.xlsx");

    [Theory]
    [MemberData(nameof(Both))]
    public void The_lists_of_annex_a_wait_for_the_key_file_and_then_join(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        var lists = Folder.Import(database, AnnexA);
        Assert.Equal(ExitCodes.SomeRowsLeft, lists.ExitCode);
        var tables = lists.Json.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(
            ["List 2", "List 3", "List 4", "List 5", "List 6", "List 7", "List 8"],
            tables.Select(t => t.GetProperty("file").GetString()!.Split('[', ']')[1])
        );
        Assert.All(tables, t => Assert.Equal("annex-a", t.GetProperty("kind").GetString()));
        // A list of hundreds of children lacks one thing, and it is said once.
        Assert.All(
            tables,
            t =>
            {
                var said = t.GetProperty("problems").EnumerateArray().Where(p => p.GetProperty("row").GetInt32() == 0);
                Assert.Contains(
                    "list of numbers and UPNs has not come",
                    Assert.Single(said).GetProperty("reason").GetString()
                );
                Assert.True(t.GetProperty("rows").GetProperty("waiting").GetInt32() > 1);
                Assert.DoesNotContain(
                    t.GetProperty("problems").EnumerateArray(),
                    p => p.GetProperty("row").GetInt32() > 0 && p.GetProperty("outcome").GetString() == "waiting"
                );
            }
        );

        var keys = Folder.Import(
            database,
            _folder.Write(
                "keys.csv",
                $"Child Unique ID,UPN,Surname,Forename,Date of birth\n1761444,{Folder.Grace},Okafor,Grace,13/02/2002\n"
            )
        );
        Assert.Equal(ExitCodes.Well, keys.ExitCode);
        Assert.Equal("child-keys", keys.Json.GetProperty("files")[0].GetProperty("kind").GetString());
        var care = Facts(database, "service-status").Single(f => f.GetProperty("status").GetString() == "in-care");
        Assert.Equal("2009-08-06", care.GetProperty("start").GetString());
        Assert.Equal("Eugene Swift", care.GetProperty("worker").GetString());
        Assert.Contains("U6: Foster placement", care.GetProperty("placement").GetString());
    }

    [Fact]
    public void The_looked_after_return_comes_in_by_its_header_whatever_the_files_are_called()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, _folder.Schools);
        _folder.Write(
            "a_episodes.csv",
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n566910,15/02/2024,S,C2,N3,U4,PR1,14/08/2025,X1,CLOSE,,OX1 1AA,4244474\n566910,14/08/2025,P,C2,N3,K2,PR4,,,,,OX2 6GG,8969628\n"
        );
        _folder.Write(
            "b_missing.csv",
            "CHILD,DOB,MISSING,MIS_START,MIS_END\n566910,14/02/2015,A,13/11/2025,15/11/2025\n"
        );
        _folder.Write("c_reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE\n566910,14/02/2015,30/08/2025,PN6\n");
        _folder.Write(
            "d_header.csv",
            $"CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n566910,2,14/02/2015,WROM,{Folder.Grace},,\n"
        );
        _folder.Roll("01/09/2025 09:00");
        var answer = Folder.Import(database, _folder.Path);
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.Equal(
            [("2024-02-15", "2025-08-14"), ("2025-08-14", null)],
            Facts(database, "service-status")
                .Where(f => f.GetProperty("status").GetString() == "in-care")
                .Select(f =>
                    (f.GetProperty("start").GetString()!, f.TryGetProperty("end", out var end) ? end.GetString() : null)
                )
                .Order()
        );
        Assert.Equal(
            "Away from the placement without leave",
            Assert.Single(Facts(database, "missing-episode")).GetProperty("circumstances").GetString()
        );
    }

    [Fact]
    public void The_lists_of_area_send_say_who_has_a_plan()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, _folder.Schools);
        Folder.Import(database, _folder.Roll());
        var answer = Folder.Import(
            database,
            _folder.Write(
                "send.csv",
                "Unique ID,UPN,ULN,Date of birth,Gender,Ethnicity,Date initial EHC plan issued,Date updated EHC plan issued,Date EHC plan last reviewed,SEN primary need,Main education establishment – URN,Elective home education\n"
                    + $"7,{Folder.Grace},,14/02/2015,2,WBRI,05/01/2023,,,SEMH,141727,No\n"
            )
        );
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.Equal("area-send", answer.Json.GetProperty("files")[0].GetProperty("kind").GetString());
        Assert.Equal("2023-01-05", Assert.Single(Facts(database, "service-status")).GetProperty("start").GetString());
    }

    [Fact]
    public void Totals_are_shown_as_totals_and_no_day_is_taken_from_them()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, _folder.Schools);
        Folder.Import(database, _folder.Roll());
        var answer = Folder.Import(
            database,
            _folder.Write(
                "summary.csv",
                $"URN,UPN,Surname,Forename,DOB,Possible marks,Attendances,Authorised absences,Unauthorised absences,Lates,% attendance,As at\n141727,{Folder.Grace},Okafor,Grace,14/02/2015,96,58,8,30,2,60.4,16/11/2026\n"
            )
        );
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        var child = Child(database);
        var totals = Assert.Single(Facts(database, "attendance-totals"));
        Assert.Equal(
            ("2026-09-01", "2026-11-16"),
            (totals.GetProperty("start").GetString(), totals.GetProperty("end").GetString())
        );
        Assert.Contains(
            "only totals of attendance were received, up to 16 November 2026",
            child.GetProperty("whyNot").GetString()
        );
        Assert.False(child.GetProperty("onRegister").GetBoolean());
        var coverage = CommandLine.Run("schools", "coverage", "--database", database.Text, "--format", "json").Json;
        var school = Assert.Single(coverage.GetProperty("schools").EnumerateArray());
        Assert.Equal(
            ("never", "2026-11-16"),
            (school.GetProperty("state").GetString(), school.GetProperty("totalsTo").GetString())
        );
    }

    public void Dispose() => _folder.Dispose();

    private static JsonElement Child(TestDatabase database) =>
        CommandLine.Run("child", Folder.Grace, "--database", database.Text, "--format", "json").Json;

    private static IEnumerable<JsonElement> Facts(TestDatabase database, string kind) =>
        Child(database)
            .GetProperty("facts")
            .EnumerateArray()
            .Where(f => f.GetProperty("kind").GetString() == kind)
            .Select(f => f.GetProperty("fact"));
}
