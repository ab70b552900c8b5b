using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Tests.Assessment;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Children.Record;

public sealed class WeeksOfHoursTests
{
    private static HoursInWeek Of(ChildStory story, string monday) =>
        WeeksOfHours
            .OfYear(story.Record(), story.County(), Day("2026-11-20"))
            .Single(week => week.Monday == Day(monday));

    [Fact]
    public void Each_week_is_measured_by_its_own_marks()
    {
        var story = ChildStory
            .Of()
            .OnRoll()
            .Present("2026-09-01", "2026-11-13")
            .Marked("O \\", "2026-11-16", "2026-11-20");
        Assert.Equal(new HoursInWeek(Day("2026-11-09"), true, 25, 25, 25, 0), Of(story, "2026-11-09"));
        Assert.Equal(new HoursInWeek(Day("2026-11-16"), true, 25, 25, 12.5m, 0), Of(story, "2026-11-16"));
    }

    [Fact]
    public void A_week_without_marks_is_not_known_and_half_term_is_no_school_week()
    {
        var story = ChildStory.Of().OnRoll().Present("2026-09-01", "2026-11-13");
        Assert.Null(Of(story, "2026-11-16").Received);
        Assert.False(Of(story, "2026-10-26").IsSchoolWeek);
    }

    [Fact]
    public void A_reduced_timetable_lowers_what_is_planned_from_its_week_on()
    {
        var story = ChildStory.Of().OnRoll().Timetable("2026-11-09", "2026-12-18", hours: 10);
        Assert.Equal((25m, 10m), (Of(story, "2026-11-02").Planned!.Value, Of(story, "2026-11-09").Planned!.Value));
    }

    [Fact]
    public void What_the_school_says_is_given_elsewhere_is_not_confirmed()
    {
        var week = Of(ChildStory.Of().OnRoll().Marked("/ B", "2026-11-16", "2026-11-20"), "2026-11-16");
        Assert.Equal((12.5m, 12.5m), (week.Received!.Value, week.Unconfirmed));
    }
}
