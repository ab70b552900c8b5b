using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Whereabouts.Platform.Access;
using Whereabouts.Testing;

namespace Whereabouts.Journeys.Tests;

/// <summary>Every page, with the small county loaded, in a wide and in a narrow window.</summary>
public sealed class EveryPage(DemonstrationCounty county)
{
    private static readonly SmallCountyStories Stories = SmallCountyStories.Read();

    /// <summary>Pages by role; {child}, {batch}, {school}, {who} (a row that waits), {decided} (one that is decided) and {user} stand for one of the county's.</summary>
    private static readonly (string Role, string[] Paths)[] Pages =
    [
        (
            Roles.Lead,
            [
                "/",
                "/register",
                "/register?reason=severely-absent&sort=missed&dir=desc",
                "/register?cols=where,today,because,owner,unknown,district,area&since=monday",
                "/register/views",
                "/children/{child}",
                "/children/{child}/timeline",
                "/children/{child}/attendance",
                "/children/{child}/education",
                "/children/{child}/people",
                "/children/{child}/sheet",
                "/children/{child}/timeline?lane=School&lane=Care",
                "/map",
                "/attendance",
                "/attendance?from=2026-10-05&to=2026-10-16&sort=persistent&dir=desc",
                "/attendance/lists",
                "/attendance/lists/penalty",
                "/attendance/lists/persistent",
                "/changes",
                "/changes?since=2026-10-01",
                "/children/{child}/next-step",
                "/children/{child}/rag",
                "/children/{child}?knownAt=2026-10-01",
                "/search",
                "/search?q=sm",
                "/search?q=nobodyofthisname",
                "/schools",
                "/schools/{school}",
                "/schools/{school}/sharing",
                "/intake",
                "/intake/batches/{batch}",
                "/intake/batches/{batch}/undo",
                "/intake/queue",
                "/intake/queue/{who}",
                "/intake/queue/alike?all=yes",
                "/intake/queue/decisions",
                "/intake/queue/decisions/{decided}",
                "/intake/queue/duplicates",
                "/intake/queue/merges",
                "/intake/sources",
                "/intake/nhs-numbers",
                "/intake/problems",
                "/intake/match/{draft}",
                "/intake/match/{draft}/columns",
                "/intake/match/{draft}/codes",
                "/changes?since=2026-10-01&kind=new",
                "/not-allowed",
                "/accessibility",
            ]
        ),
        (Roles.Administrator, ["/users", "/users/add", "/users/{user}/password"]),
    ];

    public static TheoryData<string, int> RolesAndWidths =>
        new()
        {
            { Roles.Lead, 1280 },
            { Roles.Lead, 320 },
            { Roles.Administrator, 1280 },
            { Roles.Administrator, 320 },
        };

    [Theory]
    [MemberData(nameof(RolesAndWidths))]
    public async Task Is_accessible_fits_the_window_and_raises_no_error(string role, int width)
    {
        var places = await PlacesAsync();
        await using var window = await county.Browser.OpenAsync(county.App, width);
        await window.SignInAsync(county.App, role);
        if (role == Roles.Lead)
        {
            places["{draft}"] = await BeginMatchingAsync(window.Page);
        }

        var faults = new List<string>();
        foreach (var path in Pages.Single(p => p.Role == role).Paths)
        {
            var address = At(path, places);
            await window.Page.GotoAsync(address);
            await Photographs.TakeAsync(window, $"{role}-{width}-{path}");
            faults.AddRange(await window.AccessibilityFaultsAsync());
            if (await window.OverflowAsync() is > 0 and var pixels)
            {
                faults.Add($"{path} is {pixels} px wider than a window of {width} px");
            }
        }

        faults.AddRange(window.Faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_visitor_who_has_not_signed_in_sees_only_the_sign_in_page()
    {
        var places = await PlacesAsync();
        await using var window = await county.Browser.OpenAsync(county.App);
        foreach (var path in Pages.SelectMany(p => p.Paths).Where(p => p is not ("/accessibility" or "/not-allowed")))
        {
            await window.Page.GotoAsync(At(path, places));
            Assert.Contains("/sign-in", window.Page.Url, StringComparison.Ordinal);
        }

        Assert.Empty(await window.AccessibilityFaultsAsync());
        Assert.Empty(window.Faults);
    }

    /// <summary>Sends a file that nobody foresaw and answers up to its codes, so that each page of the matching can be opened.</summary>
    private static async Task<string> BeginMatchingAsync(IPage page)
    {
        await MatchingJourney.SendAsync(
            page,
            "left us.csv",
            MatchingJourney.Headings
                + "\"QUILLFEATHER, Juno\",H801200009001,14/02/2012,141727,02/09/2024,09/10/2026,moved\n",
            ""
        );
        await MatchingJourney.PressAsync(page, "Say what its columns are");
        await page.GetByLabel("Who sent it").FillAsync("Inclusion team");
        await page.GetByLabel("Roll of a school").CheckAsync();
        await MatchingJourney.PressAsync(page, "Continue");
        await page.GetByLabel("Young person", new() { Exact = true }).SelectOptionAsync("whole name");
        await page.GetByLabel("Place of learning").SelectOptionAsync("urn");
        await page.GetByLabel("Joined us").SelectOptionAsync("entry date");
        await page.GetByLabel("Last seen day").SelectOptionAsync("leaving date");
        await page.GetByLabel("Gone why").SelectOptionAsync("leaving ground");
        await MatchingJourney.PressAsync(page, "Continue");
        await page.WaitForURLAsync(new Regex("/codes"));
        return new Uri(page.Url).Segments[^2].TrimEnd('/');
    }

    private async Task<Dictionary<string, string>> PlacesAsync() =>
        new(StringComparer.Ordinal)
        {
            ["{child}"] = $"{await county.ChildAsync(Stories.UpnOf("elsewhere-unconfirmed"))}",
            ["{batch}"] = $"{await county.BatchAsync("missing-episodes")}",
            ["{school}"] = "141727",
            ["{who}"] = await county.WaitingAsync(),
            ["{decided}"] = await county.DecidedAsync(),
            ["{user}"] = $"{await county.UserAsync()}",
            ["{draft}"] = $"{Guid.Empty}",
        };

    private static string At(string path, Dictionary<string, string> places) =>
        places.Aggregate(path, (filled, place) => filled.Replace(place.Key, place.Value, StringComparison.Ordinal));
}
