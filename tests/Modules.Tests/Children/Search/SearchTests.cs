using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Modules.Tests.Children.Record;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Journal;
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
            Who("Łukaszewicz-O'Brien", "Katherine Mia") with
            {
                Upn = "A801200001002",
                FormerUpn = "Z801200001003",
                NhsNumber = "943 476 5919",
                FormerSurname = "Nowak",
                PreferredForename = "Mimi",
                DateOfBirth = Day("2012-03-04"),
                Address = ["Flat 3", "27 Rotary Way", "Banbury"],
                Postcode = "OX16 2TP",
                Contacts =
                [
                    new Contact
                    {
                        Forename = "Zofia",
                        Surname = "Kowalczyk",
                        Relationship = "PAM",
                        Phone = "+44 7700 900456",
                    },
                    new Contact
                    {
                        Surname = "Achterberg",
                        Relationship = "Social worker",
                        Phone = "01865 123456",
                    },
                ],
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
                ("oka", Ada, "Beginning of surname"),
                ("kafo", Ada, "Part of surname"),
                ("ada okafor", Ada, "Forename, surname"),
                ("OKAFOR, Ada", Ada, "Surname, forename"),
                ("A Okafor", Ada, "Beginning of forename, surname"),
                ("Okafer", Ada, "Surname is spelt alike"),
                ("Okavvar", Ada, "Surname sounds like it"),
                ("lukaszewicz obrien", Mia, "Surname"),
                ("lukaszewicz", Mia, "Part of surname"),
                ("o'brien", Mia, "Part of surname"),
                ("kate lukaszewicz", Mia, "Forename in another form, part of surname"),
                ("nowak", Mia, "Former surname"),
                ("mimi", Mia, "Name known by"),
                ("h801200001001", Ada, "UPN"),
                ("H 801 2000 01001", Ada, "UPN"),
                ("01002", Mia, "Part of UPN"),
                ("Z801200001003", Mia, "Former UPN"),
                ("943 476 5919", Mia, "NHS number"),
                ("4 March 2012", Mia, "Date of birth"),
                ("04/03/12", Mia, "Date of birth"),
                ("4.3.12", Mia, "Date of birth"),
                ("03/04/2012", Mia, "Date of birth with day and month changed over"),
                ("2012-03-04 mimi", Mia, "Date of birth, name known by"),
                ("katherine 2012", Mia, "Part of forename, year of birth"),
                ("okafor 12", Ada, "Surname, address"),
                ("mimi 14", Mia, "Name known by, age"),
                ("ox43aj", Ada, "Postcode"),
                ("ox16", Mia, "First half of postcode"),
                ("27 rotary", Mia, "Address"),
                ("mill lane 12", Ada, "Address"),
                ("kowalczyk", Mia, "Mother's name"),
                ("07700 900 456", Mia, "Mother's phone"),
                ("07700900456", Mia, "Mother's phone"),
                ("+44 7700 900456", Mia, "Mother's phone"),
                ("01865 123456", Mia, "Contact's phone"),
                ("zofia rotary 2012", Mia, "Mother's name, address, year of birth"),
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
        Assert.Equal("12, born 15 October 2014. Beginning of surname", offered.GetProperty("note").GetString());
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
        foreach (var query in new[] { "zzyzx", "q", "%", "_", "'; drop table children --", "okafor 1999" })
        {
            Assert.Equal((query, "Nothing was found"), (query, Heading(await PageAsync(officer, query))));
        }

        var page = await PageAsync(officer, "okafor 1999");
        Assert.Equal(
            ["okafor: a name or a word of an address", "1999: a house number or a year of birth or part of a UPN"],
            page.QuerySelectorAll(".wb-empty li:has(strong)").Select(line => line.TextContent)
        );
        Assert.Equal(
            ["/search?q=okafor", "/search?q=1999"],
            page.QuerySelectorAll(".wb-empty a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_told_is_found_at_once_and_what_was_told_before_is_former(DatabaseKind kind)
    {
        await using var app = await WithTwoChildrenAsync(kind);
        using var officer = await app.SignInAsync(Roles.Officer);
        Assert.Equal("Surname", Why(await PageAsync(officer, "okafor")));
        await TellAsync(app, "2026-09-03", Ada, Who("Bellweather") with { Address = ["9 High Street"] });
        Assert.Equal("Surname", Why(await PageAsync(officer, "bellweather")));
        Assert.Equal("Former surname", Why(await PageAsync(officer, "okafor")));
        Assert.Equal("Former address", Why(await PageAsync(officer, "mill lane")));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Children_who_are_joined_are_one_until_they_are_parted(DatabaseKind kind)
    {
        await using var app = await WithTwoChildrenAsync(kind);
        // Of so many that who was joined is put right in memory, and not everybody read anew.
        await TellCrowdAsync(app, 250);
        using var officer = await app.SignInAsync(Roles.Officer);
        Assert.Empty((await PageAsync(officer, "okafor nowak")).QuerySelectorAll("main tbody tr"));
        await MergingAsync(merging =>
            merging.MergeAsync(Ada, Mia, "Seen together", Actor.System, TestContext.Current.CancellationToken)
        );
        foreach (var query in new[] { "okafor nowak", "okafor", "nowak", "zofia 15/10/2014" })
        {
            Assert.Equal(
                (query, 1),
                (query, (await PageAsync(officer, query)).QuerySelectorAll("main tbody tr").Length)
            );
        }

        await MergingAsync(merging =>
            merging.PartAsync(Ada, Mia, "Two after all", Actor.System, TestContext.Current.CancellationToken)
        );
        Assert.Empty((await PageAsync(officer, "okafor nowak")).QuerySelectorAll("main tbody tr"));
        Assert.Equal("Surname", Why(await PageAsync(officer, "okafor")));
        Assert.Equal("Former surname", Why(await PageAsync(officer, "nowak")));

        async Task MergingAsync(Func<Merging, Task> work) =>
            await app.WithAsync<Merging, int>(async merging =>
            {
                await work(merging);
                return 0;
            });
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
            (Ada, "H801200001001", "Okafor", "2014-10-15", "Surname"),
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

    private static string Why(IParentNode page) =>
        Assert.Single(page.QuerySelectorAll("main tbody tr")).LastElementChild!.TextContent;

    private static string Heading(IParentNode page) => page.QuerySelector(".wb-empty__heading")!.TextContent;
}
