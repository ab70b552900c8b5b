namespace Whereabouts.Seeding;

/// <summary>A child (or a school) whose files were written on purpose, and what the register should show on the last day.</summary>
/// <param name="Code">A short name that stays the same from seed to seed, e.g. <c>not-started</c>.</param>
/// <param name="Forename">Empty when the story is about a school.</param>
/// <param name="Surname">Empty when the story is about a school.</param>
/// <param name="Upn">Null when no sender knows one.</param>
/// <param name="What">What happened, in plain words.</param>
/// <param name="Reasons">Reason codes that must be among those shown; none means the child must not be on the register.</param>
/// <param name="Note">Why the child is not on the register, or what else to look at.</param>
public sealed record Story(
    string Code,
    string Forename,
    string Surname,
    DateOnly? DateOfBirth,
    string? Upn,
    string What,
    IReadOnlyList<string> Reasons,
    string Note
);
