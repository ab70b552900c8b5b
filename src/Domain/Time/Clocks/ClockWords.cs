using System.Globalization;

namespace Whereabouts.Domain.Time.Clocks;

/// <summary>A timer's units and ways of counting, in words.</summary>
public static class ClockWords
{
    /// <summary>"school days"</summary>
    public static string Unit(TimeUnit unit) =>
        unit switch
        {
            TimeUnit.CalendarDay => "calendar days",
            TimeUnit.WorkingDay => "working days",
            TimeUnit.SchoolDay => "school days",
            TimeUnit.SchoolWeek => "school weeks",
            TimeUnit.Week => "weeks",
            TimeUnit.SchoolTerm => "school terms",
            TimeUnit.Month => "months",
            TimeUnit.Year => "years",
            _ => "hours",
        };

    /// <summary>"after (the event is day 0)"</summary>
    public static string Mode(Counting counting) =>
        counting switch
        {
            Counting.After => "after (the event is day 0)",
            Counting.BeginningWith => "beginning with (the event is day 1)",
            Counting.Before => "before (the event is day 0)",
            Counting.SameDay => "on the event's own day, no later",
            Counting.Elapsed => "elapsed hours",
            Counting.Rolling => "rolling (the event's is the first)",
            _ => "added up over the school year",
        };

    /// <summary>"15 school days", "2 school days before", "the same day"; null where nothing is counted.</summary>
    public static string? Length(ClockSpan? span) =>
        span switch
        {
            null => null,
            { Counting: Counting.SameDay } => "the same day",
            { Length: < 0 } => $"{Count(-span.Length, span.Unit)} before",
            _ => Count(span.Length, span.Unit),
        };

    private static string Count(int count, TimeUnit unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? Unit(unit)[..^1] : Unit(unit))}");
}
