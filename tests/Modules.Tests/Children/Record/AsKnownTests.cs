using System.Text.Json;
using AngleSharp.Dom;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Record;

/// <summary>Must be true 5: late news and corrected marks, on the page and in the API.</summary>
public sealed class AsKnownTests
{
    private static readonly string Page = $"/children/{Ada}";

    private static async Task<App> WithLateTimetableAsync(DatabaseKind kind)
    {
        var app = await StartAsync(kind);
        await TellAsync(
            app,
            "2026-11-02",
            Ada,
            new ReducedTimetable(Oak, Day("2026-10-05")) { End = Day("2026-12-18"), HoursPerWeek = 10 }
        );
        return app;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_fact_told_late_is_absent_as_known_before_and_present_as_it_was(DatabaseKind kind)
    {
        await using var app = await WithLateTimetableAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);
        var before = await officer.GetPageAsync($"{Page}/education?knownAt=2026-10-12");
        Assert.DoesNotContain("Reduced timetable at Oak Academy", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "As known on 12 October 2026. Nothing told to us later is shown.",
            before.QuerySelector(".wb-band")!.TextContent.Trim()
        );
        var asItWas = await officer.GetPageAsync($"{Page}/education?on=2026-10-12");
        Assert.Contains("Reduced timetable at Oak Academy", asItWas.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "As it was on 12 October 2026, by everything told to us since.",
            asItWas.QuerySelector(".wb-band")!.TextContent.Trim()
        );
        Assert.Equal("Not on the register", await RegisterAsync(officer, "?knownAt=2026-10-12"));
        Assert.Equal("On the register", await RegisterAsync(officer, "?on=2026-10-12"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_api_knows_no_more_than_the_page(DatabaseKind kind)
    {
        await using var app = await WithLateTimetableAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);
        var before = await ChildAsync(officer, "?knownAt=2026-10-12");
        Assert.False(before.GetProperty("onRegister").GetBoolean());
        Assert.DoesNotContain("reduced-timetable", Kinds(before));
        var asItWas = await ChildAsync(officer, "?on=2026-10-12");
        Assert.Equal("2026-10-12", asItWas.GetProperty("on").GetString());
        Assert.Contains("reduced-timetable", Kinds(asItWas));
        Assert.Equal(
            "2026-10-05",
            asItWas.GetProperty("entry").GetProperty("reasons")[0].GetProperty("since").GetString()
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_corrected_mark_is_as_first_told_until_it_was_corrected(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        await MarkAsync(app, "2026-11-16", Ada, "2026-11-16", "O");
        await MarkAsync(app, "2026-11-18", Ada, "2026-11-16", "L");
        using var officer = await app.SignInAsync(Roles.Officer);

        var before = await officer.GetPageAsync($"{Page}/attendance?knownAt=2026-11-17");
        Assert.Equal(["O"], Codes(before));
        Assert.DoesNotContain("Marks that were changed", before.Body!.TextContent, StringComparison.Ordinal);
        var now = await officer.GetPageAsync($"{Page}/attendance");
        Assert.Equal(["L"], Codes(now));
        var changed = now.QuerySelectorAll("table")
            .Single(table => table.QuerySelector("caption")!.TextContent == "Marks that were changed")
            .QuerySelector("tbody tr:last-child")!;
        Assert.Equal(
            ["16 November 2026, morning", "Oak Academy", "O", "L", "18 November 2026", "system, Whereabouts"],
            changed.Children.Select(cell => cell.TextContent)
        );

        var asFirstTold = await ChildAsync(officer, "?on=2026-11-16&knownAt=2026-11-16");
        Assert.Contains("marked O (", asFirstTold.GetProperty("where").GetString(), StringComparison.Ordinal);
        var asItWas = await ChildAsync(officer, "?on=2026-11-16");
        Assert.StartsWith("At Oak Academy", asItWas.GetProperty("where").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Before_anything_was_told_the_page_says_so_and_an_unknown_child_is_not_found(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);
        foreach (var tab in new[] { "", "/timeline", "/attendance", "/education", "/people" })
        {
            var page = await officer.GetPageAsync($"{Page}{tab}?knownAt=2026-08-31");
            Assert.Equal(
                "Nothing had been told to us of this child by 31 August 2026",
                page.QuerySelector("h1")!.TextContent
            );
            Assert.DoesNotContain("OKAFOR", page.Body!.TextContent, StringComparison.Ordinal);
            using var unknown = await officer.GetAsync($"/children/{Guid.Empty}{tab}");
            Assert.Equal(404, (int)unknown.StatusCode);
        }

        using var api = await officer.GetAsync($"/api/v1/children/{Guid.Empty}");
        Assert.Equal(404, (int)api.StatusCode);
    }

    [Fact]
    public async Task Sibling_links_and_tabs_keep_the_moment()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite);
        var brother = new Guid("0a0a0a0a-0000-0000-0000-000000000002");
        await TellAsync(
            app,
            "2026-09-02",
            brother,
            Who(forename: "Obi") with
            {
                Upn = null,
                Address = ["12, Mill lane"],
                DateOfBirth = Day("2016-01-02"),
            }
        );
        var neighbour = new Guid("0a0a0a0a-0000-0000-0000-000000000003");
        await TellAsync(
            app,
            "2026-09-02",
            neighbour,
            Who("Jones", "Mia") with
            {
                Upn = null,
                Address = ["14 Mill Lane"],
            }
        );
        await TellAsync(
            app,
            "2026-11-02",
            brother,
            Who(forename: "Obi") with
            {
                Upn = null,
                Address = ["3 High Street"],
                Postcode = "OX1 1AA",
            }
        );
        using var officer = await app.SignInAsync(Roles.Officer);
        var then = await officer.GetPageAsync($"{Page}?knownAt=2026-10-12");
        Assert.Equal(
            [$"/children/{brother}?knownAt=2026-10-12"],
            then.QuerySelectorAll("section[aria-labelledby=household] a").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains(
            $"{Page}/timeline?knownAt=2026-10-12",
            then.QuerySelectorAll(".moj-sub-navigation a").Select(a => a.GetAttribute("href"))
        );
        var now = await officer.GetPageAsync(Page);
        Assert.Empty(now.QuerySelectorAll("section[aria-labelledby=household] a"));
    }

    private static async Task<string> RegisterAsync(Visitor visitor, string query) =>
        (await visitor.GetPageAsync(Page + query)).QuerySelector("#register")!.TextContent;

    private static async Task<JsonElement> ChildAsync(Visitor visitor, string query)
    {
        using var answer = await visitor.GetAsync($"/api/v1{Page}{query}");
        Assert.Equal(200, (int)answer.StatusCode);
        return JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;
    }

    private static IEnumerable<string?> Kinds(JsonElement child) =>
        child.GetProperty("facts").EnumerateArray().Select(fact => fact.GetProperty("kind").GetString());

    private static IEnumerable<string> Codes(IParentNode page) =>
        page.QuerySelectorAll("table")
            .Single(table => table.QuerySelector("caption")!.TextContent == "By code")
            .QuerySelectorAll("tbody th")
            .Select(cell => cell.TextContent);
}
