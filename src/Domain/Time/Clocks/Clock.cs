namespace Whereabouts.Domain.Time.Clocks;

/// <summary>One version of one timer of the rulebook's section 18, as <c>data/clocks.csv</c> has it.</summary>
public sealed record Clock
{
    /// <summary>The timer's name in the rulebook: <c>gb-15</c>.</summary>
    public required string Timer { get; init; }

    /// <summary>Raised when the same event would give another day.</summary>
    public required string Version { get; init; }

    /// <summary>The first day whose events it counts; null where that was not written down.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>The last; null while in force.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>False for one that is law and not yet in force.</summary>
    public required bool IsCommenced { get; init; }

    /// <summary>For which case the row is; null when the timer has one row only.</summary>
    public ClockChoice? Choice { get; init; }

    /// <summary>The event it counts from, in words.</summary>
    public required string StartsWith { get; init; }

    /// <summary>How far it counts; null where it sets no day or that could not be read, and <see cref="Says"/> why.</summary>
    public ClockSpan? Span { get; init; }

    /// <summary>Who must act by then.</summary>
    public required string Owner { get; init; }

    /// <summary>What follows when the day has passed; empty for nothing of its own.</summary>
    public required string OnExpiry { get; init; }

    /// <summary>The paragraph of the rulebook.</summary>
    public required string Rule { get; init; }

    /// <summary>How sure we are of it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Law, guidance or local policy, with how sure we are of it.</summary>
    public required string Source { get; init; }

    /// <summary>What was decided where the source leaves it open.</summary>
    public required string Says { get; init; }

    /// <summary>Working days after posting on which what is posted counts as given; null where nothing is posted.</summary>
    public int? PostedWorkingDays { get; init; }

    /// <summary>A last day that is no working day moves to the next that is.</summary>
    public required bool EndsOnWorkingDay { get; init; }

    /// <summary>Whether events of that day are counted by it.</summary>
    public bool Counts(DateOnly eventDay) =>
        (InForceFrom is null || InForceFrom <= eventDay) && (InForceTo is null || InForceTo >= eventDay);
}
