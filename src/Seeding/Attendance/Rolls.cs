using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Attendance;

/// <summary>Puts the population on the rolls and into forms.</summary>
internal static class Rolls
{
    public static void Open(County county)
    {
        var forms = new Dictionary<(School, int), int>();
        foreach (var (child, school) in county.Population.Fill(SixSettings.Schools))
        {
            var year = child.YearGroup;
            var enrolment = county.Enrol(child, school, Entry(school, year, county.Chance));
            var place = forms[(school, year)] = forms.GetValueOrDefault((school, year)) + 1;
            enrolment.Form = Form(school, year, place);
        }
        Dual(county);
    }

    private static DateOnly Entry(School school, int year, Chance chance)
    {
        var first = school.Phase is "Primary" ? 0 : 7;
        // The referral unit takes children at any time; four of ten came this autumn.
        return school == SixSettings.Meadowbrook
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
            : new DateOnly(2026 - (year - first), 9, school == SixSettings.Langford ? 1 : 2);
    }

    private static string Form(School school, int year, int place) =>
        school.Phase switch
        {
            "Primary" => year == 0 ? "RW" : $"{year}{"WOBMKE"[year - 1]}",
            "Secondary" => $"{year}{"ABCDEF"[place % (year < 12 ? 4 : 2)]}",
            _ => year < 10 ? "KS3" : "KS4",
        };

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
            var there = county.Enrol(main.Child, SixSettings.Meadowbrook, from);
            (there.Status, there.Form) = ("S", main.Child.YearGroup < 10 ? "KS3" : "KS4");
            (main.Status, main.DualFrom, main.Scripted) = ("M", from, true);
            main.Fill(from, county.To, "D");
        }
    }
}
