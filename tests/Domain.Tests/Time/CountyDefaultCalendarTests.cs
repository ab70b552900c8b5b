using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class CountyDefaultCalendarTests
{
    [Theory]
    [InlineData(2023, 195)]
    [InlineData(2024, 195)]
    [InlineData(2025, 196)]
    [InlineData(2026, 195)]
    [InlineData(2027, 196)]
    public void A_year_has_190_days_and_room_for_INSET(int startYear, int days)
    {
        var year = new AcademicYear(startYear);

        Assert.Equal(days, CountyDefaultCalendar.Shipped.SchoolDaysBetween(year.First, year.Last));
    }

    [Theory]
    [InlineData("2026-09-01", "2026-10-23")]
    [InlineData("2026-11-02", "2026-12-18")]
    [InlineData("2027-01-04", "2027-02-12")]
    [InlineData("2027-02-22", "2027-03-25")]
    [InlineData("2027-04-12", "2027-05-28")]
    [InlineData("2027-06-07", "2027-07-21")]
    public void Each_half_term_of_2026_27_begins_and_ends_as_published(string first, string last)
    {
        var calendar = CountyDefaultCalendar.Shipped;

        Assert.Equal([true, true], [calendar.IsSchoolDay(Day(first)), calendar.IsSchoolDay(Day(last))]);
        Assert.True(Day(first).DayNumber - calendar.Add(Day(first), -1)!.Value.DayNumber > 7);
        Assert.True(calendar.Add(Day(last), 1)!.Value.DayNumber - Day(last).DayNumber > 7);
    }

    [Fact]
    public void A_holiday_within_a_term_has_its_name() =>
        Assert.Equal("Autumn half-term", CountyDefaultCalendar.Shipped.WhyClosed(Day("2026-10-28")));
}
