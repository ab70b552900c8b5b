using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Record;

public sealed class OverviewTests
{
    private static readonly Guid Ben = new("0a0a0a0a-0000-0000-0000-000000000002");
    private static readonly Guid Cleo = new("0a0a0a0a-0000-0000-0000-000000000003");

    /// <summary>Ada has left Oak; Ben shares her address, Cleo only her postcode.</summary>
    private static async Task<App> WithNeighboursAsync(DatabaseKind kind)
    {
        var app = await StartAsync(kind);
        await TellAsync(app, "2026-11-06", Ada, new Enrolment(Oak, Day("2025-09-02")) { Leaving = Day("2026-10-16") });
        await TellAsync(app, "2026-11-06", Ben, Who("Bello", "Ben"), new Enrolment(Oak, Day("2025-09-02")));
        await TellAsync(app, "2026-11-06", Cleo, Who("Carr", "Cleo") with { Address = ["90 Mill Lane"] });
        return app;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_household_is_named_with_why_and_how_each_child_stands_and_the_look_is_noted(DatabaseKind kind)
    {
        await using var app = await WithNeighboursAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);

        var page = await officer.GetPageAsync($"/children/{Ada}");

        var row = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=household] tbody tr"));
        Assert.Equal(
            ["BELLO, Ben", "12", "the same address", "Oak Academy", "Not on it"],
            row.Children.Select(cell => cell.TextContent.Trim())
        );
        var noted = await app.WithAsync<AppDb, List<string>>(db =>
            (
                from look in db.Operations
                join seen in db.Events on look.Id equals seen.OperationId
                where look.IsLook && seen.ChildId == Ben
                select look.Type
            ).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal(["look at household"], noted);
    }

    [Fact]
    public async Task Every_rule_answers_with_its_facts_and_source_for_a_child_on_the_register_and_for_one_who_is_not()
    {
        await using var app = await WithNeighboursAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);

        foreach (var (child, answer) in new[] { (Ada, "Yes"), (Ben, "No") })
        {
            var page = await officer.GetPageAsync($"/children/{child}");
            var rows = page.QuerySelectorAll("section[aria-labelledby=why] tbody tr");
            Assert.Equal(Rules.All.Count, rows.Length);
            var place = rows.Single(row => row.Children[0].TextContent == "No school place");
            Assert.Equal(answer, place.Children[1].TextContent);
            Assert.Contains("Education Act 1996 s.436A", place.Children[3].TextContent);
        }
    }

    [Fact]
    public async Task Who_owns_the_case_stands_on_the_page_the_sheet_and_in_the_document()
    {
        await using var app = await WithNeighboursAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        Assert.Contains("Owner: nobody yet", await PanelAsync());
        await TellAsync(app, "2026-11-09", Ada, new Owner("Mary Hart"));

        Assert.Contains("Owner: Mary Hart", await PanelAsync());
        Assert.Contains("Mary Hart", (await officer.GetPageAsync($"/children/{Ada}/sheet")).Body!.TextContent);
        var document = await officer.Http.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/v1/children/{Ada}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        Assert.Equal("Mary Hart", document.GetProperty("owner").GetString());

        async Task<string> PanelAsync() =>
            (await officer.GetPageAsync($"/children/{Ada}")).QuerySelector("[aria-labelledby=register]")!.TextContent;
    }

    [Fact]
    public async Task The_life_line_shows_only_the_lanes_asked_for_and_care_stands_apart_from_services()
    {
        await using var app = await WithNeighboursAsync(DatabaseKind.Sqlite);
        await TellAsync(
            app,
            "2026-11-09",
            Ada,
            new ServiceStatus("in-care", Day("2026-10-01")),
            new ServiceStatus("youth-justice", Day("2026-10-05"))
        );
        using var officer = await app.SignInAsync(Roles.Officer);

        var all = await officer.GetPageAsync($"/children/{Ada}/timeline");
        var one = await officer.GetPageAsync($"/children/{Ada}/timeline?lane=Care&lane=School");

        Assert.Contains("Youth justice", all.QuerySelector("figure.wb-chart")!.TextContent);
        Assert.DoesNotContain("Youth justice", one.QuerySelector("figure.wb-chart")!.TextContent);
        Assert.Equal(
            ["Home and care", "School", "School"],
            one.QuerySelectorAll("figure.wb-chart tbody tr").Select(row => row.Children[0].TextContent).Order()
        );
        Assert.Contains("No school known (gap)", one.QuerySelector("figure.wb-chart")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_monitoring_sheet_has_all_of_it_on_one_page_and_printing_it_is_noted(DatabaseKind kind)
    {
        await using var app = await WithNeighboursAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);

        var link = (await officer.GetPageAsync($"/children/{Ada}")).QuerySelector("a[href$='/sheet']")!;
        var sheet = (await officer.GetPageAsync(link.GetAttribute("href")!)).QuerySelector("article.wb-sheet")!;

        foreach (
            var words in new[]
            {
                "OKAFOR, Ada",
                "UPN H801200001001",
                "12 Mill Lane",
                "No school place",
                "Red",
                "Pupil tracking officer",
                "entitled 25",
            }
        )
        {
            Assert.Contains(words, sheet.TextContent);
        }

        Assert.Equal("16 November 2026", sheet.QuerySelector("tbody th")!.TextContent);
        Assert.True(
            await app.WithAsync<AppDb, bool>(db =>
                db.Operations.AnyAsync(
                    o => o.Type == "look at child's monitoring sheet for print",
                    TestContext.Current.CancellationToken
                )
            )
        );
    }
}
