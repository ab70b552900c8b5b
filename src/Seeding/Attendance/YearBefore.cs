using Whereabouts.Seeding.People;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Attendance;

/// <summary>The rolls of the year before: today's children a year younger, and those who left at its end or before it.</summary>
internal static class YearBefore
{
    private static readonly DateOnly LastDay = CountyYear.Last.LastDay;
    private static readonly DateOnly TheSummerBefore = new(2025, 7, 22);

    /// <summary>The year before of a neighbourhood whose autumn has been lived.</summary>
    public static County Of(County here)
    {
        var before = here.LastYear();
        var forms = new Forms();
        var stays = here.Stays.Where(s => here.Neighbourhood.Schools.Contains(s.School)).ToList();
        var moved = stays.Select(s => (s.Child, s.School)).ToHashSet();
        var seats = Seats(before);
        foreach (
            var e in here.Enrolments.Where(e =>
                e.Status is not "S" && e.School.Phase is not "Nursery" && !moved.Contains((e.Child, e.School))
            )
        )
        {
            if (e.Entry <= LastDay)
            {
                Put(before, forms, e.Child, e.School, e.Entry);
            }
            else if (Feeder(seats, e) is { } school)
            {
                Put(before, forms, e.Child, school, September(school, e.Child.YearGroup))
                    .Leave(LastDay, "9(1)(a)", e.School.Name, new(2026, 9, 8));
            }
        }
        foreach (var stay in stays.Where(s => s.Entry <= LastDay))
        {
            var e = Put(before, forms, stay.Child, stay.School, stay.Entry);
            if (stay.Last <= LastDay)
            {
                e.Leave(stay.Last, stay.Ground, stay.Destination, stay.Confirmed);
            }
        }
        Grown(before, forms);
        return before;
    }

    private static Enrolment Put(County before, Forms forms, Child child, School school, DateOnly entry)
    {
        var e = before.Enrol(child, school, entry);
        e.Form = forms.Next(school, Math.Clamp(child.YearGroup - 1, school.FirstYear, school.LastYear));
        return e;
    }

    /// <summary>The places of each school's top year, from which children went on to another school in September.</summary>
    private static Dictionary<int, Queue<School>> Seats(County before)
    {
        var chance = before.Chance.For("feeders");
        return before
            .Neighbourhood.Schools.Where(s => s.Phase is "Primary" or "Special")
            .GroupBy(s => s.LastYear + 1)
            .ToDictionary(
                g => g.Key,
                g => new Queue<School>(
                    chance.Shuffled(g.SelectMany(s => Enumerable.Repeat(s, s.Places.GetValueOrDefault(s.LastYear))))
                )
            );
    }

    private static School? Feeder(Dictionary<int, Queue<School>> seats, Enrolment e) =>
        e.Child.YearGroup == e.School.FirstYear
        && seats.TryGetValue(e.School.FirstYear, out var free)
        && free.TryDequeue(out var school)
            ? school
            : null;

    /// <summary>Those who were in Years 11 and 13 at the end of the year, and a year before that, and stayed at no school.</summary>
    private static void Grown(County before, Forms forms)
    {
        foreach (
            var school in before.Neighbourhood.Schools.Where(s => s.LastYear >= 11 && s.Phase is not "Referral unit")
        )
        {
            var eleven = school.Places[11] - school.Places.GetValueOrDefault(12);
            var thirteen = school.Places.GetValueOrDefault(13);
            Leavers(before, forms, school, 12, eleven, LastDay);
            Leavers(before, forms, school, 14, thirteen, LastDay);
            Leavers(before, forms, school, 13, eleven, TheSummerBefore);
            Leavers(before, forms, school, 15, thirteen, TheSummerBefore);
        }
    }

    private static void Leavers(County before, Forms forms, School school, int yearNow, int count, DateOnly last)
    {
        for (; count > 0; count--)
        {
            var child = before.Population.Newcomer(school.Area, yearNow, school.Only);
            child.Tendency = before.Chance.Fraction();
            Put(before, forms, child, school, September(school, yearNow))
                .Leave(
                    last,
                    "9(1)(l)",
                    before.Chance.One([
                        "Activate Learning",
                        "Abingdon and Witney College",
                        "An apprenticeship",
                        "University",
                        "Not known",
                    ]),
                    null
                );
        }
    }

    private static DateOnly September(School school, int yearNow) => new(2026 - (yearNow - school.FirstYear), 9, 2);
}
