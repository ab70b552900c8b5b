using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Journeys.Tests;

/// <summary>What people come to do, from sign-in to the end, in a real browser.</summary>
public sealed class Journeys(DemonstrationCounty county)
{
    private static readonly SmallCountyStories Stories = SmallCountyStories.Read();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_finds_the_red_children_and_opens_one(bool javaScript)
    {
        await using var window = await county.Browser.OpenAsync(county.App, javaScript: javaScript);
        var page = window.Page;
        await window.SignInAsync(county.App, Roles.Officer);
        await page.GetByRole(AriaRole.Link, new() { Name = "Register", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        var first = page.Locator("main table a[href^='/children/'], main li a[href^='/children/']").First;
        var name = await first.InnerTextAsync();
        await first.ClickAsync();
        await page.WaitForURLAsync(new Regex("/children/"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(name.Split(',')[0].Trim());
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Where is");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Names_appear_as_one_types_and_the_arrow_keys_open_one()
    {
        await using var window = await county.Browser.OpenAsync(county.App);
        var page = window.Page;
        await window.SignInAsync(county.App, Roles.Officer);
        await page.Keyboard.PressAsync("/");
        Assert.Equal("header-search", await FocusedAsync(page));
        await page.Keyboard.TypeAsync("smith");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToContainTextAsync("SMITH");
        Assert.Empty(await window.AccessibilityFaultsAsync());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(options).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync(" ");
        await page.Keyboard.TypeAsync("a");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/children/"));
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_child_is_found_from_the_header_by_keyboard_alone()
    {
        var story = Stories.Of("severely-absent");
        await using var window = await county.Browser.OpenAsync(county.App, 320);
        var page = window.Page;
        await window.SignInAsync(county.App, Roles.Officer);
        for (var i = 0; i < 20 && await FocusedAsync(page) != "header-search"; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("header-search", await FocusedAsync(page));
        await page.Keyboard.TypeAsync(story.Surname);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/search"));
        var link = page.Locator("main a[href^='/children/']", new() { HasText = story.Forename }).First;
        await link.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex("/children/"));
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task What_was_told_late_is_absent_as_known_before()
    {
        var story = Stories.Of("told-late");
        var child = await county.ChildAsync(story.Upn!);
        await using var window = await county.Browser.OpenAsync(county.App);
        await window.SignInAsync(county.App, Roles.Officer);
        await window.Page.GotoAsync($"/children/{child}?knownAt=2026-10-15");
        await Assertions.Expect(window.Page.Locator(".wb-band")).ToContainTextAsync("As known on 15 October 2026");
        Assert.Empty(window.Faults);
    }

    private static Task<string> FocusedAsync(IPage page) =>
        page.EvaluateAsync<string>("() => document.activeElement?.id ?? ''");
}
