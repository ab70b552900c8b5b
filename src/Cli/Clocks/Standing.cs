using Whereabouts.Domain.Time;
using Whereabouts.Domain.Time.Clocks;

namespace Whereabouts.Cli.Clocks;

/// <summary>How a timer stands on a day.</summary>
internal static class Standing
{
    /// <returns>Null when the timer sets no day.</returns>
    public static (DateOnly On, string State, string Left)? Of(ClockAnswer answer, DateOnly on, SchoolCalendar calendar)
    {
        if (answer.Deadline is not { DueOn: { } due } deadline)
        {
            return null;
        }

        var state =
            on > due ? "late"
            : on == due ? "due today"
            : on < deadline.CountedFrom && due >= deadline.CountedFrom ? "not begun"
            : "running";
        return (on, state, DueWords.Of(due, on, deadline.Unit, calendar, BankHolidays.England));
    }
}
