using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Journeys.Tests;

/// <summary>
/// A spreadsheet with headings nobody foresaw, from sign-in to the register at the first try; the second of that sender
/// needs no question.
/// </summary>
public sealed class MatchingJourney(DemonstrationCounty county)
{
    internal const string Headings =
        "Young person,Their number,Birthday,Place of learning,Joined us,Last seen day,Gone why\n";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task A_list_of_children_who_left_is_in_at_the_first_try_and_the_next_one_needs_no_question(
        int width,
        bool javaScript
    )
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        await using var window = await county.Browser.OpenAsync(app, width, javaScript);
        var page = window.Page;
        await window.SignInAsync(app, Roles.Lead);
        await SendAsync(
            page,
            "left us.csv",
            Headings
                + "\"QUILLFEATHER, Juno\",H801200009001,14/02/2012,141727,02/09/2024,09/10/2026,moved\n"
                + "\"QUILLFEATHER, Otis\",J801200009002,03/05/2013,141727,02/09/2024,09/10/2026,unwell\n",
            ""
        );

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("We do not know this file yet");
        await ShowAsync(window, width, "1-job");
        await PressAsync(page, "Say what its columns are");

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("We do not know");
        await page.GetByLabel("Who sent it").FillAsync("Inclusion team");
        await page.GetByLabel("Roll of a school").CheckAsync();
        await ShowAsync(window, width, "2-kind");
        await PressAsync(page, "Continue");

        await page.GetByLabel("Young person", new() { Exact = true }).SelectOptionAsync("whole name");
        await page.GetByLabel("Place of learning").SelectOptionAsync("urn");
        await page.GetByLabel("Joined us").SelectOptionAsync("entry date");
        await page.GetByLabel("Last seen day").SelectOptionAsync("leaving date");
        await page.GetByLabel("Gone why").SelectOptionAsync("leaving ground");
        await ShowAsync(window, width, "3-columns");
        await PressAsync(page, "Continue");

        await page.GetByLabel("‘moved’").SelectOptionAsync("9(1)(g)");
        await page.GetByLabel("‘unwell’").SelectOptionAsync("9(1)(h)");
        await ShowAsync(window, width, "4-codes");
        await PressAsync(page, "See what would come in");

        await DoneAsync(page);
        await ShowAsync(window, width, "5-preview");
        await PressAsync(page, "Bring it in and remember for Inclusion team");
        await DoneAsync(page);
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("What was done");

        await page.GotoAsync("/register?reason=no-school-place");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("QUILLFEATHER, Juno");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("QUILLFEATHER, Otis");

        await SendAsync(
            page,
            "left us december.csv",
            Headings
                + "\"QUILLFEATHER, Wren\",K801200009003,09/09/2011,141727,02/09/2024,16/10/2026,moved\n"
                + "\"QUILLFEATHER, Ash\",L801200009004,09/39/2011,141727,02/09/2024,16/10/2026,moved\n",
            "Inclusion team",
            "Apply at once"
        );
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("What was done");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Roll of a school");
        await page.GotoAsync("/register?reason=no-school-place");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("QUILLFEATHER, Wren");

        await page.GotoAsync("/intake/sources");
        await ShowAsync(window, width, "6-sources");
        await page.GetByRole(AriaRole.Link, new() { Name = "Inclusion team" }).ClickAsync();
        await ShowAsync(window, width, "7-source");
        await page.GotoAsync("/intake/problems");
        await ShowAsync(window, width, "8-problems");
        await page.GetByRole(AriaRole.Link, new() { Name = "Message to Inclusion team" }).ClickAsync();
        await ShowAsync(window, width, "9-message");
        Assert.Empty(window.Faults);
    }

    internal static async Task SendAsync(IPage page, string name, string text, string source, string then = "Preview")
    {
        await page.GotoAsync("/intake");
        await page.GetByLabel("Files", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(text),
                }
            );
        await page.GetByLabel("Who sent them").FillAsync(source);
        await page.GetByLabel(then).CheckAsync();
        await PressAsync(page, "Continue");
        await DoneAsync(page);
    }

    internal static Task PressAsync(IPage page, string button) =>
        page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <summary>The job's page asks for itself again until the job is over.</summary>
    private static async Task DoneAsync(IPage page)
    {
        await page.WaitForURLAsync(new Regex("/intake/jobs/"));
        await Assertions
            .Expect(page.Locator("h1"))
            .ToHaveTextAsync(new Regex("What would happen|What was done"), new() { Timeout = 60_000 });
    }

    private static async Task ShowAsync(Window window, int width, string name)
    {
        await Photographs.TakeAsync(window, $"match-{width}-{name}");
        if (width > 320)
        {
            var faults = await window.AccessibilityFaultsAsync();
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }

        Assert.Equal(0, await window.OverflowAsync());
    }
}
