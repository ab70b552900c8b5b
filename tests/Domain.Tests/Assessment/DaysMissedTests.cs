namespace Whereabouts.Domain.Tests.Assessment;

public sealed class DaysMissedTests
{
    [Fact]
    public void Days_without_a_place_are_whole_school_days_of_the_county() =>
        // Off the roll after Friday 16 October: 19-23 October and 2-6 November.
        Assert.Equal(10m, ChildStory.Of().OnRoll(leaving: "2026-10-16").On("2026-11-08").SchoolDaysMissed);

    [Fact]
    public void Sessions_missed_are_halves() =>
        // 14-25 September: ten mornings attended.
        Assert.Equal(
            5m,
            ChildStory
                .Of()
                .OnRoll()
                .Timetable("2026-09-14", "2026-10-23", 12.5m)
                .Marked("/ C2", "2026-09-14", "2026-09-25")
                .On("2026-09-25")
                .SchoolDaysMissed
        );

    [Fact]
    public void Sessions_prevented_or_not_confirmed_elsewhere_are_lost_and_confirmed_ones_are_not()
    {
        var story = ChildStory
            .Of()
            .OnRoll()
            .Timetable("2026-09-14", "2026-10-23", 20)
            .Marked("Y1 \\", "2026-09-14") // half
            .Marked("B B", "2026-09-15") // one
            .Marked("B B", "2026-09-16") // none, confirmed
            .Present("2026-09-16", at: ChildStory.Riverside)
            .Marked("E I", "2026-09-17"); // one
        Assert.Equal(2.5m, story.On("2026-09-17").SchoolDaysMissed);
    }

    [Fact]
    public void Sessions_not_received_are_not_counted_and_said()
    {
        var picture = ChildStory
            .Of()
            .OnRoll()
            .Timetable("2026-09-14", "2026-10-23", 12.5m)
            .Marked("/ C2", "2026-09-14", "2026-09-16")
            .On("2026-09-18");
        Assert.Equal(1.5m, picture.SchoolDaysMissed);
        Assert.Contains("4 sessions since 14 September 2026: no mark was received.", picture.NotKnown);
    }

    [Fact]
    public void Excluded_with_nothing_provided_is_whole_days_until_something_is()
    {
        // Sixth school day Thursday 19 November; 19, 20 and Monday 23 lost.
        var story = ChildStory.Of().OnRoll().Excluded("2026-11-12");
        Assert.Equal(3m, story.On("2026-11-23").SchoolDaysMissed);
    }
}
