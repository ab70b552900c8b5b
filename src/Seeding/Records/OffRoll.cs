using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Records;

/// <summary>Children whom only other senders know: home educated, under or over school age, applying for next September, passing through.</summary>
internal static class OffRoll
{
    private static readonly (string, double)[] YoungKinds =
    [
        ("Early help", 50),
        ("Child in need", 42),
        ("Child protection plan", 4),
        ("In care", 4),
    ];

    private static readonly (string, double)[] OldKinds =
    [
        ("EHC plan", 50),
        ("Early help", 34),
        ("Youth justice", 10),
        ("In care", 6),
    ];

    public static void Add(County here)
    {
        var chance = here.Chance.For("off roll");
        HomeEducated(here, chance);
        NextSeptember(here, chance);
        TooYoungForSchool(here, chance);
        TooOldForSchool(here, chance);
        PassingThrough(here, chance);
    }

    private static string SomeArea(County here, Chance chance) => chance.One(here.Neighbourhood.Schools).Area;

    private static void HomeEducated(County here, Chance chance)
    {
        // As the census has it: few of five, most of fourteen and fifteen.
        (int, double)[] years =
        [
            (0, 1),
            (1, 7),
            (3, 13),
            (5, 17),
            (6, 19),
            (7, 22),
            (8, 27),
            (9, 33),
            (10, 39),
            (11, 43),
        ];
        for (var left = here.Neighbourhood.Share(14); left > 0; left--)
        {
            var child = here.Population.Newcomer(SomeArea(here, chance), chance.Weighted(years));
            var start = CountyYear.This.FirstDay.AddDays(-chance.Between(30, 900));
            var assessed = start.AddDays(chance.Between(40, 110));
            var looked = chance.Is(0.85) && assessed < here.To;
            here.HomeEducations.Add(
                new(ChildAsTold.Of(child), start)
                {
                    Start = start,
                    Reason = chance.One([
                        "Philosophical",
                        "Mental health",
                        "Parent dissatisfied with school",
                        "Not given",
                    ]),
                    SuggestedBy = "Parent",
                    Suitability =
                        !looked ? "not yet assessed"
                        : chance.Is(0.95) ? "suitable"
                        : "not suitable",
                    Assessed = looked ? assessed : null,
                }
            );
        }
    }

    /// <summary>Applications for Reception in the next September; half of them for younger brothers and sisters.</summary>
    private static void NextSeptember(County here, Chance chance)
    {
        var families = chance.Shuffled(here.Enrolments.Where(e => e.School.Phase is "Primary" && !e.Scripted));
        var primaries = here.Neighbourhood.Schools.Where(s => s.FirstYear == 0).ToList();
        for (var left = here.Neighbourhood.Share(150); left > 0; left--)
        {
            var sibling = left % 2 == 0 && left < families.Count;
            var child = sibling
                ? here.Population.Sibling(families[left].Child, -1)
                : here.Population.Newcomer(SomeArea(here, chance), -1);
            here.Applications.Add(
                new(
                    Known(child, chance),
                    new DateOnly(2026, 9, 14).AddDays(chance.Below(60)),
                    sibling ? families[left].School : chance.One(primaries),
                    "pending"
                )
                {
                    Start = new(2027, 9, 1),
                    Reason = sibling ? "Reception 2027; brother or sister at the school" : "Reception 2027",
                }
            );
        }
    }

    private static void TooYoungForSchool(County here, Chance chance)
    {
        for (var left = here.Neighbourhood.Share(150); left > 0; left--)
        {
            var area = SomeArea(here, chance);
            var child = here.Population.Newcomer(area, -chance.Between(1, 5));
            var sinceBirth = Math.Max(20, here.To.DayNumber - child.Born.DayNumber - 5);
            State(here, chance, child, chance.Weighted(YoungKinds), $"Family Solutions {area}", sinceBirth);
        }
    }

    private static void TooOldForSchool(County here, Chance chance)
    {
        for (var left = here.Neighbourhood.Share(95); left > 0; left--)
        {
            var child = here.Population.Newcomer(SomeArea(here, chance), chance.Between(12, 17));
            var kind = chance.Weighted(OldKinds);
            State(here, chance, child, kind, kind is "EHC plan" ? "SEND casework" : "Moving on", 1400);
        }
    }

    /// <summary>Reported missing while passing through; no school or service here knows them.</summary>
    private static void PassingThrough(County here, Chance chance)
    {
        for (var left = here.Neighbourhood.Share(3); left > 0; left--)
        {
            var child = here.Population.Newcomer(SomeArea(here, chance), chance.Between(9, 13));
            var gone = here.To.AddDays(-chance.Between(3, 60)).ToDateTime(new(chance.Between(17, 22), 40));
            here.MissingReports.Add(
                new(ChildAsTold.Of(child).WithoutNumber(), gone, gone.AddMinutes(90), "low")
                {
                    Found = gone.AddHours(5),
                    FoundWhere = "On a train; taken home to another county",
                }
            );
        }
    }

    private static void State(County here, Chance chance, Child child, string kind, string team, int most)
    {
        var start = here.To.AddDays(-chance.Between(10, Math.Max(11, Math.Min(most, 900))));
        DateOnly? end =
            chance.Is(0.4) && start < new DateOnly(2026, 8, 1)
                ? new DateOnly(2026, 8, 3).AddDays(chance.Below(90))
                : null;
        here.Status(Known(child, chance), kind, start, team, end);
    }

    /// <summary>The authority has given nearly all of them a number; the few without wait for a person to say who they are.</summary>
    private static ChildAsTold Known(Child child, Chance chance) =>
        chance.Is(0.97) ? ChildAsTold.Of(child) : ChildAsTold.Of(child).WithoutNumber();
}
