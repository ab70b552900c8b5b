using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Journeys.Tests;

/// <summary>A morning's work from the register, in a county of its own since it changes it.</summary>
public sealed class RegisterWork(DemonstrationCounty county)
{
    private const int RowsInSight = 12;

    [Fact]
    public async Task A_screen_holds_a_dozen_children()
    {
        await using var window = await county.Browser.OpenAsync(county.App);
        await window.SignInAsync(county.App, Roles.Officer);
        await window.Page.GotoAsync("/register");
        var inSight = await window.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('.wb-register__table tbody tr')].filter(row => row.getBoundingClientRect().bottom <= innerHeight).length"
        );
        Assert.True(inSight >= RowsInSight, $"{inSight} rows end above the edge of a window of 1280 by 900.");
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task An_officer_saves_a_view_gives_two_children_an_owner_and_asks_the_schools(
        int width,
        bool javaScript
    )
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        await using var window = await county.Browser.OpenAsync(app, width, javaScript);
        var page = window.Page;
        await window.SignInAsync(app, Roles.Officer);
        await page.GotoAsync("/register?sort=where");
        await page.GetByText("Columns", new() { Exact = true }).ClickAsync();
        await page.Locator(".wb-why summary").First.ClickAsync();
        await LookAsync("register-open");
        await page.GetByText("Save as a view").ClickAsync();
        await page.GetByLabel("Name, for these").FillAsync("By school");
        await PressAsync("Save the view");
        await Assertions.Expect(page.Locator(".wb-view[aria-current]")).ToHaveTextAsync("By school");

        var ticks = page.Locator("tbody .wb-tick");
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(1).CheckAsync();
        await PressAsync("Assign an owner");
        await LookAsync("assign-owner");
        await page.GetByLabel("Owner").SelectOptionAsync("Test officer");
        await PressAsync("Assign to 2 children");
        await LookAsync("done");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the register" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody .wb-col--owner").First).ToHaveTextAsync("Test officer");
        Assert.Contains("sort=where", page.Url, StringComparison.Ordinal);

        await page.GetByLabel("With", new() { Exact = true }).SelectOptionAsync("page");
        await PressAsync("Ask the schools");
        await LookAsync("ask-schools");
        await page.GoBackAsync();
        await page.GetByLabel("With", new() { Exact = true }).SelectOptionAsync("page");
        await PressAsync("Set the next step");
        await LookAsync("set-next-step");
        await page.GotoAsync("/register/views");
        await page.GetByText("Rename, share, delete").First.ClickAsync();
        await LookAsync("views");

        // Back from a child to the very row; a narrow window shows the first and the last crumb alone.
        await page.GotoAsync("/register?sort=name&p=2");
        var row = await page.Locator("tbody tr").Nth(3).GetAttributeAsync("id");
        await page.Locator("tbody th a").Nth(3).ClickAsync();
        await page.WaitForURLAsync(new Regex("/children/"));
        var crumb = page.Locator(".govuk-breadcrumbs").GetByText("Register");
        Assert.EndsWith($"?sort=name&p=2#{row}", await crumb.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Empty(window.Faults);

        Task PressAsync(string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

        async Task LookAsync(string name)
        {
            await page.WaitForLoadStateAsync();
            await Photographs.TakeAsync(window, $"work-{width}-{name}");
            if (javaScript)
            {
                Assert.Empty(await window.AccessibilityFaultsAsync());
            }

            Assert.True(await window.OverflowAsync() <= 0, $"{name} is wider than a window of {width} px.");
        }
    }
}
