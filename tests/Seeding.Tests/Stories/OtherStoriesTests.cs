namespace Whereabouts.Seeding.Tests.Stories;

/// <summary>Children who must not be on the register, children easily mistaken, and what was told late.</summary>
public class OtherStoriesTests(SeededFolder folder)
{
    private static readonly DateOnly To = new(2026, 11, 20);

    [Fact]
    public void Home_education_found_suitable_was_not_yet_assessed_in_the_october_list()
    {
        var story = folder.Story("home-education-suitable");
        Assert.Equal("not yet assessed", Assert.Single(folder.RowsOf("EHE register 2026-10-05", story))["suitability"]);
        var now = Assert.Single(folder.RowsOf("EHE register 2026-11-20", story));
        Assert.Equal("suitable", now["suitability"]);
        Assert.Equal(new DateOnly(2026, 11, 4), SeededFolder.Day(now, "assesseddate"));
    }

    [Fact]
    public void A_move_is_confirmed_by_the_other_authoritys_school()
    {
        var roll = Assert.Single(folder.LastRollsOf(folder.Story("moved-and-confirmed")));
        Assert.Equal("9(1)(a)", roll["leavingground"]);
        Assert.Equal(new DateOnly(2026, 10, 8), SeededFolder.Day(roll, "destinationconfirmed"));
    }

    [Theory]
    [InlineData("over-age-year-12", "2010-08-31")]
    [InlineData("over-age-year-13", "2009-08-31")]
    public void Over_compulsory_school_age_means_sixteen_by_the_end_of_last_school_year(string code, string latestBirth)
    {
        var story = folder.Story(code);
        Assert.True(
            story.DateOfBirth <= DateOnly.Parse(latestBirth, System.Globalization.CultureInfo.InvariantCulture)
        );
        Assert.True(folder.MarksOf(story).Count(m => m.Code == "O") > 80);
    }

    [Fact]
    public void Under_compulsory_school_age_is_four_years_old()
    {
        var story = folder.Story("under-age-reception");
        Assert.Equal(new DateOnly(2022, 6, 14), story.DateOfBirth);
        Assert.Equal(14, folder.MarksOf(story).Count(m => m.Code == "O"));
    }

    [Fact]
    public void A_four_day_suspension_has_three_days_behind_it()
    {
        var story = folder.Story("suspended-within-five-days");
        var notice = Assert.Single(folder.RowsOf("Exclusions", story));
        Assert.Equal(new DateOnly(2026, 11, 18), SeededFolder.Day(notice, "startdate"));
        Assert.Equal(new DateOnly(2026, 11, 23), SeededFolder.Day(notice, "enddate"));
        Assert.Equal(6, folder.MarksOf(story).Count(m => m.Code == "E"));
    }

    [Fact]
    public void An_excluded_child_taught_from_the_sixth_day_is_at_the_referral_unit_every_session()
    {
        var story = folder.Story("excluded-taught-from-sixth-day");
        var notice = Assert.Single(folder.RowsOf("Exclusions", story));
        Assert.Equal(new DateOnly(2026, 10, 16), SeededFolder.Day(notice, "startdate"));
        Assert.Equal(new DateOnly(2026, 10, 23), SeededFolder.Day(notice, "day6start"));
        var marks = folder.MarksOf(story);
        Assert.Equal(32, marks.Count(m => m.Code == "D"));
        Assert.Equal(
            32,
            marks.Count(m =>
                m.File == "meadowbrook_marks" && m.Code is "/" or "\\" or "L" && m.Day >= new DateOnly(2026, 10, 23)
            )
        );
    }

    [Fact]
    public void A_reduced_timetable_that_ended_left_no_C2_in_the_last_ten_school_days()
    {
        var story = folder.Story("reduced-timetable-ended");
        var agreement = Assert.Single(folder.RowsOf("Reduced timetables", story));
        Assert.Equal(new DateOnly(2026, 10, 22), SeededFolder.Day(agreement, "enddate"));
        Assert.True(folder.MarksOf(story).Last(m => m.Code == "C2").Day <= new DateOnly(2026, 10, 22));
    }

    [Fact]
    public void A_full_time_placement_is_confirmed_by_the_providers_own_marks()
    {
        var story = folder.Story("placement-attended");
        var there = folder
            .Rows("Riverside")
            .Where(r => r["lastname"] == story.Surname && SeededFolder.Day(r, "dob") == story.DateOfBirth)
            .ToList();
        Assert.Equal(54, there.Count); // 27 school days
        Assert.DoesNotContain(there, r => r["mark"] == "O");
    }

    [Fact]
    public void Tuition_stands_in_the_placements_and_as_K_until_2_October()
    {
        var story = folder.Story("tuition-over");
        Assert.Equal("tuition", Assert.Single(folder.RowsOf("AP placements", story))["kind"]);
        Assert.Equal(new DateOnly(2026, 10, 2), folder.MarksOf(story).Last(m => m.Code == "K").Day);
    }

    [Fact]
    public void Twins_differ_by_forename_and_number_alone()
    {
        var (away, here) = (folder.Story("twin-away"), folder.Story("twin-here"));
        Assert.Equal((away.Surname, away.DateOfBirth), (here.Surname, here.DateOfBirth));
        Assert.Equal(Roll(away)["postcode"], Roll(here)["postcode"]);
        Assert.Equal(away.Upn![1..10], here.Upn![1..10]);
        Assert.NotEqual(away.Upn, here.Upn);
        Assert.DoesNotContain(folder.MarksOf(here), m => m.Code == "O");
    }

    [Fact]
    public void Two_numbers_belong_to_one_child_before_and_after_2_November()
    {
        var story = folder.Story("two-numbers");
        var former = Roll(story)["formerupn"];
        Assert.True(char.IsLetter(former[12]));
        Assert.True(folder.Marks.Where(m => m.Upn == former).Max(m => m.Day) < new DateOnly(2026, 11, 2));
        Assert.Equal(new DateOnly(2026, 11, 2), folder.MarksOf(story)[0].Day);
        Assert.Single(folder.Rows("Oxford Spires 2026-09-02"), r => r["upn"] == former);
    }

    [Fact]
    public void Names_are_swapped_in_the_social_care_list()
    {
        var story = folder.Story("names-swapped");
        var row = Assert.Single(
            folder.Rows("LCS"),
            r => r["surname"] == story.Forename && r["forename"] == story.Surname
        );
        Assert.Equal("", row["upn"]);
    }

    [Fact]
    public void The_police_spell_by_ear_with_the_right_birthday_and_postcode()
    {
        var story = folder.Story("spelt-by-ear");
        var report = Assert.Single(folder.Rows("TVP"), r => r["surname"] == "Voychehovska");
        Assert.Equal(story.DateOfBirth, SeededFolder.Day(report, "dob"));
        Assert.Equal(Roll(story)["postcode"], report["postcode"]);
        Assert.Equal("Wojciechowska", Roll(story)["lastname"]);
    }

    [Fact]
    public void The_adopted_childs_old_record_has_another_surname_and_address()
    {
        var story = folder.Story("adopted");
        var roll = Roll(story);
        var old = Assert.Single(folder.Rows("LCS"), r => r["surname"] == roll["formersurname"]);
        Assert.Equal(story.DateOfBirth, SeededFolder.Day(old, "dateofbirth"));
        Assert.NotEqual(roll["postcode"], old["postcode"]);
    }

    [Fact]
    public void A_plan_of_1_September_was_told_on_10_November()
    {
        var row = Assert.Single(folder.RowsOf("LCS", folder.Story("told-late")));
        Assert.Equal(new DateOnly(2026, 9, 1), SeededFolder.Day(row, "startdate"));
        Assert.Equal("10/11/2026 09:30", row["recordedat"]);
    }

    [Fact]
    public void A_mark_of_N_is_corrected_to_I_by_a_later_file()
    {
        var story = folder.Story("mark-corrected");
        DateOnly day = new(2026, 11, 4);
        Assert.Equal(["N", "N"], folder.MarksOf(story).Where(m => m.Day == day).Select(m => m.Code));
        var corrections = folder.RowsOf("corrections", story).ToList();
        Assert.Equal(["AM", "PM"], corrections.Select(r => r["session"]));
        Assert.All(
            corrections,
            r => Assert.Equal(("I", day, "09/11/2026 15:20"), (r["mark"], SeededFolder.Day(r, "date"), r["recordedat"]))
        );
    }

    [Fact]
    public void A_child_who_moved_has_marks_from_both_schools_and_no_day_twice()
    {
        var marks = folder.MarksOf(folder.Story("moved-school"));
        Assert.Equal(["Cooper", "Spires session marks Term"], marks.Select(m => m.File).Distinct().Order());
        Assert.Equal(marks.Count, marks.Select(m => (m.Day, m.Session)).Distinct().Count());
        Assert.Equal(new DateOnly(2026, 9, 28), marks.First(m => m.File == "Cooper").Day);
    }

    [Fact]
    public void Small_details_of_one_child_lie_in_four_files()
    {
        var story = folder.Story("small-details");
        Assert.Single(folder.RowsOf("Exclusions", story));
        Assert.Single(folder.RowsOf("Early help", story));
        Assert.Contains(folder.Rows("TVP"), r => r["surname"] == story.Surname && r["forename"] == story.Forename);
        Assert.Contains(folder.MarksOf(story), m => m.Code == "L");
    }

    [Fact]
    public void One_school_is_silent_for_the_last_week_and_the_others_are_not()
    {
        var last = folder.Marks.GroupBy(m => m.File).ToDictionary(g => g.Key, g => g.Max(m => m.Day));
        Assert.Equal(new DateOnly(2026, 11, 13), last["langford att"]);
        Assert.All(last.Where(l => l.Key != "langford att"), l => Assert.Equal(To, l.Value));
    }

    [Fact]
    public void Every_mark_of_the_day_the_boiler_failed_is_Y4()
    {
        var marks = folder.Marks.Where(m => m.File == "LARKRISE ATT" && m.Day == new DateOnly(2026, 10, 8)).ToList();
        Assert.True(marks.Count > 400);
        Assert.All(marks, m => Assert.Equal("Y4", m.Code));
    }

    private Dictionary<string, string> Roll(Story story) => Assert.Single(folder.LastRollsOf(story));
}
