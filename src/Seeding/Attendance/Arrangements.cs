using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;
using Whereabouts.Seeding.Stories;
using static Whereabouts.Seeding.Schools.SixSettings;

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
        foreach (var school in new[] { Spires, Cooper })
        {
            var free = chance.Shuffled(Free(county, school));
            foreach (var e in free.Take(24))
            {
                Suspend(county, e, chance);
            }
            foreach (var e in free.Skip(24).Take(13))
            {
                ReduceTimetable(county, e, chance);
            }
            foreach (var e in free.Skip(37).Take(3))
            {
                Place(county, e, chance);
            }
        }
        ReduceTimetable(county, chance.Shuffled(Free(county, Langford))[0], chance);
    }

    private static IEnumerable<Enrolment> Free(County county, School school) =>
        county.Enrolments.Where(e =>
            e.School == school && !e.Scripted && e.Status is "C" && e.Child.YearGroup is > 0 and < 12
        );

    /// <summary>Two forms in five (primary: one in two) have a day out in the autumn.</summary>
    private static void Trips(County county)
    {
        var chance = county.Chance.For("trips");
        foreach (var form in county.Enrolments.Where(e => e.School != Meadowbrook).GroupBy(e => (e.School, e.Form)))
        {
            var days = form.Key.School.DaysTo(county.To).ToList();
            var day = chance.One(days);
            if (chance.Is(form.Key.School.Phase is "Primary" ? 0.5 : 0.4))
            {
                foreach (var e in form.Where(e => !e.Scripted))
                {
                    e.Fill(day, day, "V");
                }
            }
        }
    }

    private static void WorkExperience(County county)
    {
        foreach (var e in county.Enrolments.Where(e => !e.Scripted && e.School.Phase is "Secondary" && e.Form is "10C"))
        {
            e.Fill(new(2026, 11, 9), new(2026, 11, 13), "W");
        }
    }

    private static void Suspend(County county, Enrolment e, Chance chance)
    {
        var days = e.School.DaysTo(county.To).ToList();
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
        var start = e.School.Back(county.To, chance.Between(8, Math.Min(45, e.School.DaysTo(county.To).Count() - 1)));
        var afternoons = chance.Shuffled(SchoolWeek).Take(chance.Between(2, 4)).ToList();
        e.Fill(start, county.To, "C2", (day, morning) => !morning && afternoons.Contains(day.DayOfWeek));
        county.ReducedTimetables.Add(
            new(
                e.School,
                ChildAsTold.Of(e.Child),
                start,
                county.To.AddDays(14),
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
        DateOnly start = new(2026, 9, 21);
        e.Fill(start, county.To, "B");
        county.Placements.Add(
            new(Riverside, ChildAsTold.Of(e.Child), start, [5m, 5m, 5m, 5m, 5m])
            {
                Commissioner = e.School.LaEstab,
                Review = county.To.AddDays(20),
            }
        );
        Elsewhere.Marks(county, e, s => chance.Is(0.93) ? Enrolment.Here(s) : "O");
        e.Scripted = true;
    }
}
