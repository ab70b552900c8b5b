using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Record;

public sealed class MergeTests
{
    /// <summary>The police's record of Ada, of whom they knew neither UPN nor postcode.</summary>
    private static readonly Guid ByPolice = new("0b0b0b0b-0000-0000-0000-000000000002");

    private static async Task<App> TwoRecordsAsync(DatabaseKind kind)
    {
        var app = await StartAsync(kind);
        await TellAsync(
            app,
            "2026-10-05",
            ByPolice,
            new Particulars("police")
            {
                Surname = "Okafer",
                Forename = "Ada",
                DateOfBirth = Day("2014-10-15"),
            },
            new Enrolment(Oak, Day("2024-09-03")) { Leaving = Day("2025-07-18") }
        );
        return app;
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_records_are_shown_as_one_and_parted_again_show_their_own(DatabaseKind kind)
    {
        await using var app = await TwoRecordsAsync(kind);
        using var data = await app.SignInAsync(Roles.Data);
        var (ada, police) = (await EducationAsync(data, Ada), await EducationAsync(data, ByPolice));

        var found = await data.GetPageAsync($"/children/{Ada}/same?q=okafer");
        var compare = await data.GetPageAsync(
            found.QuerySelector($"main a[href*='with={ByPolice}']")!.GetAttribute("href")!
        );
        Assert.Equal("Different", Row(compare, "Surname")[3]);
        Assert.Equal("Same", Row(compare, "Date of birth")[3]);
        using var merged = await data.SubmitAsync(compare, "main form[method=post]", ("Why", "Her mother has said so"));

        var head = merged.Headers.Location!.ToString();
        var hidden = head.EndsWith($"{Ada}", StringComparison.Ordinal) ? ByPolice : Ada;
        using (var redirected = await data.GetAsync($"/children/{hidden}/education?on=2026-11-01"))
        {
            Assert.Equal($"{head}/education?on=2026-11-01", redirected.Headers.Location!.ToString());
        }

        var page = await data.GetPageAsync(head);
        Assert.Contains("Two records are shown as one.", page.Body!.TextContent, StringComparison.Ordinal);
        var both = await EducationAsync(data, new Guid(head[^36..]));
        Assert.Superset(ada.Union(police).ToHashSet(), both.ToHashSet());
        foreach (var name in new[] { "okafer", "okafor" })
        {
            var search = await data.GetPageAsync($"/search?q={name}");
            Assert.Single(search.QuerySelectorAll("main tbody a[href^='/children/']"));
        }

        var why = await data.GetPageAsync($"{head}/joined");
        Assert.Contains(
            "Test data said on 20 November 2026 that they are one child: Her mother has said so",
            why.Body!.TextContent,
            StringComparison.Ordinal
        );
        var part = await data.GetPageAsync(why.QuerySelector("main a[href*='/part?other=']")!.GetAttribute("href")!);
        using var parted = await data.SubmitAsync(part, "main form[method=post]", ("Why", "A cousin of the same name"));
        Assert.Equal(ada, await EducationAsync(data, Ada));
        Assert.Equal(police, await EducationAsync(data, ByPolice));
        Assert.Equal(
            ["merge children: Her mother has said so", "part children: A cousin of the same name"],
            await app.WithAsync<AppDb, List<string>>(db =>
                db.Operations.Where(o => o.Type == "merge children" || o.Type == "part children")
                    .OrderBy(o => o.Type)
                    .Select(o => $"{o.Type}: {o.Why}")
                    .ToListAsync()
            )
        );
    }

    [Fact]
    public async Task Where_a_service_keeps_one_of_them_safe_a_second_person_has_to_agree()
    {
        await using var app = await TwoRecordsAsync(DatabaseKind.Sqlite);
        await TellAsync(app, "2026-10-06", ByPolice, new ServiceStatus("in-care", Day("2026-01-05")));
        using var data = await app.SignInAsync(Roles.Data);
        using var lead = await app.SignInAsync(Roles.Lead);
        var address = $"/children/{Ada}/same?with={ByPolice}";

        var first = await data.GetPageAsync(address);
        Assert.Contains("joined when a second person agrees", first.Body!.TextContent, StringComparison.Ordinal);
        using var proposed = await data.SubmitAsync(first, "main form[method=post]", ("Why", "Same address in both"));
        Assert.Equal(2, await ShownAsync(app));

        // The same person cannot be both.
        Assert.Null((await data.GetPageAsync(address)).QuerySelector("main form[method=post]"));
        using var again = await data.SubmitAsync(first, "main form[method=post]", ("Why", "I am sure"));
        Assert.Equal(2, await ShownAsync(app));

        var queue = await lead.GetPageAsync("/intake/queue");
        Assert.Contains("1 merge waits for a second person", queue.Body!.TextContent, StringComparison.Ordinal);
        var list = await lead.GetPageAsync("/intake/queue/merges");
        var second = await lead.GetPageAsync(list.QuerySelector("main tbody a")!.GetAttribute("href")!);
        using var agreed = await lead.SubmitAsync(second, "main form[method=post]", ("Why", "Asked the social worker"));
        Assert.Equal(1, await ShownAsync(app));
        var why = await lead.GetPageAsync($"{agreed.Headers.Location}/joined");
        Assert.Contains("Test lead agreed on 20 November 2026", why.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_match_rows_sees_what_joined_them_and_cannot_part_them()
    {
        await using var app = await TwoRecordsAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        Assert.Null((await officer.GetPageAsync($"/children/{Ada}")).QuerySelector("a[href$='/same']"));
        using var refused = await officer.GetAsync($"/children/{Ada}/same");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, refused.StatusCode);
        var page = await officer.GetPageAsync($"/children/{Ada}/joined");
        Assert.Contains("This child has one record", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<int> ShownAsync(App app) =>
        app.WithAsync<AppDb, int>(db => db.Children.CountAsync(c => c.HeadId == c.Id));

    /// <summary>The rows of the tables on the education page.</summary>
    private static async Task<List<string>> EducationAsync(Visitor visitor, Guid child) =>
        [
            .. (await visitor.GetPageAsync($"/children/{child}/education"))
                .QuerySelectorAll("main tbody tr")
                .Select(row =>
                    string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                )
                .Order(StringComparer.Ordinal),
        ];

    private static string[] Row(IHtmlDocument page, string detail) =>
        [
            .. page.QuerySelectorAll("main tbody tr")
                .First(r => r.Children[0].TextContent.Trim() == detail)
                .Children.Select(c => c.TextContent.Trim()),
        ];
}
