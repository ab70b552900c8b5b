using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;

namespace Whereabouts.Domain.Tests.Assessment;

public sealed class PictureTests
{
    private static ChildStory AtSchool() => ChildStory.Of().OnRoll().Present("2026-09-01", "2026-12-18");

    [Fact]
    public void A_child_who_attends_is_not_on_the_register()
    {
        var picture = AtSchool().On("2026-11-20");
        Assert.False(picture.OnRegister);
        Assert.Equal("Attending full time at Oak Academy: 25 hours a week attended lately.", picture.WhyNot);
        Assert.Equal(
            (null, null, null, null),
            (picture.Since, picture.SchoolDaysMissed, picture.Rag, picture.NextStep)
        );
        Assert.Empty(picture.NotKnown);
        Assert.Equal([ChildStory.Oak], picture.Settings);
        Assert.Equal(7, picture.YearGroup);
    }

    [Theory]
    [InlineData("2021-10-15", "Not yet of compulsory school age, which begins on 31 December 2026.")]
    [InlineData("2010-08-31", "Over compulsory school age, which ended on 26 June 2026.")]
    public void Age_says_why_not(string born, string whyNot) =>
        Assert.Equal(whyNot, ChildStory.Of(born).On("2026-11-20").WhyNot);

    [Fact]
    public void A_date_of_birth_nobody_told_is_not_known_and_the_child_is_seen()
    {
        var picture = new ChildStory().With(new Particulars("police")).On("2026-11-20");
        Assert.True(picture.OnRegister);
        Assert.Contains("The date of birth, and so whether the child is of compulsory school age.", picture.NotKnown);
        Assert.Null(picture.YearGroup);
    }

    [Fact]
    public void Reasons_stand_in_the_order_in_which_they_began()
    {
        var picture = ChildStory.Of().OnRoll(leaving: "2026-10-02").Applied("2026-09-21").On("2026-11-20");
        Assert.Equal(["waiting-for-place", "no-school-place"], picture.Reasons.Select(reason => reason.Code));
        Assert.Equal(ChildStory.Day("2026-09-21"), picture.Since);
        Assert.All(picture.Reasons, reason => Assert.Equal("1", reason.Version));
    }

    [Fact]
    public void The_officers_next_step_comes_before_a_proposed_one()
    {
        var story = ChildStory.Of().OnRoll(leaving: "2026-10-16");
        // Five school days after Saturday 17 October: 19-23.
        Assert.Equal(
            new NextStepDue(
                "Find out where the child is and offer a place",
                "Pupil tracking officer",
                new(2026, 10, 23),
                true
            ),
            story.On("2026-10-19").NextStep
        );
        story.With(new NextStep("Visit the home", "B. Officer", new(2026, 10, 20)));
        Assert.Equal(
            new NextStepDue("Visit the home", "B. Officer", new(2026, 10, 20), false),
            story.On("2026-10-19").NextStep
        );
    }

    [Fact]
    public void Where_says_who_says_so()
    {
        Assert.Equal(
            "At Oak Academy, as far as the school's marks of 20 November say.",
            AtSchool().On("2026-11-20").Where
        );
        Assert.Equal(
            "At Oak Academy, as far as the school's marks of 20 November say. There was no school on 22 November.",
            AtSchool().On("2026-11-22").Where
        );
        Assert.Equal(
            "Not known. Oak Academy marked B (taught elsewhere) both sessions of 20 November. Riverside Learning has not reported.",
            AtSchool().Placed("2026-09-14", 10).Marked("B B", "2026-11-20").On("2026-11-20").Where
        );
        Assert.Equal(
            "Oak Academy marked present in the morning and I (illness, physical or mental) in the afternoon of 20 November.",
            AtSchool().Marked("/ I", "2026-11-20").On("2026-11-20").Where
        );
        Assert.Equal(
            "Not known. Oak Academy has sent no marks for 20 November; its last for this child are of 13 November.",
            AtSchool().Marked("- -", "2026-11-16", "2026-12-18").On("2026-11-20").Where
        );
        Assert.Equal(
            "Nobody has told us. No school since 2 October.",
            ChildStory.Of().OnRoll(leaving: "2026-10-02").On("2026-11-20").Where
        );
    }

    [Fact]
    public void A_provider_that_confirms_says_where_the_child_is() =>
        Assert.Equal(
            "At Riverside Learning, as far as its own marks of 20 November say.",
            AtSchool()
                .Marked("B B", "2026-11-20")
                .Present("2026-11-20", at: ChildStory.Riverside)
                .On("2026-11-20")
                .Where
        );

    [Fact]
    public void What_happens_after_the_day_is_not_looked_at()
    {
        var before = AtSchool().On("2026-10-02");
        var after = AtSchool()
            .Excluded("2026-10-05")
            .Placed("2026-10-12", 10)
            .Timetable("2026-10-05", hours: 5)
            .Marked("N N", "2026-10-05", "2026-12-18")
            .On("2026-10-02");
        Assert.Equivalent(before, after, strict: true);
    }

    [Fact]
    public void The_year_group_told_last_year_has_moved_up()
    {
        var told = new Enrolment(ChildStory.Oak, new(2024, 9, 2)) { YearGroup = 5 };
        Assert.Equal(7, ChildStory.Of().With(told with { YearGroup = 6 }, "2026-06-01").On("2026-11-20").YearGroup);
        Assert.Equal(6, ChildStory.Of().With(told with { YearGroup = 6 }, "2026-09-08").On("2026-11-20").YearGroup);
    }
}
