using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Seeding;
using Whereabouts.Testing;

namespace Whereabouts.Journeys.Tests;

/// <summary>
/// Each child of the small county who is easy to mistake for another, or to miss, ends as the stories say: by intake where
/// that is certain, and by a person at the queue where it is not.
/// </summary>
public sealed class WhoseRowsJourney(DemonstrationCounty county)
{
    /// <summary>Whose rows wait, by the surname that the rows give.</summary>
    private static readonly Dictionary<string, string> StoryOf = new(StringComparer.Ordinal)
    {
        ["THORNBURY"] = "adopted",
        ["ANNABELLE"] = "names-swapped",
        ["VOYCHEHOVSKA"] = "spelt-by-ear",
    };

    private static readonly SmallCountyStories Stories = SmallCountyStories.Read();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task Each_identity_story_ends_as_it_is_told_by_keyboard_alone(int width, bool javaScript)
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        await using var window = await county.Browser.OpenAsync(app, width, javaScript);
        var page = window.Page;
        await window.SignInAsync(app, Roles.Lead);
        await page.GotoAsync("/intake/queue");
        await ShowAsync(window, width, "list");
        await page.Locator("main tbody th a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        foreach (var number in Enumerable.Range(1, StoryOf.Count))
        {
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveTextAsync("Whose rows are these?");
            await DecideAsync(app, window, width, javaScript, number);
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Every row has found its child");
        await page.GotoAsync("/intake/queue/decisions?by=person");
        await Assertions.Expect(page.Locator("main tbody").First.Locator("tr")).ToHaveCountAsync(StoryOf.Count);
        await ShowAsync(window, width, "decisions");

        await SaysAsync(app, page, "names-swapped", "people", "Child in need");
        await SaysAsync(app, page, "spelt-by-ear", "timeline", "Missing from home or care");
        await SaysAsync(app, page, "adopted", "timeline", "In care");
        await TwinsAreTwoAsync(app);
        await OneChildHasBothNumbersAsync(app, page);
        var register = await app.WithAsync<Pictures, HashSet<Guid>>(async pictures =>
            [.. (await pictures.OfCountyAsync(new(2026, 11, 20), null, default)).Register.Select(c => c.Id)]
        );
        Assert.Contains(await ChildAsync(app, Stories.UpnOf("twin-away")), register);
        foreach (var code in StoryOf.Values.Append("twin-here").Append("two-numbers"))
        {
            Assert.DoesNotContain(await ChildAsync(app, Stories.UpnOf(code)), register);
        }

        Assert.Empty(window.Faults);
    }

    /// <summary>Gives the rows to the likeliest child, once it is the story's.</summary>
    private static async Task DecideAsync(App app, Window window, int width, bool javaScript, int number)
    {
        var page = window.Page;
        var title = await page.TitleAsync();
        var story = Stories.Of(StoryOf.Single(s => title.Contains(s.Key, StringComparison.Ordinal)).Value);
        await Assertions
            .Expect(page.Locator("main tbody tr", new() { HasText = "UPN" }).Locator("td").Nth(1))
            .ToContainTextAsync(story.Upn!);
        if (story.Code == "adopted")
        {
            // The old record must not tell anybody the new address.
            var postcode = await app.WithAsync<AppDb, string?>(db =>
                db.Children.Where(c => c.Upn == story.Upn).Select(c => c.Postcode).SingleAsync()
            );
            await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync(postcode!);
        }

        await ShowAsync(window, width, $"question-{number}");
        if (javaScript)
        {
            await page.Keyboard.PressAsync("1");
        }
        else
        {
            await page.Locator("input[name=Choice]").First.FocusAsync();
            await page.Keyboard.PressAsync("Space");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.Locator("main"))
            .ToContainTextAsync($"given to {story.Surname.ToUpperInvariant()}", new() { Timeout = 60_000 });
    }

    private static async Task SaysAsync(App app, IPage page, string code, string tab, string words)
    {
        await page.GotoAsync($"/children/{await ChildAsync(app, Stories.UpnOf(code))}/{tab}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);
    }

    /// <summary>Only one of the twins is missing out.</summary>
    private static async Task TwinsAreTwoAsync(App app)
    {
        var (away, here) = (Stories.Of("twin-away"), Stories.Of("twin-here"));
        Assert.Equal((away.Surname, away.DateOfBirth), (here.Surname, here.DateOfBirth));
        Assert.NotEqual(await ChildAsync(app, away.Upn!), await ChildAsync(app, here.Upn!));
    }

    /// <summary>The temporary number finds the same child as the one that lasts.</summary>
    private static async Task OneChildHasBothNumbersAsync(App app, IPage page)
    {
        var story = Stories.Of("two-numbers");
        var temporary = story.What.Split(' ').Single(word => word.Length == 13 && char.IsDigit(word[1]));
        var child = await ChildAsync(app, story.Upn!);
        foreach (var upn in new[] { story.Upn!, temporary })
        {
            await page.GotoAsync($"/search?q={upn}");
            await Assertions.Expect(page.Locator($"main a[href^='/children/{child}']").First).ToBeVisibleAsync();
        }
    }

    /// <summary>The child shown with that UPN.</summary>
    private static Task<Guid> ChildAsync(App app, string upn) =>
        app.WithAsync<AppDb, Guid>(db =>
            db.Children.Where(c => c.Upn == upn && c.HeadId == c.Id).Select(c => c.Id).SingleAsync()
        );

    private static async Task ShowAsync(Window window, int width, string name)
    {
        await Photographs.TakeAsync(window, $"whose-{width}-{name}");
        if (width > 320)
        {
            var faults = await window.AccessibilityFaultsAsync();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }

        Assert.Equal(0, await window.OverflowAsync());
    }
}
