using Whereabouts.Domain.Children;
using Whereabouts.Modules.Tests.Children.Record;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Journal;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Administration.NhsNumbers;

/// <summary>Whether a child's NHS number is verified, on the child's page and for who looks after the data.</summary>
public sealed class NhsNumbersTests
{
    private static readonly Guid Bea = new("0a0a0a0a-0000-0000-0000-000000000002");

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_childs_page_says_whether_the_number_is_verified_by_whom_when_and_with_what_score(
        DatabaseKind kind
    )
    {
        await using var matcher = await StandInMatcher.StartAsync();
        matcher.Knows("Okafor", "Match", "943 476 5919", 0.98);
        matcher.Knows("Moss", "ManyMatch");
        await using var app = await StartAsync(kind, matcher);
        await ToldChild.TellAsync(app, "2026-09-02", ToldChild.Ada, ToldChild.Who() with { NhsNumber = "9434765870" });
        await ToldChild.TellAsync(app, "2026-09-02", Bea, Moss);
        using var officer = await app.SignInAsync(Roles.Officer);
        Assert.Contains("NHS number not asked yet.", await TextAsync(officer, ToldChild.Ada), StringComparison.Ordinal);

        await TraceAsync(app);
        var ada = await TextAsync(officer, ToldChild.Ada);
        Assert.Contains(
            "NHS number 943 476 5919, verified by The stand-in on 20 November 2026, score 0.98.",
            ada,
            StringComparison.Ordinal
        );
        Assert.Contains("The numbers differ. None was replaced", ada, StringComparison.Ordinal);
        Assert.Contains("943 476 5870", ada, StringComparison.Ordinal);
        Assert.Contains(
            "NHS number not verified: more than one person matches (asked by The stand-in on 20 November 2026).",
            await TextAsync(officer, Bea),
            StringComparison.Ordinal
        );

        await ToldChild.TellAsync(app, "2026-11-20", Bea, Moss with { Postcode = "OX1 1AA" });
        Assert.Contains("Particulars have changed since", await TextAsync(officer, Bea), StringComparison.Ordinal);

        // As it was known before anybody was asked.
        var before = await officer.GetPageAsync($"/children/{ToldChild.Ada}/people?knownAt=2026-10-01");
        Assert.Contains("not asked yet", before.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var life = await officer.GetPageAsync($"/children/{ToldChild.Ada}/timeline");
        Assert.Contains(
            "NHS number asked of The stand-in",
            life.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_looks_after_the_data_sees_how_it_stands_and_whose_numbers_differ(DatabaseKind kind)
    {
        await using var matcher = await StandInMatcher.StartAsync();
        matcher.Knows("Okafor", "Match", "943 476 5919", 0.98);
        await using var app = await StartAsync(kind, matcher);
        await ToldChild.TellAsync(app, "2026-09-02", ToldChild.Ada, ToldChild.Who() with { NhsNumber = "9434765870" });
        await ToldChild.TellAsync(app, "2026-09-02", Bea, Moss);
        using var person = await app.SignInAsync(Roles.Data);
        var page = await person.GetPageAsync("/intake/nhs-numbers");
        Assert.Contains("Nobody has been asked yet.", page.Body!.TextContent, StringComparison.Ordinal);

        await TraceAsync(app);
        page = await person.GetPageAsync("/intake/nhs-numbers");
        Assert.Equal(
            ["2", "2", "1", "1", "0", "1"],
            page.QuerySelectorAll("main td.wb-number").Select(cell => cell.TextContent.Trim())
        );
        Assert.Contains(
            "20 November 2026, 17:00: 2 children asked about, 1 verified, 0 without an answer",
            page.Body!.TextContent,
            StringComparison.Ordinal
        );
        var link = page.QuerySelector($"main a[href='/children/{ToldChild.Ada}/people']")!;
        Assert.Equal("OKAFOR, Ada", link.TextContent);
    }

    [Fact]
    public async Task Where_no_matcher_is_named_it_is_said_to_be_off()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var person = await app.SignInAsync(Roles.Data);
        var page = await person.GetPageAsync("/intake/nhs-numbers");
        Assert.Contains("This service asks nobody for NHS numbers.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Particulars Moss =>
        new("roll 100001")
        {
            Surname = "Moss",
            Forename = "Bea",
            DateOfBirth = new(2013, 1, 5),
        };

    private static Task<App> StartAsync(DatabaseKind kind, StandInMatcher matcher) =>
        App.StartAsync(
            kind,
            change: options =>
                options with
                {
                    // Asked by hand here: the service itself would look an hour later.
                    NhsMatcher = new()
                    {
                        Url = matcher.Url,
                        Key = StandInMatcher.Key,
                        Name = "The stand-in",
                        Between = TimeSpan.FromHours(1),
                    },
                }
        );

    private static Task<NhsTraceState?> TraceAsync(App app) =>
        app.WithAsync<NhsTracing, NhsTraceState?>(tracing =>
            tracing.TraceAsync(int.MaxValue, Actor.System, TestContext.Current.CancellationToken)
        );

    private static async Task<string> TextAsync(Visitor person, Guid child)
    {
        var page = await person.GetPageAsync($"/children/{child}/people");
        return string.Join(
            ' ',
            page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
