using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Oversight.Changed;

/// <summary>Today is Friday 20 November 2026.</summary>
public sealed class ChangedPageTests
{
    private static readonly Guid Ben = new("0a0a0a0a-0000-0000-0000-000000000002");

    /// <summary>Ada left Oak on Tuesday, told the same day; of Ben's leaving in October we were told only on Wednesday.</summary>
    private static async Task<App> WithNewsAsync(DatabaseKind kind)
    {
        var app = await StartAsync(kind);
        await TellAsync(app, "2026-09-02", null, new School(Oak, "Oak Academy") { District = "Oxford" });
        await TellAsync(app, "2026-09-02", Ben, Who("Bello", "Ben"), new Enrolment(Oak, Day("2025-09-02")));
        await TellAsync(app, "2026-11-17", Ada, new Enrolment(Oak, Day("2025-09-02")) { Leaving = Day("2026-11-17") });
        await TellAsync(app, "2026-11-18", Ben, new Enrolment(Oak, Day("2025-09-02")) { Leaving = Day("2026-10-16") });
        return app;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Since_last_Monday_who_is_new_stands_with_why_and_late_news_is_marked(DatabaseKind kind)
    {
        await using var app = await WithNewsAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);

        var page = await officer.GetPageAsync("/changes");

        Assert.Equal("What changed since 16 November 2026", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["BELLO, Ben late news", "OKAFOR, Ada"], Names(page).Order());
        Assert.Contains("No school place since 18 November 2026.", page.QuerySelector("main")!.TextContent);
        var seen = await app.WithAsync<AppDb, List<Guid?>>(db =>
            (
                from look in db.Operations
                join one in db.Events on look.Id equals one.OperationId
                where look.Type == "look at what changed"
                select one.ChildId
            ).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal([Ada, Ben], seen.OfType<Guid>().Order());
    }

    [Fact]
    public async Task Another_day_answers_otherwise_and_a_day_that_is_none_is_said_to_be()
    {
        await using var app = await WithNewsAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);

        Assert.Equal(
            ["BELLO, Ben late news"],
            Names(await officer.GetPageAsync("/changes?since=2026-11-17&")).Where(name => name.Contains("BELLO"))
        );
        var quiet = await officer.GetPageAsync("/changes?since=2026-11-19");
        Assert.Empty(Names(quiet));
        Assert.Contains("Nothing changed", quiet.Body!.TextContent);
        foreach (var since in new[] { "yesterday", "2026-12-24" })
        {
            var wrong = await officer.GetPageAsync($"/changes?since={since}");
            Assert.NotNull(wrong.QuerySelector(".govuk-warning-text"));
            Assert.Contains("since 16 November 2026", wrong.QuerySelector("h1")!.TextContent);
        }
    }

    [Fact]
    public async Task Many_who_are_new_are_named_on_pages_of_their_own()
    {
        await using var app = await WithNewsAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 110; i++)
        {
            var child = new Guid($"0b0b0b0b-0000-0000-0000-{i:D12}");
            await TellAsync(
                app,
                "2026-11-17",
                child,
                Who($"Left{i:D3}", "Cy"),
                new Enrolment(Oak, Day("2025-09-02")) { Leaving = Day("2026-11-17") }
            );
        }

        using var officer = await app.SignInAsync(Roles.Officer);

        var first = await officer.GetPageAsync("/changes");
        Assert.Equal(25, Names(first).Count());
        var all = first.QuerySelectorAll("main a").Single(link => link.TextContent == "see all 112 who are new");
        var page = await officer.GetPageAsync(all.GetAttribute("href")!);
        Assert.Equal(100, Names(page).Count());
        var next = page.QuerySelector("a[rel=next]")!;
        var last = await officer.GetPageAsync(
            new Uri(new Uri("http://localhost/changes"), next.GetAttribute("href")!).PathAndQuery
        );
        Assert.Equal(12, Names(last).Count());
        Assert.Equal(112, Names(page).Concat(Names(last)).Distinct().Count());
    }

    [Fact]
    public async Task A_district_stands_alone_and_the_files_hold_what_the_page_shows()
    {
        await using var app = await WithNewsAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);

        var page = await officer.GetPageAsync("/changes");
        var oxford = page.QuerySelectorAll("main a").Single(link => link.TextContent == "Oxford");
        Assert.Equal(2, Names(await officer.GetPageAsync(oxford.GetAttribute("href")!)).Count());
        Assert.Empty(Names(await officer.GetPageAsync("/changes?district=Cherwell")));
        var csv = await officer.Http.GetStringAsync(
            new Uri(page.QuerySelector("a[href^='/changes.csv']")!.GetAttribute("href")!, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(3, csv.Trim().Split("\r\n").Length);
        Assert.Contains(
            "New,Bello,Ben,H801200001001,2014-10-15,No school place since 17 October 2026.,Yes,Red,,Oxford",
            csv
        );
        using var excel = await officer.GetAsync("/changes.xlsx");
        Assert.Equal("changes-2026-11-16-to-2026-11-20.xlsx", excel.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task The_last_visit_is_offered_from_the_second_day_on()
    {
        await using var app = await WithNewsAsync(DatabaseKind.Sqlite);
        var (userName, password) = await app.AddPersonAsync(Roles.Officer);
        Assert.DoesNotContain("last visit", await LookAsync());
        app.Time.Now = app.Time.Now.AddDays(3);
        Assert.Contains("Since your last visit (20 November 2026)", await LookAsync());

        async Task<string> LookAsync()
        {
            using var officer = app.Visit();
            var form = await officer.GetPageAsync("/sign-in");
            using var signedIn = await officer.SubmitAsync(form, ("UserName", userName), ("Password", password));
            return (await officer.GetPageAsync("/changes")).Body!.TextContent;
        }
    }

    private static IEnumerable<string> Names(IParentNode page) =>
        page.QuerySelectorAll("main tbody tr")
            .Where(row => row.QuerySelector("a[href^='/children/']") is not null)
            .Select(row =>
                row.Children[0].TextContent.Trim()
                + (row.QuerySelector(".wb-late") is { } late ? $" {late.TextContent}" : "")
            );
}
