using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class SchoolWeeksTests
{
    private static readonly SchoolWeeks Weeks = new(CountyDefaultCalendar.Shipped);

    [Theory]
    [InlineData("2026-11-16")]
    [InlineData("2026-11-18")]
    [InlineData("2026-11-22")]
    public void A_week_runs_from_Monday_to_Sunday(string day) =>
        Assert.Equal(Day("2026-11-16"), SchoolWeeks.WeekOf(Day(day)));

    [Fact]
    public void A_week_without_a_session_is_no_school_week()
    {
        Assert.False(Weeks.IsSchoolWeek(Day("2026-10-28")));
        Assert.True(Weeks.IsSchoolWeek(Day("2026-11-08")));
        Assert.True(Weeks.IsSchoolWeek(Day("2026-08-31"))); // school begins on the Tuesday
    }

    [Fact]
    public void Ten_school_weeks_skip_half_term() // 18.1: weeks 1, 6 and 10 are in one window
    {
        var window = Weeks.WindowOf(Day("2026-11-18"), 10);

        Assert.Equal(
            [
                Day("2026-09-07"),
                Day("2026-09-14"),
                Day("2026-09-21"),
                Day("2026-09-28"),
                Day("2026-10-05"),
                Day("2026-10-12"),
                Day("2026-10-19"),
                Day("2026-11-02"),
                Day("2026-11-09"),
                Day("2026-11-16"),
            ],
            window
        );
        Assert.DoesNotContain(SchoolWeeks.WeekOf(Day("2026-09-01")), window); // week 0 has dropped out
    }

    [Fact]
    public void A_window_in_the_holidays_ends_with_the_last_school_week() =>
        Assert.Equal([Day("2026-10-12"), Day("2026-10-19")], Weeks.WindowOf(Day("2026-10-28"), 2));

    [Fact]
    public void A_window_includes_days_still_to_come_in_its_own_week() =>
        Assert.Equal([Day("2026-08-31")], Weeks.WindowOf(Day("2026-08-31"), 1));

    [Fact]
    public void A_window_is_shorter_where_the_calendar_begins() =>
        Assert.Equal([Day("2023-09-04"), Day("2023-09-11")], Weeks.WindowOf(Day("2023-09-13"), 10));

    [Fact]
    public void School_weeks_are_counted_on_over_holidays()
    {
        Assert.Equal(Day("2026-10-19"), Weeks.NthBeginningWith(Day("2026-10-21"), 1));
        Assert.Equal(Day("2026-11-02"), Weeks.NthBeginningWith(Day("2026-10-21"), 2));
        Assert.Null(Weeks.NthBeginningWith(Day("2028-07-20"), 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Weeks.NthBeginningWith(Day("2026-10-21"), 0));
    }
}
