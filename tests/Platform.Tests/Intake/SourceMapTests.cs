using Microsoft.EntityFrameworkCore;
using Whereabouts.Cli;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Tests.Record;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Intake;

/// <summary>How a source's files are read, said once on the command line and used from then on.</summary>
public partial class SourceMapTests
{
    private const string Marks =
        "Setting ref,Child ref (13 characters),Family nm,First nm,Birthday,When,Half,Tick\n"
        + "141727,H801200001001,Okafor,Grace,14/02/2015,02/11/2026,Morning,Here\n"
        + "141727,H801200001001,Okafor,Grace,14/02/2015,02/11/2026,Afternoon,Gone\n";

    private static readonly string[] Said =
    [
        "--set",
        "Setting ref=urn",
        "--set",
        "Child ref (13 characters)=upn",
        "--set",
        "Family nm=surname",
        "--set",
        "First nm=forename",
        "--set",
        "Birthday=date of birth",
        "--set",
        "When=date",
        "--set",
        "Half=session",
        "--set",
        "Tick=code",
    ];

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public void A_file_with_headings_nobody_foresaw_is_matched_once_and_the_next_of_its_source_needs_no_word(
        DatabaseKind kind
    )
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        Folder.Import(database, folder.Schools);
        Folder.Import(database, folder.Roll());
        var first = folder.Write("ticks.csv", Marks);
        Assert.Equal(ExitCodes.NotUnderstood, Import(database, first, "Hill House").ExitCode);

        var map = CommandLine.Run([
            "match-columns",
            first,
            "--kind",
            "marks",
            "--source",
            "Hill House",
            .. Said,
            "--code",
            "code:Here=/",
            "--code",
            "code:Gone=G",
            "--database",
            database.Text,
        ]);
        Assert.Equal((ExitCodes.Well, ""), (map.ExitCode, map.Error));
        Assert.Equal("marks", map.Json.GetProperty("kind").GetString());

        Assert.Equal((2, 0, 0), Counts(Import(database, first, "hill house")));
        var second = folder.Write("ticks 2.csv", Marks.Replace("02/11", "03/11", StringComparison.Ordinal));
        Assert.Equal((2, 0, 0), Counts(Import(database, second, "HILL HOUSE")));

        // Another source's letters may mean something else: its file is asked about.
        var others = folder.Write("ticks 3.csv", Marks.Replace("02/11", "04/11", StringComparison.Ordinal));
        Assert.Equal(ExitCodes.NotUnderstood, Import(database, others, "Vale House").ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_same_file_read_by_a_newer_version_says_only_what_the_newer_one_reads(DatabaseKind kind)
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(kind);
        using var expected = TestDatabase.Create(kind);
        var file = folder.Write("ticks.csv", Marks);
        foreach (var each in new[] { database, expected })
        {
            Folder.Import(each, folder.Schools);
            Folder.Import(each, folder.Roll());
        }

        Match(database, file, "code:Here=L", "code:Gone=O");
        Import(database, file, "Hill House");
        Match(database, file, "code:Here=/", "code:Gone=G");
        Assert.Equal((2, 0, 0), Counts(Import(database, file, "Hill House")));

        Match(expected, file, "code:Here=/", "code:Gone=G");
        Import(expected, file, "Hill House");
        Assert.Equal(Attendance(expected), Attendance(database));
        Assert.Contains("\"G\"", Attendance(database), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_means_what_it_meant_on_the_day_of_the_session()
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, folder.Schools);
        Folder.Import(database, folder.Roll());
        var file = folder.Write(
            "ticks.csv",
            Marks + "141727,H801200001001,Okafor,Grace,14/02/2015,09/11/2026,Morning,Gone\n"
        );
        Match(database, file, "code:Here=/", "code:Gone=O@..2026-11-08", "code:Gone=I@2026-11-09..");
        Assert.Equal((3, 0, 0), Counts(Import(database, file, "Hill House")));
        var attendance = Attendance(database);
        Assert.Contains("\"O\"", attendance, StringComparison.Ordinal);
        Assert.Contains("\"I\"", attendance, StringComparison.Ordinal);
    }

    [Fact]
    public void Guesses_from_words_and_values_alone_bring_a_roll_in()
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, folder.Schools);
        var file = folder.Write(
            "pupils.csv",
            "Setting ref,Ref,Child,Birthday,Lives at (code),Joined us,Boy or girl\n"
                + "141727,H801200001001,\"OKAFOR, Grace\",02/14/2015,OX4 3AJ,09/02/2026,girl\n"
                + "141727,J801200001002,\"MOSS, Tom\",05/30/2015,OX1 1AA,09/02/2026,boy\n"
        );
        var map = CommandLine.Run(
            "match-columns",
            file,
            "--kind",
            "roll",
            "--suggest",
            "--set",
            "Child=whole name",
            "--source",
            "Hill House",
            "--database",
            database.Text
        );
        Assert.True(map.ExitCode == ExitCodes.Well, map.Output + map.Error);
        var columns = map
            .Json.GetProperty("headings")
            .EnumerateArray()
            .ToDictionary(
                h => h.GetProperty("heading").GetString()!,
                h => h.TryGetProperty("column", out var column) ? column.GetString() : null
            );
        Assert.Equal("urn", columns["Setting ref"]);
        Assert.Equal("upn", columns["Ref"]);
        Assert.Equal("date of birth", columns["Birthday"]);
        Assert.Equal("postcode", columns["Lives at (code)"]);
        Assert.Equal("entry date", columns["Joined us"]);
        Assert.Equal("sex", columns["Boy or girl"]);
        Assert.True(map.Json.GetProperty("monthFirst").GetBoolean());

        Assert.Equal((2, 0, 0), Counts(Import(database, file, "Hill House")));
        var found = CommandLine.Run("search", "Okafor", "--database", database.Text, "--format", "json").Output;
        Assert.Contains("2015-02-14", found, StringComparison.Ordinal);
    }

    [Fact]
    public void Next_weeks_file_of_dated_columns_is_read_by_this_weeks_map()
    {
        using var folder = new Folder();
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        Folder.Import(database, folder.Schools);
        Folder.Import(database, folder.Roll());
        static string Week(string one, string two) =>
            $"Setting ref,Ref,Family nm,First nm,Birthday,{one} first half,{one} second half,{two} first half,{two} second half\n"
            + "141727,H801200001001,Okafor,Grace,14/02/2015,/,\\,I,I\n";
        var first = folder.Write("week 1.csv", Week("02/11/2026", "03/11/2026"));
        var answer = CommandLine.Run(
            "match-columns",
            first,
            "--kind",
            "marks-wide",
            "--source",
            "Hill House",
            "--set",
            "Setting ref=urn",
            "--set",
            "Ref=upn",
            "--set",
            "Family nm=surname",
            "--set",
            "First nm=forename",
            "--set",
            "Birthday=date of birth",
            "--set",
            "02/11/2026 first half={date} AM",
            "--set",
            "02/11/2026 second half={date} PM",
            "--database",
            database.Text
        );
        Assert.True(answer.ExitCode == ExitCodes.Well, answer.Error);
        Assert.Equal((1, 0, 0), Counts(Import(database, first, "Hill House")));
        var second = folder.Write("week 2.csv", Week("09/11/2026", "10/11/2026"));
        Assert.Equal((1, 0, 0), Counts(Import(database, second, "Hill House")));
    }

    private static CommandAnswer Import(TestDatabase database, string path, string source) =>
        CommandLine.Run("import", path, "--source", source, "--database", database.Text, "--format", "json");

    private static void Match(TestDatabase database, string file, params string[] codes)
    {
        var answer = CommandLine.Run([
            "match-columns",
            file,
            "--kind",
            "marks",
            "--source",
            "Hill House",
            .. Said,
            .. codes.SelectMany(c => new[] { "--code", c }),
            "--database",
            database.Text,
        ]);
        Assert.True(answer.ExitCode == ExitCodes.Well, answer.Error);
    }

    private static (int Taken, int Waiting, int Refused) Counts(CommandAnswer answer)
    {
        var rows = Assert.Single(answer.Json.GetProperty("files").EnumerateArray()).GetProperty("rows");
        return (
            rows.GetProperty("applied").GetInt32() + rows.GetProperty("unchanged").GetInt32(),
            rows.GetProperty("waiting").GetInt32(),
            rows.GetProperty("refused").GetInt32()
        );
    }

    /// <summary>Every mark that stands, and every fact, as lines.</summary>
    private static string Attendance(TestDatabase database)
    {
        using var db = WholeRecord.Open(database.Address);
        var marks = db
            .Registers.AsNoTracking()
            .AsEnumerable()
            .SelectMany(r =>
                RegisterHistory
                    .FromBytes(r.History)
                    .Layers.SelectMany(l => l.Marks.Select(m => $"{r.ChildId} {m.Index} \"{(char)m.Symbol}\""))
            );
        var facts = db
            .Statements.AsNoTracking()
            .AsEnumerable()
            .Select(f => $"{f.ChildId} {f.Setting} {f.Kind} {f.Key} {f.Body}");
        return string.Join('\n', marks.Concat(facts).Order(StringComparer.Ordinal));
    }

    private static string Csv(IEnumerable<string> headings, IEnumerable<string[]> rows) =>
        string.Join('\n', rows.Prepend([.. headings]).Select(r => string.Join(',', r))) + "\n";
}
