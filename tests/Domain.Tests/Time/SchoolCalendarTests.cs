using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class SchoolCalendarTests
{
    private static readonly SchoolCalendar Calendar = SchoolCalendar.From(
        "Larkfield School",
        [new(Day("2026-09-01"), Day("2026-12-18")), new(Day("2027-01-04"), Day("2027-03-25"))],
        [
            new(Day("2026-10-24"), Day("2026-11-01"), "Half-term"),
            new(Day("2026-11-27"), Day("2026-11-27"), "INSET day"),
        ],
        BankHolidays.England
    );

    [Theory]
    [InlineData("2026-08-31", "Outside this calendar")]
    [InlineData("2026-09-01", null)]
    [InlineData("2026-10-23", null)]
    [InlineData("2026-10-24", "Weekend")]
    [InlineData("2026-10-26", "Half-term")]
    [InlineData("2026-11-02", null)]
    [InlineData("2026-11-27", "INSET day")]
    [InlineData("2026-12-25", "Christmas Day")]
    [InlineData("2026-12-29", "School holiday")]
    [InlineData("2027-03-25", null)]
    [InlineData("2027-03-26", "Outside this calendar")]
    public void A_day_says_why_there_is_no_school(string day, string? why)
    {
        Assert.Equal(why, Calendar.WhyClosed(Day(day)));
        Assert.Equal(why is null, Calendar.IsSchoolDay(Day(day)));
    }

    [Fact]
    public void The_calendar_covers_its_first_to_its_last_term()
    {
        Assert.Equal(Day("2026-09-01"), Calendar.First);
        Assert.Equal(Day("2027-03-25"), Calendar.Last);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-06", 5)]
    [InlineData("2026-11-23", "2026-11-30", 5)] // the INSET Friday and a weekend
    [InlineData("2026-10-23", "2026-11-02", 2)]
    [InlineData("2026-11-07", "2026-11-08", 0)]
    [InlineData("2026-11-06", "2026-11-02", 0)]
    [InlineData("2020-01-01", "2026-09-02", 2)]
    [InlineData("2027-03-25", "2030-01-01", 1)]
    public void School_days_are_counted_with_both_ends(string from, string to, int days) =>
        Assert.Equal(days, Calendar.SchoolDaysBetween(Day(from), Day(to)));

    [Theory]
    [InlineData("2026-11-12", 15, "2026-12-04")] // CAL-07
    [InlineData("2026-11-12", 0, "2026-11-12")]
    [InlineData("2026-11-14", 0, "2026-11-14")] // day 0 need not be a school day
    [InlineData("2026-11-14", 1, "2026-11-16")]
    [InlineData("2026-10-23", 1, "2026-11-02")]
    [InlineData("2026-11-02", -2, "2026-10-22")]
    [InlineData("2026-08-15", 1, "2026-09-01")]
    [InlineData("2027-03-24", 1, "2027-03-25")]
    [InlineData("2027-03-24", 2, null)]
    [InlineData("2026-09-02", -2, null)]
    public void Days_after_are_counted_from_day_0(string from, int days, string? due) =>
        Assert.Equal(due is null ? null : Day(due), Calendar.Add(Day(from), days));

    [Theory]
    [InlineData("2026-11-16", 6, "2026-11-23")] // the sixth day of an exclusion
    [InlineData("2026-11-16", 1, "2026-11-16")]
    [InlineData("2026-11-14", 1, "2026-11-16")]
    [InlineData("2027-03-25", 2, null)]
    public void Days_beginning_with_are_counted_from_day_1(string from, int n, string? due) =>
        Assert.Equal(due is null ? null : Day(due), Calendar.NthBeginningWith(Day(from), n));

    [Fact]
    public void The_nearest_school_day_is_found_on_either_side_of_a_holiday()
    {
        Assert.Equal(Day("2026-10-23"), Calendar.LastOnOrBefore(Day("2026-10-28")));
        Assert.Equal(Day("2026-11-02"), Calendar.FirstOnOrAfter(Day("2026-10-28")));
        Assert.Equal(Day("2026-11-02"), Calendar.LastOnOrBefore(Day("2026-11-02")));
        Assert.Equal(Day("2026-11-02"), Calendar.FirstOnOrAfter(Day("2026-11-02")));
        Assert.Null(Calendar.LastOnOrBefore(Day("2026-08-31")));
        Assert.Null(Calendar.FirstOnOrAfter(Day("2027-03-26")));
    }

    [Fact]
    public void School_days_are_listed_in_order() =>
        Assert.Equal(
            [Day("2026-11-25"), Day("2026-11-26"), Day("2026-11-30")],
            Calendar.SchoolDays(Day("2026-11-25"), Day("2026-11-30"))
        );

    [Fact]
    public void A_list_of_days_is_a_calendar_too()
    {
        var listed = SchoolCalendar.Listing(
            "Listed",
            new Dictionary<DateOnly, bool>
            {
                [Day("2026-11-14")] = true,
                [Day("2026-11-16")] = false,
                [Day("2026-11-18")] = true,
            }
        );

        Assert.Equal((Day("2026-11-14"), Day("2026-11-18")), (listed.First, listed.Last));
        Assert.Equal([Day("2026-11-14"), Day("2026-11-18")], listed.SchoolDays(listed.First, listed.Last));
        Assert.Equal("Closed", listed.WhyClosed(Day("2026-11-16")));
        Assert.Equal("Closed", listed.WhyClosed(Day("2026-11-17")));
        Assert.Equal("Outside this calendar", listed.WhyClosed(Day("2026-11-19")));
        Assert.Throws<ArgumentException>(() => SchoolCalendar.Listing("None", new Dictionary<DateOnly, bool>()));
    }

    [Fact]
    public void A_calendar_that_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SchoolCalendar.From("None", [], [], BankHolidays.England));
        Assert.Throws<ArgumentException>(() =>
            SchoolCalendar.From("Backwards", [new(Day("2026-09-02"), Day("2026-09-01"))], [], BankHolidays.England)
        );
        Assert.Throws<ArgumentException>(() =>
            SchoolCalendar.From(
                "Backwards closure",
                [new(Day("2026-09-01"), Day("2026-12-18"))],
                [new(Day("2026-10-30"), Day("2026-10-26"), "Half-term")],
                BankHolidays.England
            )
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.NthBeginningWith(Day("2026-11-16"), 0));
    }
}
