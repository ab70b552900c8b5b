using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Attendance;

/// <summary>The year's marks of every child whom no story decides.</summary>
internal static class SchoolDays
{
    public static void Live(County county)
    {
        SixthForm(county);
        foreach (var phase in new[] { "Primary", "Secondary", "Special" })
        {
            var absences = new Absences(county.Chance.For("spells " + phase));
            foreach (var (enrolment, sessions) in PublishedAbsence.Targets(phase, county))
            {
                absences.Lay(enrolment, sessions, phase);
            }
        }
        ReferralUnit(county);
        LateAndUnexplained(county);
    }

    private static void SixthForm(County county)
    {
        var chance = county.Chance.For("sixth form");
        var absences = new Absences(chance);
        foreach (var e in county.Enrolments.Where(e => county.Year.YearGroup(e.Child.Born) > 11 && !e.Scripted))
        {
            e.Fill(
                e.Entry,
                county.To,
                "X",
                (day, am) => !am && day.DayOfWeek is DayOfWeek.Wednesday or DayOfWeek.Friday
            );
            absences.Lay(e, (int)(e.Possible * 0.16 * chance.Fraction()), "Secondary");
        }
    }

    /// <summary>No figure is published for one referral unit; about a quarter of sessions missed is usual.</summary>
    private static void ReferralUnit(County county)
    {
        var chance = county.Chance.For("referral unit");
        var absences = new Absences(chance);
        foreach (var e in county.Enrolments.Where(e => e.School.Phase is "Referral unit" && !e.Scripted))
        {
            absences.Lay(e, (int)(e.Possible * (0.02 + 0.55 * Math.Pow(chance.Fraction(), 1.6))), "Secondary");
        }
    }

    private static void LateAndUnexplained(County county)
    {
        var chance = county.Chance.For("late");
        var unsettled = county.To.AddDays(-3);
        foreach (var e in county.Enrolments)
        {
            // Most are never late and a few often are; nearly all lateness is in the morning.
            var late =
                Extract.Published(e.School.Phase is "Primary" or "Special" ? e.School.Phase : "Secondary", "L")
                / 100
                * 6;
            late *= Math.Pow(chance.Fraction(), 2);
            for (var s = 0; s < e.Sessions; s++)
            {
                if (s % 2 == 0 && e.IsPlainlyHere(s) && chance.Is(late))
                {
                    e.Mark(s, "L");
                }
                else if (!e.Scripted && e[s] is "O" && e.Day(s) > unsettled && chance.Is(0.6))
                {
                    e.Mark(s, "N");
                }
            }
        }
    }
}
