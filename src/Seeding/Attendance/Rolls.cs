using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Attendance;

/// <summary>Puts the population on the rolls and into forms.</summary>
internal static class Rolls
{
    public static void Open(County county)
    {
        var forms = new Forms();
        foreach (var (child, school) in county.Population.Fill(county.Neighbourhood.Schools))
        {
            var year = child.YearGroup;
            var enrolment = county.Enrol(child, school, Entry(school, year, county.Chance));
            enrolment.Form = forms.Next(school, year);
        }
        Dual(county);
    }

    private static DateOnly Entry(School school, int year, Chance chance)
    {
        // The referral unit takes children at any time; four of ten came this autumn.
        return school.Phase is "Referral unit"
            ? chance.One(
                new DateOnly[]
                {
                    new(2026, 1, 12),
                    new(2026, 4, 20),
                    new(2026, 9, 2),
                    new(2026, 9, 21),
                    new(2026, 11, 3),
                }
            )
            : new DateOnly(
                2026 - (year - school.FirstYear),
                9,
                school.Inset.Contains(CountyYear.This.FirstDay) ? 2 : 1
            );
    }

    /// <summary>Twelve of the secondaries' children are also on the referral unit's roll and go there, code D at the school.</summary>
    private static void Dual(County county)
    {
        var chance = county.Chance.For("dual");
        var secondary = county.Enrolments.Where(e =>
            e.School.Phase is "Secondary" && e.Child.YearGroup is >= 8 and < 12
        );
        DateOnly from = new(2026, 9, 14);
        foreach (var main in chance.Shuffled(secondary).Take(11))
        {
            var there = county.Enrol(main.Child, county.Neighbourhood.Unit, from);
            (there.Status, there.Form) = ("S", main.Child.YearGroup < 10 ? "KS3" : "KS4");
            (main.Status, main.DualFrom, main.Scripted) = ("M", from, true);
            main.Fill(from, county.To, "D");
        }
    }
}
