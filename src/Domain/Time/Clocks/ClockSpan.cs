namespace Whereabouts.Domain.Time.Clocks;

/// <summary>How far a timer counts.</summary>
/// <param name="Length">How many; negative before the event, none on the same day.</param>
public sealed record ClockSpan(int Length, TimeUnit Unit, Counting Counting)
{
    /// <summary>It is counted by somebody's school days.</summary>
    public bool NeedsSchoolDays =>
        Counting != Counting.SameDay && Unit is TimeUnit.SchoolDay or TimeUnit.SchoolWeek or TimeUnit.SchoolTerm;
}
