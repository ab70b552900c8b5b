using System.Text.Json;
using Whereabouts.Cli;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Platform.Tests.Identity;

/// <summary>NHS numbers asked for by hand: <c>whereabouts trace</c> with a stand-in of the matcher.</summary>
public sealed class NhsTraceCommandTests : IDisposable
{
    private const string Schools =
        "urn,laestab,establishment name,type of establishment,phase,status,open date\n141727,9314125,Marlow Vale School,Academy,Secondary,Open,01/09/2010\n";

    private static readonly string Roll =
        "upn,nhs number,surname,forename,date of birth,sex,postcode,urn,entry date,recorded at\n"
        + "H801200001001,9434765870,Okafor,Ada,2014-10-15,F,OX4 3AJ,141727,2025-09-02,2026-09-02\n"
        + $"{Upn.WithCheckLetter("801200001002")},,Moss,Bea,2013-01-05,F,OX3 1AA,141727,2025-09-02,2026-09-02\n"
        + $"{Upn.WithCheckLetter("801200001003")},,Reed,Cy,2012-02-06,M,,141727,2025-09-02,2026-09-02\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whereabouts-trace-");
    private readonly FixedTime _time = new(FixedTime.SchoolIsOut);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Children_are_asked_about_once_and_again_when_there_is_a_reason(DatabaseKind kind)
    {
        using var database = TestDatabase.Create(kind);
        await using var matcher = await StandInMatcher.StartAsync();
        matcher.Knows("Okafor", "Match", "943 476 5919", 0.98);
        matcher.Knows("Moss", "ManyMatch");
        Import(database, "schools.csv", Schools);
        Import(database, "roll.csv", Roll);

        var first = Trace(database, matcher, "--limit", "2").Json;
        Assert.Equal((2, 1), (Number(first, "asked"), Number(first, "left")));
        var second = Trace(database, matcher).Json;
        Assert.Equal((1, 0), (Number(second, "asked"), Number(second, "left")));
        Assert.Equal((3, 3, 1, 1), Totals(second));
        Assert.Equal(0, Number(Trace(database, matcher).Json, "asked"));

        Assert.All(matcher.Asked, q => Assert.Equal(("POST", "/sui/matchperson"), (q.Method, q.Address)));
        Assert.Equal(
            """{"given":"Ada","family":"Okafor","birthdate":"2014-10-15","gender":"female","addresspostalcode":"OX4 3AJ"}""",
            matcher.Asked.Single(q => q.Family == "Okafor").Body
        );
        Assert.Equal(
            """{"given":"Cy","family":"Reed","birthdate":"2012-02-06","gender":"male"}""",
            matcher.Asked.Single(q => q.Family == "Reed").Body
        );

        var (known, said) = Facts(database, "H801200001001");
        Assert.Equal("match", known.GetProperty("status").GetString());
        Assert.Equal("9434765919", known.GetProperty("number").GetString());
        Assert.Equal("The stand-in", known.GetProperty("source").GetString());
        // What the school said stands beside it.
        Assert.Equal("9434765870", said.GetProperty("nhsNumber").GetString());

        // Reed has moved; a month later those whose number is not verified are asked about again.
        Import(
            database,
            "moved.csv",
            Roll.Replace("Reed,Cy,2012-02-06,M,,", "Reed,Cy,2012-02-06,M,OX1 1AA,", StringComparison.Ordinal)
                .Replace("2026-09-02\n", "2026-11-20\n", StringComparison.Ordinal)
        );
        Assert.Equal(1, Number(Trace(database, matcher).Json, "asked"));
        Assert.Contains("OX1 1AA", matcher.Asked[^1].Body, StringComparison.Ordinal);
        _time.Now += TimeSpan.FromDays(30);
        Assert.Equal(2, Number(Trace(database, matcher).Json, "asked"));
    }

    [Fact]
    public async Task A_matcher_that_lets_nobody_in_is_asked_no_further_and_no_key_is_told()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        await using var matcher = await StandInMatcher.StartAsync();
        Import(database, "schools.csv", Schools);
        Import(database, "roll.csv", Roll);
        var answer = Run(database, matcher, "wrong-key-0815");
        Assert.Equal(ExitCodes.Failure, answer.ExitCode);
        Assert.Contains("It does not let us in: is the key right?", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("0815", answer.Error + answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", answer.Error + answer.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, Number(Trace(database, matcher).Json, "asked"));
    }

    [Fact]
    public void Without_a_matcher_nobody_is_asked_and_it_is_said_how_to_name_one()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var answer = CommandLine.Run(_time, "trace", "--database", database.Text);
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Contains("--nhs-matcher or WHEREABOUTS_NHS_MATCHER", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://matcher.example.org/", "must begin with https")]
    [InlineData("https://key:secret@matcher.example.org/", "is not one")]
    [InlineData("https://matcher.example.org/?key=secret", "is not one")]
    [InlineData("matcher", "is not one")]
    public void An_address_over_which_nobody_may_be_named_is_refused(string url, string reason)
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var answer = CommandLine.Run(_time, "trace", "--database", database.Text, "--nhs-matcher", url);
        Assert.Equal(ExitCodes.NotUnderstood, answer.ExitCode);
        Assert.Contains(reason, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Error, StringComparison.Ordinal);
    }

    private void Import(TestDatabase database, string name, string text)
    {
        var answer = CommandLine.Run(_time, "import", Write(name, text), "--database", database.Text);
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
    }

    private CommandAnswer Trace(TestDatabase database, StandInMatcher matcher, params string[] options)
    {
        var answer = Run(database, matcher, StandInMatcher.Key, options);
        Assert.Equal((ExitCodes.Well, ""), (answer.ExitCode, answer.Error));
        return answer;
    }

    private CommandAnswer Run(TestDatabase database, StandInMatcher matcher, string key, params string[] options) =>
        CommandLine.Run(
            _time,
            [
                "trace",
                "--nhs-matcher",
                matcher.Url.ToString(),
                "--nhs-matcher-key-file",
                Write("key", key + "\n"),
                "--nhs-matcher-name",
                "The stand-in",
                "--format",
                "json",
                "--database",
                database.Text,
                .. options,
            ]
        );

    private (JsonElement Trace, JsonElement Particulars) Facts(TestDatabase database, string upn)
    {
        var child = CommandLine.Run(_time, "child", upn, "--format", "json", "--database", database.Text).Json;
        JsonElement Of(string kind) =>
            child
                .GetProperty("facts")
                .EnumerateArray()
                .Single(f => f.GetProperty("kind").GetString() == kind)
                .GetProperty("fact");
        return (Of("nhs-trace"), Of("particulars"));
    }

    private static int Number(JsonElement document, string name) => document.GetProperty(name).GetInt32();

    private static (int, int, int, int) Totals(JsonElement round)
    {
        var totals = round.GetProperty("totals");
        return (
            Number(totals, "children"),
            Number(totals, "asked"),
            Number(totals, "verified"),
            Number(totals, "differing")
        );
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
