using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Records;

/// <summary>The ordinary lists of social care, SEND, youth justice, home education, admissions and the police.</summary>
internal static class Caseloads
{
    public static void Open(County county)
    {
        var chance = county.Chance.For("caseloads");
        EducationPlans(county, chance);
        var free = chance.Shuffled(
            county.Enrolments.Where(e => !e.Scripted && e.Status is "C" && e.Child.YearGroup < 12)
        );
        var next = 0;
        var here = county.Neighbourhood;
        foreach (
            var (kind, team, count) in new[]
            {
                ("In care", "Children We Care For", 12),
                ("Child protection plan", "Family Solutions", 8),
                ("Child in need", "Family Solutions", 26),
                ("Youth justice", "Youth Justice Service", 6),
                ("Early help", "Early Help", 30),
            }
        )
        {
            for (var i = 0; i < here.Share(count); i++)
            {
                Known(county, chance, free[next++], kind, team);
            }
        }
        HomeEducated(county, chance);
        foreach (var e in free.Skip(next).Take(here.Share(5)))
        {
            FoundThatNight(county, chance, e);
        }
        var inSchools = free.Skip(next + here.Share(5)).Where(e => e.School.Phase is "Primary" or "Secondary");
        foreach (var e in inSchools.Take(here.Share(9)))
        {
            Apply(county, chance, e);
        }
    }

    private static void EducationPlans(County county, Chance chance)
    {
        foreach (var child in county.Enrolments.Select(e => e.Child).Distinct().Where(c => c.Sen is "E"))
        {
            var start = new DateOnly(2026, 7, 20).AddDays(-chance.Below(1400));
            var earliest = child.Born.AddYears(3);
            county.Status(ChildAsTold.Of(child), "EHC plan", start > earliest ? start : earliest, "SEND casework");
        }
    }

    private static void Known(County county, Chance chance, Enrolment e, string kind, string team)
    {
        if (kind is "Youth justice" && e.Child.YearGroup < 6)
        {
            kind = "Early help";
        }
        var start = county.To.AddDays(-chance.Between(5, 600));
        DateOnly? end =
            chance.Is(0.2) && start < new DateOnly(2026, 8, 1)
                ? new DateOnly(2026, 8, 3).AddDays(chance.Below(90))
                : null;
        var told = ChildAsTold.Of(e.Child);
        county.Status(chance.Is(0.3) ? told.WithoutNumber() : told, kind, start, $"{team} {e.School.Area}", end);
    }

    private static void HomeEducated(County county, Chance chance)
    {
        int[] years = [2, 5, 8, 9, 10];
        string[] areas = [county.Neighbourhood.Secondary.Area, county.Neighbourhood.OtherSecondary.Area];
        for (var i = 0; i < county.Neighbourhood.Share(years.Length); i++)
        {
            var child = county.Population.Newcomer(chance.One(areas), years[i % years.Length]);
            var start = new DateOnly(2025, 9, 8).AddDays(chance.Below(200));
            county.HomeEducations.Add(
                new(ChildAsTold.Of(child), start)
                {
                    Start = start,
                    Reason = chance.One(["Philosophical", "Mental health", "Parent dissatisfied with school"]),
                    SuggestedBy = "Parent",
                    Suitability = "suitable",
                    Assessed = start.AddDays(chance.Between(40, 110)),
                }
            );
        }
    }

    private static void FoundThatNight(County county, Chance chance, Enrolment e)
    {
        var gone = e.School.Back(county.To, chance.Between(3, 40)).ToDateTime(new(chance.Between(17, 20), 10));
        county.MissingReports.Add(
            new(ChildAsTold.Of(e.Child).WithoutNumber(), gone, gone.AddMinutes(75), chance.One(["low", "medium"]))
            {
                Found = gone.AddHours(3),
                FoundWhere = chance.One(["Returned home", "At a friend's house", "Town centre"]),
            }
        );
    }

    private static void Apply(County county, Chance chance, Enrolment e)
    {
        var other = county.Neighbourhood.Schools.First(s =>
            s.Phase.Equals(e.School.Phase, StringComparison.Ordinal) && s != e.School
        );
        var received = new DateOnly(2026, 9, 3).AddDays(chance.Below(60));
        var refused = chance.Is(0.4);
        county.Applications.Add(
            new(ChildAsTold.Of(e.Child), received, other, refused ? "refused" : chance.One(["pending", "withdrawn"]))
            {
                Decided = refused ? county.Earlier(received.AddDays(10)) : null,
                Reason = chance.One(["Friendships", "Distance", "Family moving"]),
            }
        );
    }
}
