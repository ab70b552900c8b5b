using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// Why a child may be on the register: where it comes from, what it says, when it is in force. Each rule stands beside
/// the facts it is about; <see cref="Rules.All"/> lists them.
/// </summary>
/// <param name="Id">The same for all versions.</param>
/// <param name="Code">The reason code that it gives.</param>
/// <param name="Version">Raised when the same facts would give another answer.</param>
/// <param name="Says">In plain words: when it holds, since when, and what was decided where the source is silent.</param>
/// <param name="Source">Law, guidance or local policy, with the paragraph and whether it was read or remembered.</param>
/// <param name="Calendar">Whose days it counts.</param>
/// <param name="InForceFrom">The first day of which it is asked.</param>
/// <param name="InForceTo">The last; null while in force.</param>
public sealed record Rule(
    string Id,
    string Code,
    string Version,
    string Says,
    string Source,
    string Calendar,
    DateOnly InForceFrom,
    DateOnly? InForceTo = null
)
{
    /// <summary>What it counts; null when it counts nothing.</summary>
    public RuleClock? Clock { get; init; }

    /// <summary>The step proposed while no officer has set one.</summary>
    public required ProposedStep Step { get; init; }

    internal Func<ChildOnDay, Finding?> Find { get; init; } = static _ => null;

    public bool IsInForce(DateOnly on) => InForceFrom <= on && (InForceTo is null || InForceTo >= on);

    internal Reason? Apply(ChildOnDay child) =>
        IsInForce(child.On) && Find(child) is { } found
            ? new Reason(Code, Id, Version, found.Since, found.Because)
            : null;
}

/// <summary>A count of days or sessions that a rule waits for.</summary>
/// <param name="Name">Its name in the registry of clocks.</param>
/// <param name="Starts">The event, in words.</param>
/// <param name="Length">How many, by the definitions in force.</param>
/// <param name="Unit">In words: "school days in a row", "sessions".</param>
/// <param name="Mode">Whether the event's own day is counted; null where days need not be consecutive.</param>
public sealed record RuleClock(string Name, string Starts, Func<Definitions, int> Length, string Unit, CountMode? Mode);

/// <summary>A next step proposed by a rule.</summary>
/// <param name="SchoolDays">Due so many school days after the reason began; today once that has passed.</param>
public sealed record ProposedStep(string What, string Who, int SchoolDays);

/// <summary>That a rule holds, since when, and the facts in words.</summary>
internal sealed record Finding(DateOnly Since, string Because);
