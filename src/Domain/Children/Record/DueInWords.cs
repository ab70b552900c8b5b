using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>When a thing is due, counted in school days.</summary>
public static class DueInWords
{
    /// <summary>"in 3 school days (25 November)", "today", "2 school days late (18 November)".</summary>
    public static string Of(DateOnly by, DateOnly on, SchoolCalendar calendar)
    {
        var day = Words.Day(by, on);
        if (by == on)
        {
            return "today";
        }

        var days =
            by > on ? calendar.SchoolDaysBetween(on.AddDays(1), by) : calendar.SchoolDaysBetween(by.AddDays(1), on);
        return by > on
            ? $"in {Words.Count(days, "school day")} ({day})"
            : $"{Words.Count(days, "school day")} late ({day})";
    }
}
