using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Modules.Tests.Children.Record;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Search;

public sealed class SearchTests
{
    private static readonly Guid Mia = new("0a0a0a0a-0000-0000-0000-000000000004");

    private static async Task<App> WithTwoChildrenAsync(DatabaseKind kind)
    {
        var app = await StartAsync(kind);
        await TellAsync(
            app,
            "2026-09-02",
            Mia,
            Who("Łukaszewicz-O'Brien", "Mia") with
            {
                Upn = "A801200001002",
                FormerSurname = "Nowak",
                PreferredForename = "Mimi",
                DateOfBirth = Day("2012-03-03"),
                Postcode = "OX1 1AA",
            }
        );
        return app;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_child_is_found_by_whatever_is_at_hand(DatabaseKind kind)
    {
        await using var app = await WithTwoChildrenAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);
        foreach (
            var (query, child, why) in new[]
            {
                ("oka", Ada, "Part of a name"),
                ("kafo", Ada, "Part of a name"),
                ("ada okafor", Ada, "Name"),
                ("OKAFOR, Ada", Ada, "Name"),
                ("Okafer", Ada, "A name spelt alike"),
                ("lukaszewicz obrien", Mia, "Part of a name"),
                ("nowak", Mia, "Another or former name"),
                ("mimi", Mia, "Another or former name"),
                ("h801200001001", Ada, "UPN"),
                ("3 March 2012", Mia, "Date of birth"),
                ("03/03/12", Mia, "Date of birth"),
                ("2012-03-03 mia", Mia, "Date of birth, name"),
                ("ox43aj", Ada, "Postcode"),
            }
        )
        {
            var page = await PageAsync(officer, query);
            var row = Assert.Single(page.QuerySelectorAll("main tbody tr"));
            Assert.Equal((query, $"/children/{child}"), (query, row.QuerySelector("a")!.GetAttribute("href")));
            Assert.Equal((query, why), (query, row.LastElementChild!.TextContent));
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Children_and_schools_are_offered_as_one_types_and_the_look_is_noted(DatabaseKind kind)
    {
        await using var app = await WithTwoChildrenAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);
        async Task<List<JsonElement>> OfferedAsync(string words)
        {
            using var answer = await officer.GetAsync($"/search/suggest?q={Uri.EscapeDataString(words)}");
            Assert.True(answer.Headers.CacheControl!.NoStore);
            var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];
        }

        Assert.Empty(await OfferedAsync("o"));
        Assert.Empty(await LooksAsync());
        var offered = Assert.Single(await OfferedAsync("oka"));
        Assert.Equal("OKAFOR, Ada", offered.GetProperty("name").GetString());
        Assert.Equal("12, born 15 October 2014", offered.GetProperty("note").GetString());
        Assert.Equal($"/children/{Ada}", offered.GetProperty("href").GetString());
        Assert.Equal([Ada], await LooksAsync());
        Assert.Equal("/schools/100001", Assert.Single(await OfferedAsync("oak")).GetProperty("href").GetString());

        using var administrator = await app.SignInAsync(Roles.Administrator);
        using var refused = await administrator.GetAsync("/search/suggest?q=oka");
        Assert.Contains("/not-allowed", refused.Headers.Location!.ToString());

        Task<List<Guid?>> LooksAsync() =>
            app.WithAsync<AppDb, List<Guid?>>(db =>
                (
                    from look in db.Operations
                    join seen in db.Events on look.Id equals seen.OperationId
                    where look.Type == "look at search as one types"
                    select seen.ChildId
                ).ToListAsync(TestContext.Current.CancellationToken)
            );
    }

    [Fact]
    public async Task Nothing_asked_and_nothing_found_say_what_to_do()
    {
        await using var app = await WithTwoChildrenAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        Assert.Equal("Nothing is searched for yet", Heading(await officer.GetPageAsync("/search")));
        foreach (var query in new[] { "zzyzx", "a", "%", "_", "'; drop table children --", "1" })
        {
            Assert.Equal((query, "Nothing was found"), (query, Heading(await PageAsync(officer, query))));
        }
    }

    [Fact]
    public async Task A_school_is_found_by_part_of_its_name_and_by_its_number()
    {
        await using var app = await WithTwoChildrenAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        foreach (var query in new[] { "oak", "academy oak", "100001" })
        {
            var page = await PageAsync(officer, query);
            Assert.Contains(
                "/schools/100001",
                page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))
            );
        }
    }

    [Fact]
    public async Task The_children_shown_are_noted_as_looked_at()
    {
        await using var app = await WithTwoChildrenAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        await PageAsync(officer, "okafor");
        var seen = await app.WithAsync<AppDb, List<Guid?>>(db =>
            (
                from look in db.Operations
                join one in db.Events on look.Id equals one.OperationId
                where look.Type == "look at search"
                select one.ChildId
            ).ToListAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal([Ada], seen);
    }

    [Fact]
    public async Task The_api_answers_the_same()
    {
        await using var app = await WithTwoChildrenAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        using var answer = await officer.GetAsync("/api/v1/search?q=okafor");
        var found = JsonDocument
            .Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement;
        var child = Assert.Single(found.GetProperty("children").EnumerateArray());
        Assert.Equal(
            (Ada, "H801200001001", "Okafor", "2014-10-15", "Name"),
            (
                child.GetProperty("child").GetGuid(),
                child.GetProperty("upn").GetString(),
                child.GetProperty("surname").GetString(),
                child.GetProperty("dateOfBirth").GetString(),
                child.GetProperty("foundBy").GetString()
            )
        );
    }

    private static Task<IHtmlDocument> PageAsync(Visitor visitor, string query) =>
        visitor.GetPageAsync($"/search?q={Uri.EscapeDataString(query)}");

    private static string Heading(IParentNode page) => page.QuerySelector(".wb-empty__heading")!.TextContent;
}
