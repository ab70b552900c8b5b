using System.Globalization;

namespace Whereabouts.Domain.Time;

/// <summary>Says when something is due, with its unit: "in 3 school days (25 November)", "2 school days late".</summary>
public static class DueWords
{
    /// <param name="due">The last day on which it is in time.</param>
    /// <param name="on">The day of reading.</param>
    /// <param name="calendar">Whose school days are counted.</param>
    public static string Of(DateOnly due, DateOnly on, SchoolCalendar calendar)
    {
        if (due == on)
        {
            return "today";
        }

        var day = due.ToString(due.Year == on.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);
        return due > on
            ? $"in {Days(calendar.SchoolDaysBetween(on.AddDays(1), due))} ({day})"
            : $"{Days(calendar.SchoolDaysBetween(due.AddDays(1), on))} late ({day})";
    }

    private static string Days(int count) =>
        count == 1 ? "1 school day" : string.Create(CultureInfo.InvariantCulture, $"{count} school days");
}
