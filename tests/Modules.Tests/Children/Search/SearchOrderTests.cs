using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;
using static Whereabouts.Modules.Tests.Children.Record.ToldChild;

namespace Whereabouts.Modules.Tests.Children.Search;

/// <summary>In which order children are shown, and how many.</summary>
public sealed class SearchOrderTests
{
    [Fact]
    public async Task What_stands_comes_before_what_is_former_and_whole_words_before_beginnings()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        var names = new[] { ("Lindqvistson", "Ada"), ("Berg", "Bo"), ("Lindqvist", "Cy"), ("Linquist", "Di") };
        foreach (var ((surname, forename), i) in names.Select((name, i) => (name, i)))
        {
            var told = Who(surname, forename) with { Upn = null };
            await TellAsync(
                app,
                "2026-09-02",
                Number(i),
                told with
                {
                    FormerSurname = surname == "Berg" ? "Lindqvist" : null,
                }
            );
        }

        var page = await PageAsync(officer, "lindqvist");
        Assert.Equal(
            [
                ("LINDQVIST, Cy", "Surname"),
                ("BERG, Bo", "Former surname"),
                ("LINDQVISTSON, Ada", "Beginning of surname"),
                ("LINQUIST, Di", "Surname is spelt alike"),
            ],
            page.QuerySelectorAll("main tbody tr")
                .Select(row => (row.QuerySelector("a")!.TextContent, row.LastElementChild!.TextContent))
        );
    }

    [Fact]
    public async Task At_most_fifty_are_shown_by_name_and_it_says_that_there_are_more()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);
        for (var i = 0; i < 51; i++)
        {
            var told = Who("Quill", $"F{(char)('a' + (i % 26))}{i / 26}") with { Upn = null };
            await TellAsync(app, "2026-09-02", Number(i), told);
        }

        var page = await PageAsync(officer, "quill");
        var shown = page.QuerySelectorAll("main tbody a").Select(link => link.TextContent).ToList();
        Assert.Equal(50, shown.Count);
        Assert.Equal(shown.Order(StringComparer.Ordinal), shown);
        Assert.Contains("More children fit", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain(
            "More children fit",
            (await PageAsync(officer, "quill fa0")).QuerySelector("main")!.TextContent
        );
    }

    private static Task<IHtmlDocument> PageAsync(Visitor visitor, string query) =>
        visitor.GetPageAsync($"/search?q={Uri.EscapeDataString(query)}");

    private static Guid Number(int number) => new($"0b0b0b0b-0000-0000-0000-{number:D12}");
}
