using System.Globalization;

namespace Whereabouts.Domain.Time;

/// <summary>Says when something is due, with its unit: "in 3 school days (25 November)", "2 school days late".</summary>
public static class DueWords
{
    /// <param name="due">The last day on which it is in time.</param>
    /// <param name="on">The day of reading.</param>
    /// <param name="calendar">Whose school days are counted.</param>
    public static string Of(DateOnly due, DateOnly on, SchoolCalendar calendar) =>
        Of(due, on, "school day", calendar.SchoolDaysBetween);

    /// <summary>Says what is left in the deadline's own unit; in calendar days where it has no days or they are not known.</summary>
    public static string Of(DateOnly due, DateOnly on, TimeUnit unit, SchoolCalendar calendar, BankHolidays holidays) =>
        unit switch
        {
            TimeUnit.SchoolDay when Covers(calendar, due) && Covers(calendar, on) => Of(due, on, calendar),
            TimeUnit.WorkingDay when holidays.Reach(due) && holidays.Reach(on) => Of(
                due,
                on,
                "working day",
                (from, to) => WorkingDays.Between(from, to, holidays)
            ),
            _ => Of(due, on, "calendar day", (from, to) => to.DayNumber - from.DayNumber + 1),
        };

    private static string Of(DateOnly due, DateOnly on, string unit, Func<DateOnly, DateOnly, int> between)
    {
        if (due == on)
        {
            return "today";
        }

        var day = due.ToString(due.Year == on.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
        return due > on
            ? $"in {Days(between(on.AddDays(1), due), unit)} ({day})"
            : $"{Days(between(due.AddDays(1), on), unit)} late ({day})";
    }

    private static bool Covers(SchoolCalendar calendar, DateOnly day) => calendar.First <= day && day <= calendar.Last;

    private static string Days(int count, string unit) =>
        count == 1 ? $"1 {unit}" : string.Create(CultureInfo.InvariantCulture, $"{count} {unit}s");
}
