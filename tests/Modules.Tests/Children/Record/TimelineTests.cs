using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Record;

public sealed class TimelineTests
{
    private static readonly string Page = $"/children/{Ada}/timeline";

    private static async Task<App> WithNewsAsync()
    {
        var app = await StartAsync(DatabaseKind.Sqlite);
        await TellAsync(
            app,
            "2026-11-06",
            Ada,
            new Enrolment(Oak, Day("2025-09-02")) { Leaving = Day("2026-10-16"), Destination = "Not known" }
        );
        await TellAsync(
            app,
            "2026-11-10",
            Ada,
            new MissingEpisode("TVP 1") { MissingFrom = UkDate.StartOf(Day("2026-11-09")).AddHours(20) }
        );
        return app;
    }

    [Fact]
    public async Task Late_news_corrections_and_gaps_stand_newest_first()
    {
        await using var app = await WithNewsAsync();
        using var officer = await app.SignInAsync(Roles.Officer);
        var page = await officer.GetPageAsync(Page);
        Assert.Equal(
            [
                "Missing from home or care",
                "Told otherwise: On the roll of Oak Academy",
                "No school known",
                "Left the roll of Oak Academy",
                "Who the child is, by the roll of Oak Academy",
                "Joined the roll of Oak Academy",
            ],
            Titles(page)
        );
        var left = page.QuerySelectorAll(".moj-timeline__item")[3];
        Assert.Equal("told 3 weeks later", left.QuerySelector(".wb-late")!.TextContent);
        Assert.Contains(
            "To: was goes on until told on 6 November 2026: 16 October 2026",
            page.QuerySelectorAll(".moj-timeline__item li").Select(line => line.TextContent)
        );
    }

    [Fact]
    public async Task A_lane_can_be_shown_alone_and_what_was_told_later_is_left_out()
    {
        await using var app = await WithNewsAsync();
        using var officer = await app.SignInAsync(Roles.Officer);
        Assert.Equal(["Missing from home or care"], Titles(await officer.GetPageAsync($"{Page}?lane=Missing")));
        Assert.Equal(
            ["Who the child is, by the roll of Oak Academy", "Joined the roll of Oak Academy"],
            Titles(await officer.GetPageAsync($"{Page}?knownAt=2026-11-01"))
        );
    }

    [Fact]
    public async Task Opening_a_record_is_noted_with_who_and_whose()
    {
        await using var app = await WithNewsAsync();
        using var officer = await app.SignInAsync(Roles.Officer);
        await officer.GetPageAsync(Page);
        var looks = await app.WithAsync<AppDb, List<string>>(db =>
            (
                from look in db.Operations
                join seen in db.Events on look.Id equals seen.OperationId
                where look.IsLook && seen.ChildId == Ada
                select look.Type + " by " + look.Who
            ).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(["look at child timeline by Test officer"], looks);
    }

    private static IEnumerable<string> Titles(IParentNode page) =>
        page.QuerySelectorAll(".moj-timeline__title").Select(title => title.TextContent);
}
