namespace Whereabouts.Seeding.Tests.Stories;

/// <summary>The facts behind each child who must be on the register on Friday 20 November 2026 are in the files.</summary>
public class RegisterStoriesTests(SeededFolder folder)
{
    private static readonly DateOnly To = new(2026, 11, 20);

    [Fact]
    public void Every_reason_code_has_a_story()
    {
        string[] codes =
        [
            "no-school-place",
            "not-started",
            "not-attending",
            "severely-absent",
            "reduced-timetable",
            "reduced-timetable-unreported",
            "excluded-without-provision",
            "suspended-without-provision",
            "part-time-alternative-provision",
            "elsewhere-unconfirmed",
            "home-education-not-assured",
            "waiting-for-place",
            "ill-fifteen-days",
            "missing-from-home",
        ];
        Assert.Empty(codes.Except(folder.Summary.Stories.SelectMany(s => s.Reasons)));
        Assert.Equal(folder.Summary.Stories.Count, folder.Summary.Stories.Select(s => s.Code).Distinct().Count());
        Assert.All(
            folder.Summary.Stories,
            s => Assert.Contains($"`{s.Code}`", File.ReadAllText(folder.Path("STORIES.md")), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void No_school_place_left_on_16_October_for_nobody_knows_where()
    {
        var story = folder.Story("no-school-place");
        var roll = Assert.Single(folder.LastRollsOf(story));
        Assert.Equal(new DateOnly(2026, 10, 16), SeededFolder.Day(roll, "leavingdate"));
        Assert.Equal("9(1)(g)", roll["leavingground"]);
        Assert.Equal("", roll["destinationconfirmed"]);
        Assert.Equal(new DateOnly(2026, 10, 16), folder.MarksOf(story)[^1].Day);
    }

    [Fact]
    public void Not_started_is_on_the_roll_from_2_November_with_thirty_O_marks()
    {
        var story = folder.Story("not-started");
        var roll = Assert.Single(folder.LastRollsOf(story));
        Assert.Equal(new DateOnly(2026, 11, 2), SeededFolder.Day(roll, "admissiondate"));
        Assert.Equal(30, folder.MarksOf(story).Count(m => m.Code == "O")); // 15 school days, 2 to 20 November
        Assert.Equal(30, folder.MarksOf(story).Count);
    }

    [Theory]
    [InlineData("accepted-never-enrolled", "offered", "2026-09-14")]
    [InlineData("waiting-for-place", "pending", null)]
    public void An_application_without_a_roll_row_is_in_the_admissions_file(string code, string outcome, string? start)
    {
        var story = folder.Story(code);
        Assert.Empty(folder.LastRollsOf(story));
        var application = Assert.Single(
            folder.Rows("applications"),
            r => r["surname"] == story.Surname && SeededFolder.Day(r, "dateofbirth") == story.DateOfBirth
        );
        Assert.Equal(story.Upn ?? "", application["upn"]);
        Assert.Equal(outcome, application["outcome"]);
        Assert.Equal(start, SeededFolder.Day(application, "startdate")?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("not-attending", "2026-11-05", 24)] // 12 school days: 5, 6, 9-13 and 16-20 November
    [InlineData("twin-away", "2026-11-03", 28)] // 14 school days
    [InlineData("missing-three-times", "2026-11-04", 26)] // 13
    [InlineData("services-closed", "2026-10-14", 46)] // 8 before half term, 15 after
    public void Away_without_a_break_means_O_from_a_day_to_the_last(string code, string from, int sessions)
    {
        var away = folder.MarksOf(folder.Story(code)).Where(m => m.Code == "O").ToList();
        Assert.Equal(from, away[0].Day.ToString("yyyy-MM-dd"));
        Assert.Equal(To, away[^1].Day);
        Assert.Equal(sessions, away.Count);
    }

    [Fact]
    public void Severely_absent_misses_more_than_half_but_never_ten_school_days_together()
    {
        var marks = folder.MarksOf(folder.Story("severely-absent"));
        Assert.True(2 * marks.Count(m => m.Code is "I" or "O") > marks.Count);
        Assert.True(marks.Count(m => m.Code == "I") < 30);
        Assert.Contains(marks, m => m.Code == "/" && m.Day == new DateOnly(2026, 11, 17)); // a Tuesday
    }

    [Fact]
    public void Ill_fifteen_days_has_32_sessions_in_three_pieces()
    {
        var ill = folder.MarksOf(folder.Story("ill-fifteen-days")).Where(m => m.Code == "I").ToList();
        Assert.Equal(32, ill.Count);
        Assert.Equal([9, 10, 11], ill.Select(m => m.Day.Month).Distinct());
        Assert.Equal(To, ill[^1].Day);
    }

    [Fact]
    public void Services_closed_while_the_child_was_out_of_school()
    {
        var story = folder.Story("services-closed");
        var closed = folder.RowsOf("Early help", story).Concat(folder.RowsOf("YJS", story)).ToList();
        Assert.Equal(2, closed.Count);
        Assert.All(closed, r => Assert.Equal("Closed: did not engage", r["note"]));
        Assert.Equal(
            [new(2026, 9, 18), new DateOnly(2026, 10, 9)],
            closed.Select(r => SeededFolder.Day(r, "enddate")!.Value)
        );
    }

    [Fact]
    public void Reduced_timetables_are_agreed_for_one_child_and_only_marked_for_the_other()
    {
        var agreed = folder.Story("reduced-timetable");
        var agreement = Assert.Single(folder.RowsOf("Reduced timetables", agreed));
        Assert.True(SeededFolder.Day(agreement, "enddate") > To);
        Assert.Equal("12.5", agreement["hoursperweek"]);
        Assert.Equal(15, folder.MarksOf(agreed).Count(m => m is { Code: "C2", Session: "PM" }));

        var untold = folder.Story("reduced-timetable-unreported");
        Assert.Empty(folder.RowsOf("Reduced timetables", untold));
        Assert.Equal(20, folder.MarksOf(untold).Count(m => m is { Code: "C2", Session: "PM" }));
    }

    [Theory]
    [InlineData("excluded-without-provision", "PERM", "2026-11-09", 20)]
    [InlineData("excluded-day-after-panel", "PERM", "2026-11-12", 14)]
    [InlineData("suspended-without-provision", "SUSP", "2026-11-11", 16)]
    public void Excluded_past_the_sixth_day_with_no_provider(string code, string type, string start, int sessions)
    {
        var story = folder.Story(code);
        var notice = Assert.Single(folder.RowsOf("Exclusions", story));
        Assert.Equal(type, notice["type"]);
        Assert.Equal(start, SeededFolder.Day(notice, "startdate")?.ToString("yyyy-MM-dd"));
        Assert.Equal("", notice["day6provider"]);
        Assert.Equal(sessions, folder.MarksOf(story).Count(m => m.Code == "E"));
    }

    [Fact]
    public void Part_time_alternative_provision_is_twelve_hours_and_attended()
    {
        var story = folder.Story("part-time-alternative-provision");
        var placement = Assert.Single(folder.RowsOf("AP placements", story));
        Assert.Equal(
            "4 4 4 0 0",
            string.Join(' ', new[] { "mon", "tue", "wed", "thu", "fri" }.Select(d => placement[d + "hours"]))
        );
        var there = Provider(story);
        Assert.Equal(folder.MarksOf(story).Count(m => m.Code == "B"), there.Count);
        Assert.All(there, r => Assert.True(r["mark"] is "/" or "\\"));
    }

    [Fact]
    public void Elsewhere_is_denied_by_the_provider_or_met_with_silence()
    {
        var denied = folder.Story("elsewhere-unconfirmed");
        Assert.Equal(42, folder.MarksOf(denied).Count(m => m.Code == "B")); // 21 school days
        Assert.Equal(42, Provider(denied).Count(r => r["mark"] == "O"));

        var paper = folder.Story("present-on-paper");
        Assert.Equal(62, folder.MarksOf(paper).Count(m => m.Code == "B")); // 31 school days
        Assert.Empty(Provider(paper));
        Assert.Single(folder.RowsOf("AP placements", paper));
    }

    [Fact]
    public void Home_education_is_not_assured_and_year_8_is_beside_year_11()
    {
        var row = Assert.Single(folder.RowsOf("EHE register 2026-11-20", folder.Story("home-education-not-assured")));
        Assert.Equal("not yet assessed", row["suitability"]);
        var both = folder.RowsOf("EHE register 2026-11-20", folder.Story("home-education-year-8-and-11")).ToList();
        Assert.Equal([2024, 2026], both.Select(r => SeededFolder.Day(r, "notifieddate")!.Value.Year));
        Assert.Equal("enquiries being made", both[1]["suitability"]);
    }

    [Fact]
    public void Missing_from_home_has_no_time_of_return()
    {
        var story = folder.Story("missing-from-home");
        var report = Assert.Single(
            folder.Rows("TVP"),
            r => r["surname"] == story.Surname && r["forename"] == story.Forename
        );
        Assert.Equal("", report["foundat"]);
        Assert.Equal(new DateOnly(2026, 11, 18), SeededFolder.Day(report, "missingfrom"));
    }

    private List<Dictionary<string, string>> Provider(Story story) =>
        [
            .. folder
                .Rows("Riverside")
                .Where(r =>
                    r["lastname"] == story.Surname
                    && r["firstname"] == story.Forename
                    && SeededFolder.Day(r, "dob") == story.DateOfBirth
                ),
        ];
}
