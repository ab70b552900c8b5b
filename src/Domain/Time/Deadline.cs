namespace Whereabouts.Domain.Time;

/// <summary>A day by which something must be done, and how it was counted. Derived, never typed.</summary>
/// <param name="DueOn">The last day in time, ending at <see cref="UkDate.EndOf"/>; null when the calendar, or what is known of bank holidays, ends before it.</param>
/// <param name="RuleId">The timer or rule that set it, such as <c>gb-15</c>.</param>
/// <param name="Version">The rule's version.</param>
/// <param name="CountedFrom">The day of the event that started it.</param>
/// <param name="Unit">What was counted.</param>
/// <param name="Length">How many units; negative when it falls before the event.</param>
/// <param name="Mode">Whether the day of the event was day 0 or day 1.</param>
/// <param name="Calendar">The name of the calendar it was counted with.</param>
public sealed record Deadline(
    DateOnly? DueOn,
    string RuleId,
    string Version,
    DateOnly CountedFrom,
    TimeUnit Unit,
    int Length,
    CountMode Mode,
    string Calendar
)
{
    /// <summary>The very instant, for a clock of elapsed hours; null for all others, which run to the end of the day.</summary>
    public DateTimeOffset? DueAt { get; init; }
}
