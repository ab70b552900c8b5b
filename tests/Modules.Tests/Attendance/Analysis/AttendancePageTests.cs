using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Attendance.Analysis;

public sealed class AttendancePageTests
{
    private static readonly DateOnly On = new(2026, 11, 20);

    public static IEnumerable<object[]> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Each_schools_figures_are_those_counted_mark_by_mark(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        foreach (
            var (from, to) in new[] { (new DateOnly(2026, 9, 1), On), (new(2026, 10, 5), new DateOnly(2026, 10, 16)) }
        )
        {
            var rows = await RowsAsync(officer, $"/attendance.csv?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}");
            var counted = await CountAsync(app, from, to);

            Assert.True(counted.Count >= 4);
            Assert.Equal(
                counted
                    .Select(school => $"{school.Urn} {school.Possible} {school.Authorised} {school.Unauthorised}")
                    .Order(),
                rows.Where(row => row[1].Length > 0)
                    .Where(row => row[5] != "0")
                    .Select(row => $"{row[1]} {row[5]} {row[6]} {row[7]}")
                    .Order()
            );
            var all = rows[^1];
            Assert.Equal("All phases", all[0]);
            Assert.Equal(counted.Sum(school => school.Possible).ToString(CultureInfo.InvariantCulture), all[5]);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_page_shows_what_the_file_holds_and_names_no_child(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        var all = (await RowsAsync(officer, "/attendance.csv"))[^1];

        var page = await officer.GetPageAsync("/attendance");
        var text = page.Body!.TextContent;

        Assert.Contains("1 September 2026 to 20 November 2026", text);
        Assert.Contains(
            long.Parse(all[5], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture),
            text
        );
        Assert.Contains("Today 4 of 5 schools are current", text);
        Assert.Empty(page.QuerySelectorAll("main a[href^='/children/']"));
    }

    [Fact]
    public async Task A_period_that_cannot_be_answered_says_why_and_shows_the_year()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite, Holding.SmallCounty);
        using var officer = await app.SignInAsync(Roles.Officer);
        foreach (
            var (asked, words) in new[]
            {
                ("from=2026-10-01", "Give both days"),
                ("from=2026-10-01&to=yesterday", "Give both days"),
                ("from=2026-10-02&to=2026-10-01", "ends before it begins"),
                ("from=2026-07-01&to=2026-10-01", "within one academic year"),
                ("from=2026-10-01&to=2026-11-21", "ends after 20 November 2026"),
            }
        )
        {
            var text = (await officer.GetPageAsync($"/attendance?{asked}")).Body!.TextContent;
            Assert.Contains(words, text);
            Assert.Contains("1 September 2026 to 20 November 2026", text);
        }
    }

    [Fact]
    public async Task With_no_marks_the_page_says_what_it_is_counted_from()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var officer = await app.SignInAsync(Roles.Officer);

        Assert.Contains("No marks were received", (await officer.GetPageAsync("/attendance")).Body!.TextContent);
        Assert.Contains("No marks were received", (await officer.GetPageAsync("/attendance/lists")).Body!.TextContent);
    }

    private static async Task<IReadOnlyList<string[]>> RowsAsync(Visitor officer, string address)
    {
        using var answer = await officer.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        return [.. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','))];
    }

    /// <summary>Mark by mark, from the stored registers, by nothing that the page is made with.</summary>
    private static async Task<IReadOnlyList<(string Urn, int Possible, int Authorised, int Unauthorised)>> CountAsync(
        App app,
        DateOnly first,
        DateOnly last
    )
    {
        var county = await app.WithAsync<Pictures, Domain.Schools.County>(pictures =>
            pictures.CountyAsync(On, null, CancellationToken.None)
        );
        var registers = await app.WithAsync<AppDb, List<Platform.Record.RegisterRow>>(db =>
            db.Registers.AsNoTracking().ToListAsync()
        );
        var marks =
            from register in registers
            let school = county.CurrentOf(new SettingId(register.Setting), On)
            where school.IsRegistered
            from place in Enumerable.Range(0, SessionGrid.Length)
            let date = SessionGrid.DateAt(new AcademicYear(register.Year), place)
            where date >= first && date <= last && AcademicYear.Of(date).StartYear == register.Year
            where register.Codes[place] != 0 && county.CalendarOf(school).IsSchoolDay(date)
            select (school, Code: AttendanceCodes.FromSymbol(register.Codes[place], date));
        return
        [
            .. from mark in marks
            where mark.Code.Group is not (CodeGroup.NotPossible or CodeGroup.NotCollected)
            group mark.Code.Group by mark.school into school
            select (
                school.Key.Value,
                school.Count(),
                school.Count(held => held == CodeGroup.Authorised),
                school.Count(held => held == CodeGroup.Unauthorised)
            ),
        ];
    }
}
