using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;
using Whereabouts.Seeding.Stories;

namespace Whereabouts.Seeding.Attendance;

/// <summary>What ordinary schools arrange in an ordinary autumn: trips, work experience, short suspensions, placements, reduced timetables.</summary>
internal static class Arrangements
{
    private static readonly string[] ReasonsForSuspension = ["DB", "VA", "PP", "PA", "LD", "DA", "DM", "MT"];

    private static readonly DayOfWeek[] SchoolWeek =
    [
        DayOfWeek.Monday,
        DayOfWeek.Tuesday,
        DayOfWeek.Wednesday,
        DayOfWeek.Thursday,
        DayOfWeek.Friday,
    ];

    public static void Make(County county)
    {
        Trips(county);
        WorkExperience(county);
        var chance = county.Chance.For("arrangements");
        var wholeYear = county.Year == CountyYear.Last;
        foreach (var school in county.Neighbourhood.Schools.Where(s => s != county.Neighbourhood.Primary))
        {
            if (!county.Neighbourhood.Arranged.TryGetValue(school.Phase, out var each))
            {
                continue;
            }
            var free = new Queue<Enrolment>(chance.Shuffled(Free(county, school)));
            foreach (var e in Some(free, each.Suspended * school.Size * (wholeYear ? 3 : 1)))
            {
                Suspend(county, e, chance);
            }
            foreach (var e in Some(free, each.Reduced * school.Size * (wholeYear ? 1.75 : 1)))
            {
                ReduceTimetable(county, e, chance);
            }
            foreach (var e in Some(free, each.Placed * school.Size))
            {
                Place(county, e, chance);
            }
        }
    }

    private static IEnumerable<Enrolment> Some(Queue<Enrolment> free, double about)
    {
        for (var left = (int)Math.Round(about); left > 0 && free.TryDequeue(out var next); left--)
        {
            yield return next;
        }
    }

    private static IEnumerable<Enrolment> Free(County county, School school) =>
        county.Enrolments.Where(e =>
            e.School == school
            && school.LaEstab.Length > 0
            && !e.Scripted
            && e.Status is "C"
            && county.Year.YearGroup(e.Child.Born) is > 0 and < 12
            && e.Leaving is null
            && e.Entry <= county.Year.FirstDay.AddDays(1)
        );

    /// <summary>Two forms in five (primary: one in two) have a day out in the autumn, and so again in spring and summer.</summary>
    private static void Trips(County county)
    {
        var chance = county.Chance.For("trips");
        var seasons = county.Year == CountyYear.Last ? 3 : 1;
        foreach (
            var form in county
                .Enrolments.Where(e => e.School.Phase is not "Referral unit")
                .GroupBy(e => (e.School, e.Form))
        )
        {
            for (var season = 0; season < seasons; season++)
            {
                var day = chance.One(form.First().Days);
                if (chance.Is(form.Key.School.Phase is "Primary" ? 0.5 : 0.4))
                {
                    foreach (var e in form.Where(e => !e.Scripted))
                    {
                        e.Fill(day, day, "V");
                    }
                }
            }
        }
    }

    private static void WorkExperience(County county)
    {
        var wholeYear = county.Year == CountyYear.Last;
        DateOnly monday = wholeYear ? new(2026, 6, 22) : new(2026, 11, 9);
        foreach (var e in county.Enrolments.Where(e => !e.Scripted && e.School.Phase is "Secondary"))
        {
            if (wholeYear ? e.Form.StartsWith("10", StringComparison.Ordinal) : e.Form is "10C")
            {
                e.Fill(monday, monday.AddDays(4), "W");
            }
        }
    }

    private static void Suspend(County county, Enrolment e, Chance chance)
    {
        var days = e.Days;
        var length = chance.One([1, 1, 2, 2, 3, 5]);
        var at = chance.Between(5, days.Count - length - 1);
        var (start, end) = (days[at], days[at + length - 1]);
        e.Fill(start, end, "E");
        county.Exclusions.Add(
            new(e.School, ChildAsTold.Of(e.Child), "SUSP", start)
            {
                End = end,
                Sessions = length * 2,
                Reason1 = chance.One(ReasonsForSuspension),
            }
        );
    }

    private static void ReduceTimetable(County county, Enrolment e, Chance chance)
    {
        var wholeYear = county.Year == CountyYear.Last;
        var back = chance.Between(8, Math.Min(wholeYear ? 150 : 45, e.Days.Count - 1));
        var start = e.School.Back(county.To, back);
        // In the small county, where a day may be long after, all run on; of many, some are over.
        var lasts = wholeYear ? 60 : 30;
        var over = county.Neighbourhood.Arranged != Arranged.InSmallCounty && back > lasts;
        var end = over ? e.School.Back(county.To, back - lasts) : county.To;
        var afternoons = chance.Shuffled(SchoolWeek).Take(chance.Between(2, 4)).ToList();
        e.Fill(start, end, "C2", (day, morning) => !morning && afternoons.Contains(day.DayOfWeek));
        county.ReducedTimetables.Add(
            new(
                e.School,
                ChildAsTold.Of(e.Child),
                start,
                over ? end : county.To.AddDays(14),
                25m - (2.5m * afternoons.Count),
                "SEMH"
            )
            {
                NotifiedLa = county.Earlier(start.AddDays(chance.Between(0, 9))),
                ParentAgreed = chance.Is(0.9),
            }
        );
        e.Scripted = true;
    }

    private static void Place(County county, Enrolment e, Chance chance)
    {
        var start = county.Year.FirstDay.AddDays(20);
        e.Fill(start, county.To, "B");
        county.Placements.Add(
            new(county.Neighbourhood.Provider, ChildAsTold.Of(e.Child), start, [5m, 5m, 5m, 5m, 5m])
            {
                Commissioner = e.School.LaEstab,
                Review = county.To.AddDays(20),
            }
        );
        if (county.Year == CountyYear.This)
        {
            Elsewhere.Marks(county, e, s => chance.Is(0.93) ? Enrolment.Here(s) : "O");
        }
        e.Scripted = true;
    }
}
