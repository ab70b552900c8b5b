using System.Net;
using AngleSharp.Html.Dom;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Oversight.CountyHome;

public sealed class CountyHomeTests
{
    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_county_counts_what_the_register_holds_and_says_what_it_covers(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var told = CommandLine.Run(
            "register",
            "--on",
            "2026-11-20",
            "--format",
            "json",
            "--database",
            app.Database.Text
        );
        var children = told.Json.GetProperty("children").EnumerateArray().ToList();
        var page = await officer.GetPageAsync("/");
        var text = Text(page);
        Assert.Contains("Good afternoon.", text);
        Assert.Contains($"{children.Count} children Covers 4 of 5 schools.", text);
        foreach (var rag in new[] { "red", "amber", "green" })
        {
            var link = page.QuerySelector($".wb-ragcounts a[href='/register?rag={rag}']")!;
            var count = children.Count(child => child.GetProperty("rag").GetString() == rag);
            Assert.EndsWith($" {count}", link.TextContent);
            Assert.Contains($"{count} ", Text(await officer.GetPageAsync(link.GetAttribute("href")!)));
        }

        var bars = page.QuerySelectorAll(".wb-bars a[href^='/register?reason=']");
        var codes = children.SelectMany(child => child.GetProperty("reasons").EnumerateArray()).Select(Code).Distinct();
        Assert.Equal(codes.Count(), bars.Length);
        Assert.NotEmpty(page.QuerySelectorAll(".wb-bars a[href^='/register?district=']"));
        Assert.NotNull(page.QuerySelector("a[href='/changes']"));
        Assert.NotNull(page.QuerySelector("a[href='/map']"));

        static string? Code(System.Text.Json.JsonElement reason) => reason.GetProperty("code").GetString();
    }

    [Fact]
    public async Task What_is_not_known_is_said_and_leads_to_where_it_can_be_mended()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var data = await app.SignInAsync(Roles.Data);
        var page = await data.GetPageAsync("/");
        var box = page.QuerySelector("section[aria-labelledby=not-known]")!;
        Assert.Contains("1 school has stopped sending marks", box.TextContent);
        Assert.NotNull(box.QuerySelector("a[href='/intake/queue']"));
        Assert.NotNull(box.QuerySelector("a[href='/register?hours=not-known']"));
    }

    [Fact]
    public async Task An_earlier_day_is_banded_compared_with_the_school_day_before_it_and_kept_on_links()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var page = await officer.GetPageAsync("/?on=2026-11-02");
        Assert.Contains("As it was on 2 November 2026", Text(page));
        // Half-term was from 24 October to 1 November.
        Assert.Contains("What changed since 23 October 2026", Text(page));
        Assert.All(
            page.QuerySelectorAll("main a[href^='/register'], main a[href^='/children/']"),
            link => Assert.Contains("on=2026-11-02", link.GetAttribute("href"))
        );
    }

    [Fact]
    public async Task With_no_children_the_page_leads_to_bringing_files_in_whoever_may()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await app.SignInAsync(Roles.Data);
        Assert.NotNull((await data.GetPageAsync("/")).QuerySelector(".wb-empty a[href='/intake']"));
        using var officer = await app.SignInAsync(Roles.Officer);
        var empty = (await officer.GetPageAsync("/")).QuerySelector(".wb-empty")!;
        Assert.Null(empty.QuerySelector("a"));
    }

    [Fact]
    public async Task An_administrator_is_led_on_to_the_accounts()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var answer = await administrator.GetAsync("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/users", answer.Headers.Location!.OriginalString);
    }

    private static string Text(IHtmlDocument page) =>
        string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
