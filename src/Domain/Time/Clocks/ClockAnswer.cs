namespace Whereabouts.Domain.Time.Clocks;

/// <summary>What a timer answers to an event.</summary>
/// <param name="Clock">The row that counted, or that would have.</param>
/// <param name="CountedFrom">The day counted from; of what was posted, the day on which it counts as given.</param>
public sealed record ClockAnswer(Clock Clock, DateOnly CountedFrom)
{
    /// <summary>The day it sets, and how that was counted; null when it sets none.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>Why it sets no day; null when it does.</summary>
    public string? WhyNone { get; init; }

    /// <summary>It sets a day, and too little is known to say which: <see cref="WhyNone"/>.</summary>
    public bool IsNotKnown { get; init; }

    /// <summary>
    /// Of a rolling window, the first day from which earlier events count together with this one; null where the calendar
    /// does not reach back so far, and for all other timers.
    /// </summary>
    public DateOnly? WindowFrom { get; init; }

    /// <summary>What was taken for granted in counting.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
