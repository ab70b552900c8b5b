using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Attendance.Absence;
using Whereabouts.Domain.Attendance.Illness;
using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.MissingAndExploited;
using Whereabouts.Domain.MissingEducation;
using Whereabouts.Domain.MissingEducation.Applications;

namespace Whereabouts.Domain.Assessment;

/// <summary>Every rule that can put a child on the register, one for each reason code.</summary>
public static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        NoSchoolPlace.Rule,
        NotStarted.Rule,
        NotAttending.Rule,
        SeverelyAbsent.Rule,
        ReducedTimetableReason.Rule,
        ReducedTimetableUnreported.Rule,
        ExcludedWithoutProvision.Rule,
        SuspendedWithoutProvision.Rule,
        PartTimePlacement.Rule,
        ElsewhereUnconfirmed.Rule,
        HomeEducationNotAssured.Rule,
        WaitingForPlace.Rule,
        IllFifteenDays.Rule,
        MissingFromHome.Rule,
    ];

    /// <exception cref="KeyNotFoundException">No rule gives that reason.</exception>
    public static Rule Of(string code) =>
        All.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"No rule gives the reason {code}.");
}
