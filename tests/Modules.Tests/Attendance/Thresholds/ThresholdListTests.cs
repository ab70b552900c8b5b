using System.Net;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Attendance.Thresholds;

public sealed class ThresholdListTests
{
    private static readonly SmallCountyStories Stories = SmallCountyStories.Read();

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Each_planted_child_is_on_its_list_with_the_day_it_came_to_it(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);

        // 6 and 5 days ill before; the fourth of the last five, Thursday 19 November, is the fifteenth.
        Assert.Equal("2026-11-19", await ReachedAsync(officer, "ill", "ill-fifteen-days"));
        // O on each of the last 23 school days to 20 November, half-term (26 to 30 October) left out: the first is 14 October.
        Assert.Equal("2026-11-03", await ReachedAsync(officer, "ten-days", "services-closed"));
        Assert.Equal("2026-11-17", await ReachedAsync(officer, "twenty-days", "services-closed"));
        Assert.Equal("2026-10-20", await ReachedAsync(officer, "penalty", "services-closed"));
        Assert.Equal("", await ReachedAsync(officer, "severe", "severely-absent"));
        Assert.Equal("", await ReachedAsync(officer, "persistent", "severely-absent"));
        Assert.Null(await ReachedAsync(officer, "ten-days", "severely-absent"));
        Assert.Null(await ReachedAsync(officer, "ill", "services-closed"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_page_shows_the_child_what_comes_next_and_what_is_under_way_and_notes_the_look(
        DatabaseKind kind
    )
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var upn = Stories.UpnOf("services-closed");
        var child = await app.WithAsync<AppDb, Guid>(db =>
            db.Children.Where(c => c.Upn == upn).Select(c => c.Id).SingleAsync()
        );

        var page = await officer.GetPageAsync("/attendance/lists/twenty-days");
        var row = page.QuerySelectorAll("main tbody tr")
            .Single(r => r.QuerySelector($"a[href^='/children/{child}']") is not null);

        Assert.Contains("17 November 2026", row.TextContent);
        Assert.Contains("On the register since", row.TextContent);
        Assert.Contains("It is never deleted by itself", page.Body!.TextContent);
        Assert.True(
            await app.WithAsync<AppDb, bool>(db => db.Events.AnyAsync(e => e.Type == "looked at" && e.ChildId == child))
        );
    }

    [Fact]
    public async Task There_is_no_list_of_another_name()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        foreach (var address in new[] { "/attendance/lists/lucky", "/attendance/lists/lucky.csv" })
        {
            using var answer = await officer.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <returns>The day; empty where the list has none; null when the child is not on the list.</returns>
    private static async Task<string?> ReachedAsync(Visitor officer, string list, string story)
    {
        using var answer = await officer.GetAsync($"/attendance/lists/{list}.csv");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
        var line = lines.SingleOrDefault(l => l.Contains(Stories.UpnOf(story), StringComparison.Ordinal));
        return line?.Split(',')[6];
    }
}
