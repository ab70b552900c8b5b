using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Children;
using Whereabouts.Modules.Tests.Administration.Intake;
using Whereabouts.Modules.Tests.Children.Record;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Modules.Tests.Schools.Directory;

public sealed class SchoolPagesTests
{
    /// <summary>Spires sent a mark of Thursday 19 November 2026, the day before the test's day; Old Mill sent nothing.</summary>
    private static async Task<Visitor> BringAsync(App app)
    {
        var data = await app.SignInAsync(Roles.Data);
        await data.SendAsync("schools.csv", Uploads.Schools + "123240,\"Mill, Old\",Community school,931/4000\n");
        await data.SendAsync(
            "roll.csv",
            Uploads.RollHeadings + "H801200001001,Okafor,Grace,14/02/2012,OX4 3AJ,931/4125,02/09/2026\n"
        );
        await data.SendAsync(
            "marks.csv",
            "UPN,Date of birth,URN,Date,Session,Code\nH801200001001,14/02/2012,141727,19/11/2026,AM,/\n"
        );
        return data;
    }

    private static string[] Line(IParentNode page, string name) =>
        [
            .. page.QuerySelectorAll("main tbody tr")
                .Single(r => r.Children[0].TextContent.Trim() == name)
                .Children.Select(c => c.TextContent.Trim()),
        ];

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_list_says_who_is_current_and_how_many_it_covers(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await BringAsync(app);

        var page = await data.GetPageAsync("/schools");

        Assert.Contains("1 of 2 schools are current", page.Body!.TextContent);
        Assert.Equal(["Spires Academy", "Current", "", "19 November 2026", "1", "0"], Line(page, "Spires Academy"));
        Assert.Equal(["Mill, Old", "Never", "", "None received", "Not known", "0"], Line(page, "Mill, Old"));
        var never = await data.GetPageAsync("/schools?state=never");
        Assert.Single(never.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task Schools_that_sent_nothing_for_the_day_are_a_list_of_their_own_until_they_do()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app);

        var page = await data.GetPageAsync("/schools");
        Assert.Contains("2 schools have sent nothing for 20 November 2026", page.Body!.TextContent);
        Assert.Equal(2, (await data.GetPageAsync("/schools?state=silent")).QuerySelectorAll("main tbody tr").Length);

        await data.SendAsync(
            "today.csv",
            "UPN,Date of birth,URN,Date,Session,Code\nH801200001001,14/02/2012,141727,20/11/2026,AM,/\n"
        );

        var left = await data.GetPageAsync("/schools?state=silent");
        Assert.Contains("1 school has sent nothing for 20 November 2026", left.Body!.TextContent);
        Assert.Equal("Never", Line(left, "Mill, Old")[1]);
        // Nobody expects marks of a Saturday.
        Assert.DoesNotContain(
            "sent nothing",
            (await data.GetPageAsync("/schools?on=2026-11-21")).Body!.TextContent.Replace('\n', ' ')
        );
    }

    [Fact]
    public async Task Two_schools_of_one_name_are_both_listed_whatever_they_are_sorted_by()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app);
        await data.SendAsync(
            "more.csv",
            Uploads.Schools[..(Uploads.Schools.IndexOf('\n', StringComparison.Ordinal) + 1)]
                + "123241,St Mary's,Community school,931/4001\n123242,St Mary's,Community school,931/4002\n"
        );
        foreach (var sort in new[] { "", "?sort=state", "?sort=roll&dir=desc", "?sort=register" })
        {
            var rows = (await data.GetPageAsync("/schools" + sort)).QuerySelectorAll("main tbody tr");
            Assert.Equal(2, rows.Count(row => row.Children[0].TextContent.Trim() == "St Mary's"));
        }
    }

    [Fact]
    public async Task The_list_goes_to_a_spreadsheet_with_its_commas_kept()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app);

        using var answer = await data.GetAsync("/schools?handler=Csv");

        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("123240,9314000,\"Mill, Old\",Community school,Never,,,,0", lines[1]);
        Assert.Equal("141727,9314125,Spires Academy,Academy converter,Current,,2026-11-19,1,0", lines[2]);
    }

    [Fact]
    public async Task A_school_that_refuses_is_not_covered_until_it_shares_again()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app);
        var form = await data.GetPageAsync("/schools/141727/sharing");

        using var silent = await data.SubmitAsync(form);
        Assert.Contains(
            "Say what reason",
            (await data.ReadAsync(silent)).QuerySelector(".govuk-error-summary")!.TextContent
        );

        using var refused = await data.SubmitAsync(form, ("Why", "No agreement signed"));
        var school = await data.GetPageAsync("/schools/141727");
        Assert.Contains("Refused: said on 20 November 2026", school.Body!.TextContent);
        Assert.Contains("0 of 2 schools are current", (await data.GetPageAsync("/schools")).Body!.TextContent);

        app.Time.Now = app.Time.Now.AddMinutes(1);
        using var sharing = await data.SubmitAsync(
            await data.GetPageAsync("/schools/141727/sharing"),
            ("Why", "Agreement signed")
        );
        Assert.Contains("1 of 2 schools are current", (await data.GetPageAsync("/schools")).Body!.TextContent);
        Assert.Equal(
            ["No agreement signed", "Agreement signed"],
            await app.WithAsync<AppDb, List<string?>>(db =>
                db.Operations.Where(o => o.Type.StartsWith("school "))
                    .OrderBy(o => o.At)
                    .Select(o => o.Why)
                    .ToListAsync()
            )
        );
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_school_shows_what_it_sent_and_an_earlier_knowledge_leaves_it_out(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await BringAsync(app);

        var now = await data.GetPageAsync("/schools/141727");
        var before = await data.GetAsync("/schools/141727?knownAt=2026-11-19");

        Assert.Contains("marks.csv", now.Body!.TextContent);
        Assert.Contains("Current: marks received up to 19 November 2026", now.Body.TextContent);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, before.StatusCode);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_school_shows_its_absence_its_moves_and_what_is_worth_asking(DatabaseKind kind)
    {
        await using var app = await App.StartAsync(kind);
        using var data = await BringAsync(app);
        await data.SendAsync(
            "leavers.csv",
            Uploads.RollHeadings.TrimEnd()
                + ",Date of leaving\nA801200001002,Smith,Tom,14/02/2012,OX4 3AJ,931/4125,02/09/2024,16/10/2026\n"
        );
        await data.SendAsync(
            "more.csv",
            "UPN,Date of birth,URN,Date,Session,Code\nH801200001001,14/02/2012,141727,19/11/2026,PM,O\n"
        );

        var text = Words(await data.GetPageAsync("/schools/141727"));
        var then = Words(await data.GetPageAsync("/schools/141727?on=2026-10-09"));

        Assert.Contains("50.0% (1 of 2) of possible sessions", text);
        Assert.Contains("100.0% (1 of 1) of the children missed a tenth or more", text);
        Assert.Contains("marks for 1 of 54 school days, of 1 child (", text);
        Assert.Contains("SMITH, Tom 16 October 2026 Nobody has said", text);
        Assert.Contains("September 2026 Joined No school known before 1", text);
        Assert.Contains("Where are the children who left? 1 of 1 child who left the roll", text);
        Assert.Contains("Attendance lead Not known:", text);
        Assert.DoesNotContain("need an answer", then);
    }

    [Fact]
    public async Task A_school_with_many_names_the_gravest_and_leads_to_them_all()
    {
        await using var app = await ToldChild.StartAsync(DatabaseKind.Sqlite);
        for (var i = 0; i < 30; i++)
        {
            await ToldChild.TellAsync(
                app,
                "2026-11-09",
                new Guid($"0b0b0b0b-0000-0000-0000-{i:D12}"),
                ToldChild.Who($"Part{i:D2}", "Cy"),
                new Enrolment(ToldChild.Oak, ToldChild.Day("2025-09-02")),
                new ReducedTimetable(ToldChild.Oak, ToldChild.Day(i == 29 ? "2026-09-07" : "2026-11-02"))
                {
                    HoursPerWeek = 10,
                    ParentAgreed = true,
                    AuthorityNotified = ToldChild.Day("2026-11-02"),
                }
            );
        }

        using var officer = await app.SignInAsync(Roles.Officer);
        var page = await officer.GetPageAsync("/schools/100001");
        var all = page.QuerySelectorAll("main a")
            .Single(link => link.TextContent.StartsWith("See all", StringComparison.Ordinal));

        Assert.Equal("See all 30 children on the register", all.TextContent);
        Assert.Equal(25, page.QuerySelectorAll("main tbody a[href^='/children/']").Length);
        var register = await officer.GetPageAsync(all.GetAttribute("href")!);
        Assert.Contains("30 children", register.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_provider_is_not_said_to_teach_nobody_of_school_age()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app);
        await data.SendAsync(
            "placements.csv",
            "UPN,Provider,Commissioner,Start date,Hours per week,Kind\nH801200001001,Riverside Learning,LA,14/09/2026,15,tuition\n"
        );

        var page = await data.GetPageAsync("/schools/provider%3Ariverside%20learning");

        Assert.Contains("it is a provider and keeps no school's register", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("no school for children", page.QuerySelector("main")!.TextContent);
    }

    // Cells stand apart for the eye, so they do here.
    private static string Words(IParentNode page) =>
        string.Join(
            ' ',
            page.QuerySelectorAll("main th, main td, main p, main dt, main dd, main h1, main h2")
                .SelectMany(one => one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );

    [Fact]
    public async Task An_officer_sees_schools_and_may_not_say_that_one_refuses()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app);
        using var officer = await app.SignInAsync(Roles.Officer);

        var page = await officer.GetPageAsync("/schools/141727");
        using var sharing = await officer.GetAsync("/schools/141727/sharing");

        Assert.Null(page.QuerySelector("a[href$='/sharing']"));
        Assert.Contains("/not-allowed", sharing.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Machines_read_the_same_coverage()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        using var data = await BringAsync(app);

        var coverage = await data.Http.GetFromJsonAsync<JsonElement>(
            new Uri("/api/v1/schools/coverage", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("2026-11-20", coverage.GetProperty("on").GetString());
        Assert.Equal(1, coverage.GetProperty("schoolsCurrent").GetInt32());
        Assert.Equal("never", coverage.GetProperty("schools")[0].GetProperty("state").GetString());
    }
}
