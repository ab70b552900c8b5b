using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.Attendance.Absence;

/// <summary>Half or more of the year so far missed. Source: DfE absence methodology; rulebook ATT-10, ATT-13.</summary>
internal static class SeverelyAbsent
{
    public static Rule Rule { get; } =
        new(
            "att-severely-absent",
            "severely-absent",
            "1",
            "On a roll, and half or more of the possible sessions of the academic year so far missed, authorised or not, "
                + "over all schools on whose roll the child was, once 20 sessions were possible. A session attended at one of two "
                + "schools is attended. Since the first day from which this has held at the end of every day.",
            "Department for Education, methodology of absence statistics (read); 20 sessions are a local default; rulebook ATT-10, ATT-13",
            "Sessions marked, whatever the calendar says",
            new DateOnly(2006, 9, 1)
        )
        {
            Clock = new RuleClock(
                "severe-absence",
                "1 September",
                definitions => definitions.SevereFromSessions,
                "possible sessions",
                null
            ),
            Step = new ProposedStep("Agree who leads and make a plan with the family", "Attendance officer", 10),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child) =>
        child.Places.Count > 0 && child.Year is { SevereSince: { } since } year
            ? new Finding(
                since,
                $"Missed {Words.Count(year.Absent, "session")} of {year.Possible} possible this academic year, half or more."
            )
            : null;
}
