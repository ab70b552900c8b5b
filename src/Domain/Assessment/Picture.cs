using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Assessment;

/// <summary>Why a child is on the register.</summary>
/// <param name="Code">One of the fourteen reason codes, for instance "no-school-place".</param>
/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Version">Version of that rule.</param>
/// <param name="Since">The first day of the unbroken time for which the reason holds.</param>
/// <param name="Because">The facts, in words an officer can read to a parent.</param>
public sealed record Reason(string Code, string Rule, string Version, DateOnly Since, string Because);

/// <summary>Hours of education a week. Null is not known, never nothing.</summary>
/// <param name="Entitled">What the child should have.</param>
/// <param name="Planned">What has been arranged.</param>
/// <param name="Received">What was attended over the last 20 school days; null when no mark was received.</param>
/// <param name="Unconfirmed">What the school says is given elsewhere and nobody elsewhere has confirmed.</param>
public sealed record Hours(decimal Entitled, decimal Planned, decimal? Received, decimal Unconfirmed);

/// <summary>The picture of one child on one day.</summary>
/// <param name="OnRegister">True when the child is missing out.</param>
/// <param name="Reasons">In the order of <see cref="Since"/>, then code. Empty when the child is not on the register.</param>
/// <param name="WhyNot">When not on the register: why, in words.</param>
/// <param name="Since">The earliest day of the unbroken time on the register.</param>
/// <param name="SchoolDaysMissed">School days (halves for sessions) of education lost since then, as far as known.</param>
/// <param name="Settings">Where the child is enrolled or placed on the day.</param>
/// <param name="Where">Where is this child today, in one or two sentences.</param>
/// <param name="NotKnown">What was not received that the picture would need, in words; empty when all is known.</param>
public sealed record Picture(
    Guid Child,
    DateOnly On,
    bool OnRegister,
    IReadOnlyList<Reason> Reasons,
    string? WhyNot,
    DateOnly? Since,
    decimal? SchoolDaysMissed,
    Hours Hours,
    Rag? Rag,
    string? RagBecause,
    bool RagOverridden,
    NextStepDue? NextStep,
    IReadOnlyList<SettingId> Settings,
    int? YearGroup,
    string Where,
    IReadOnlyList<string> NotKnown
);

/// <summary>What happens next, whose job it is, and by when.</summary>
/// <param name="Proposed">True when no officer has set one and the rule proposes it.</param>
public sealed record NextStepDue(string What, string Who, DateOnly By, bool Proposed);
