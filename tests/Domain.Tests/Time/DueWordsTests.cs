using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class DueWordsTests
{
    private static readonly SchoolCalendar Calendar = SchoolCalendar.From(
        "Larkfield School",
        [new(Day("2026-09-01"), Day("2026-12-18")), new(Day("2027-01-04"), Day("2027-03-25"))],
        [new(Day("2026-11-27"), Day("2026-11-27"), "INSET day")],
        BankHolidays.England
    );

    // Friday 20 November 2026; Friday the 27th is an INSET day; term ends on 18 December.
    [Theory]
    [InlineData("2026-11-20", "today")]
    [InlineData("2026-11-23", "in 1 school day (23 November)")]
    [InlineData("2026-11-25", "in 3 school days (25 November)")]
    [InlineData("2026-11-30", "in 5 school days (30 November)")]
    [InlineData("2027-01-04", "in 20 school days (4 January 2027)")]
    [InlineData("2026-11-22", "in 0 school days (22 November)")]
    [InlineData("2026-11-19", "1 school day late (19 November)")]
    [InlineData("2026-11-13", "5 school days late (13 November)")]
    public void A_due_day_is_said_in_school_days_with_its_date(string due, string words) =>
        Assert.Equal(words, DueWords.Of(Day(due), Day("2026-11-20"), Calendar));

    [Theory]
    [InlineData("2026-11-25", TimeUnit.SchoolDay, "in 3 school days (25 November)")]
    [InlineData("2026-12-29", TimeUnit.WorkingDay, "in 25 working days (29 December)")]
    [InlineData("2026-11-19", TimeUnit.WorkingDay, "1 working day late (19 November)")]
    [InlineData("2026-11-18", TimeUnit.CalendarDay, "2 calendar days late (18 November)")]
    [InlineData("2026-12-20", TimeUnit.Month, "in 30 calendar days (20 December)")]
    [InlineData("2027-04-09", TimeUnit.SchoolDay, "in 140 calendar days (9 April 2027)")] // the calendar does not know
    [InlineData("2029-01-01", TimeUnit.WorkingDay, "in 773 calendar days (1 January 2029)")] // nor do the bank holidays
    public void A_due_day_is_said_in_its_own_unit_where_that_is_known(string due, TimeUnit unit, string words) =>
        Assert.Equal(words, DueWords.Of(Day(due), Day("2026-11-20"), unit, Calendar, BankHolidays.England));
}
