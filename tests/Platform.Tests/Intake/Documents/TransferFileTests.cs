using System.Text.Json;
using Whereabouts.Cli;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake.Documents;

public sealed class TransferFileTests : IDisposable
{
    private readonly Folder _folder = new();

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void A_transfer_file_tells_of_the_child_its_schools_its_care_and_its_totals(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, Schools());
        var answer = Folder.Import(
            database,
            _folder.Write("9314125_CTF_XXXXXXX_001.xml", TransferFile.Of(TransferFile.Grace()))
        );
        Assert.Equal(ExitCodes.Well, answer.ExitCode);
        Assert.Equal(
            [
                ("9314125_CTF_XXXXXXX_001.xml [School history]", "roll", 2),
                ("9314125_CTF_XXXXXXX_001.xml [Looked after]", "statuses", 1),
                ("9314125_CTF_XXXXXXX_001.xml [Attendance]", "attendance-totals", 1),
            ],
            Tables(answer)
        );

        var facts = Facts(database);
        var at = facts["enrolment"].Single(f => f.GetProperty("setting").GetString() == "141727");
        Assert.Equal("2026-11-13", at.GetProperty("leaving").GetString());
        Assert.StartsWith("Not known: the school has lost sight", at.GetProperty("destination").GetString());
        Assert.Equal(("K", 7), (at.GetProperty("senProvision").GetString(), at.GetProperty("yearGroup").GetInt32()));
        Assert.Equal(
            "2025-07-22",
            facts["enrolment"]
                .Single(f => f.GetProperty("setting").GetString() == "123456")
                .GetProperty("leaving")
                .GetString()
        );
        var who = facts["particulars"].Single(f => f.GetProperty("origin").GetString() == "roll 141727");
        Assert.Equal(
            ["12 Mill Lane", "Oxford"],
            who.GetProperty("address").EnumerateArray().Select(l => l.GetString()!)
        );
        Assert.Equal(
            ["Ada", "Ben"],
            who.GetProperty("contacts").EnumerateArray().Select(c => c.GetProperty("forename").GetString()!)
        );
        Assert.Equal("in-care", Assert.Single(facts["service-status"]).GetProperty("status").GetString());
        var totals = Assert.Single(facts["attendance-totals"]);
        Assert.Equal(
            ("2026-09-01", "2026-11-16", 96, 58, @"from 2026-09-02: /\/\/\OOOO"),
            (
                totals.GetProperty("start").GetString(),
                totals.GetProperty("end").GetString(),
                totals.GetProperty("possible").GetInt32(),
                totals.GetProperty("attended").GetInt32(),
                totals.GetProperty("marksAsText").GetString()
            )
        );
    }

    [Fact]
    public void What_a_school_says_of_its_own_roll_stands_against_what_the_next_school_says_of_it()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, Schools());
        Folder.Import(
            database,
            _folder.Write(
                "old mill.csv",
                $"urn,upn,surname,forename,date of birth,entry date,leaving date,leaving ground,destination,recorded at\n123456,{Folder.Grace},Okafor,Grace,14/02/2015,03/09/2019,21/07/2025,9(1)(a),Marlow Vale School,01/08/2025\n"
            )
        );
        Folder.Import(database, _folder.Write("ctf.xml", TransferFile.Of(TransferFile.Grace())));
        var before = Facts(database)["enrolment"].Single(f => f.GetProperty("setting").GetString() == "123456");
        Assert.Equal(
            ("2025-07-21", "a"),
            (before.GetProperty("leaving").GetString(), before.GetProperty("leavingGround").GetString())
        );
    }

    [Fact]
    public void An_older_version_says_gender_and_a_history_may_lack_the_sending_school()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, Schools());
        var answer = Folder.Import(
            database,
            _folder.Write(
                "ctf.xml",
                TransferFile.Of(
                    TransferFile.Grace("Gender", history: ""),
                    "<LEA>MMM</LEA><Estab>MMMM</Estab>",
                    "Gender"
                )
            )
        );
        Assert.Equal(ExitCodes.SomeRowsLeft, answer.ExitCode);
        var roll = answer.Json.GetProperty("files")[0];
        var problem = Assert.Single(roll.GetProperty("problems").EnumerateArray());
        Assert.Equal("There is no entry date.", problem.GetProperty("reason").GetString());
        Assert.Equal("Entry date", problem.GetProperty("column").GetString());

        // The row is the line on which the pupil stands.
        var line =
            File.ReadAllLines(Path.Combine(_folder.Path, "ctf.xml"))
                .TakeWhile(l => !l.Contains("<Pupil>", StringComparison.Ordinal))
                .Count() + 1;
        Assert.Equal(line, problem.GetProperty("row").GetInt32());
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]>", "declares a document type")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "declares a document type")]
    public void A_document_type_is_refused_and_nothing_is_fetched(string prolog, string reason)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var text = TransferFile
            .Of(TransferFile.Grace())
            .Replace("<CTfile>", prolog + "<CTfile>", StringComparison.Ordinal);
        var answer = Folder.Import(database, _folder.Write("ctf.xml", text));
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Contains(reason, answer.Output);
    }

    [Fact]
    public void A_file_that_breaks_off_is_refused_whole()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, Schools());
        var text = TransferFile.Of(TransferFile.Grace());
        var answer = Folder.Import(database, _folder.Write("ctf.xml", text[..^40]));
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Single(answer.Json.GetProperty("files").EnumerateArray());
        Assert.Equal(ExitCodes.Failure, CommandLine.Run("child", Folder.Grace, "--database", database.Text).ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    private string Schools() =>
        _folder.Write(
            "schools.csv",
            "urn,laestab,establishment name,type of establishment,phase,status,open date\n141727,9314125,Marlow Vale School,Academy,Secondary,Open,01/09/2010\n123456,9312000,Old Mill Primary,Community school,Primary,Open,01/09/1990\n"
        );

    private static IEnumerable<(string, string, int)> Tables(CommandAnswer answer) =>
        answer
            .Json.GetProperty("files")
            .EnumerateArray()
            .Select(f =>
                (
                    f.GetProperty("file").GetString()!,
                    f.GetProperty("kind").GetString()!,
                    f.GetProperty("rows").GetProperty("applied").GetInt32()
                )
            );

    private static ILookup<string, JsonElement> Facts(TestDatabase database) =>
        CommandLine
            .Run("child", Folder.Grace, "--database", database.Text, "--format", "json")
            .Json.GetProperty("facts")
            .EnumerateArray()
            .ToLookup(f => f.GetProperty("kind").GetString()!, f => f.GetProperty("fact"));
}
