using Whereabouts.Seeding.Schools;
using Whereabouts.Seeding.Stories;

namespace Whereabouts.Seeding.Attendance;

/// <summary>Children who changed schools in this year or the one before: within the county, into it and out of it.</summary>
internal sealed class Movers(County here, IReadOnlyList<School> further)
{
    private const double Came = 0.055;
    private const double WentThisYear = 0.009;
    private const double WentLastYear = 0.038;
    private const double WentTheYearBefore = 0.038;
    private static readonly DateOnly FirstEntry = new(2025, 9, 15);

    private static readonly string[] Away =
    [
        "A school in Reading (870)",
        "A school in Swindon (866)",
        "A school in Buckinghamshire (825)",
        "A school in West Northamptonshire (941)",
        "A school in Warwickshire (937)",
        "A school in Gloucestershire (916)",
        "An independent school",
        "A school in Scotland",
        "A school in Wales",
        "Moved abroad",
    ];

    private static readonly string[] Unknown = ["9(1)(g)", "9(1)(h)", "9(1)(i)"];

    private int _told;
    private readonly Chance _chance = here.Chance.For("movers");

    /// <param name="here">Where the children of the rolls live.</param>
    /// <param name="further">Schools of neighbourhoods that are lived later, which some left to come here.</param>
    public static void Move(County here, IReadOnlyList<School> further)
    {
        var movers = new Movers(here, further);
        movers.Come();
        movers.Go();
        movers.PutOnRoll();
    }

    private void Come()
    {
        foreach (var e in here.Enrolments.Where(CanMove).ToList())
        {
            if (!_chance.Is(Came))
            {
                continue;
            }
            var thisYear = _chance.Is(0.3);
            var days = thisYear
                ? e.Days.SkipLast(20).Skip(8).ToList()
                : e.School.DaysOf(CountyYear.Last).Where(d => d > FirstEntry).ToList();
            var day = _chance.One(days);
            e.Start(day);
            // The others come from other counties, which send no file.
            if (_chance.Is(0.55) && From(e) is { } before)
            {
                if (thisYear && further.Contains(before) && TellsOfLeavers(e.School))
                {
                    Tell(e, before, day);
                }
                here.Stays.Add(
                    new(e.Child, before, Entry(before, e.Child.YearGroup), day.AddDays(-1), "9(1)(a)", e.School.Name)
                    {
                        Confirmed = day.AddDays(5),
                    }
                );
            }
        }
    }

    private static bool TellsOfLeavers(School school) => school.Sending is Sending.Steady or Sending.Switched;

    private static bool CanMove(Enrolment e) =>
        e.Status is "C"
        && e.School.Phase is "Primary" or "Secondary"
        && e.Child.YearGroup > e.School.FirstYear
        && e.Child.YearGroup < 12;

    private School? From(Enrolment e)
    {
        var year = e.Child.YearGroup;
        var schools = (_chance.Is(0.25) && further.Count > 0 ? further : here.Neighbourhood.Schools)
            .Where(s =>
                s != e.School
                && TellsOfLeavers(s)
                && s.Phase.Equals(e.School.Phase, StringComparison.Ordinal)
                && s.FirstYear < year
                && s.LastYear >= year
                && (s.Only ?? e.Child.Sex).Equals(e.Child.Sex, StringComparison.Ordinal)
            )
            .ToList();
        return schools.Count == 0 ? null : _chance.One(schools);
    }

    private void Go()
    {
        var likeThese = here.Enrolments.Where(CanMove).ToList();
        var firstOfThis = CountyYear.This.FirstDay;
        var firstOfLast = CountyYear.Last.FirstDay;
        Leave(likeThese, WentThisYear, firstOfThis.AddDays(8), here.To.AddDays(-18), 0.1);
        Leave(likeThese, WentLastYear, firstOfLast.AddDays(8), CountyYear.Last.LastDay, 0.03);
        // Who left two summers ago must have come a summer earlier.
        likeThese.RemoveAll(e => e.Child.YearGroup == e.School.FirstYear + 1);
        Leave(likeThese, WentTheYearBefore, firstOfLast.AddDays(-50), firstOfLast.AddDays(-41), 0);
    }

    private void Leave(List<Enrolment> likeThese, double share, DateOnly from, DateOnly to, double unknown)
    {
        for (var left = (int)(share * likeThese.Count); left > 0; left--)
        {
            var like = _chance.One(likeThese);
            var child = here.Population.Newcomer(like.School.Area, like.Child.YearGroup, like.School.Only);
            child.Tendency = _chance.Fraction();
            var lost = _chance.Is(unknown);
            var destination = lost ? "Not known" : _chance.One(Away);
            var last = Friday(from.AddDays(_chance.Below(to.DayNumber - from.DayNumber + 1)), to);
            here.Stays.Add(
                new(
                    child,
                    like.School,
                    Entry(like.School, child.YearGroup),
                    last,
                    lost ? _chance.One(Unknown)
                        : destination == Away[^1] ? "9(1)(g)"
                        : "9(1)(a)",
                    destination
                )
                {
                    Confirmed = lost ? null : last.AddDays(_chance.Between(5, 14)),
                }
            );
        }
    }

    private static DateOnly Friday(DateOnly day, DateOnly to)
    {
        var friday = day.AddDays(((int)DayOfWeek.Friday - (int)day.DayOfWeek + 7) % 7);
        return friday > to ? to : friday;
    }

    /// <summary>A few of those who came from another part of the county are stories.</summary>
    private void Tell(Enrolment e, School before, DateOnly day)
    {
        if (_told++ < 3)
        {
            e.Scripted = true;
            new Cast(here).NotOnRegister(
                "moved-between-areas",
                e.Child,
                $"Left {before.Name} ({before.Area}) and started at {e.School.Name} ({e.School.Area}) on {Cast.Day(day)}.",
                "Attending the new school; the rolls and marks of both, and of the year before, are one child's."
            );
        }
    }

    private void PutOnRoll()
    {
        var forms = new Forms();
        foreach (var stay in here.Stays.Where(s => s.Last >= CountyYear.This.FirstDay && IsHere(s)).ToList())
        {
            var e = here.Enrol(stay.Child, stay.School, stay.Entry);
            e.Form = forms.Next(stay.School, stay.Child.YearGroup);
            e.Leave(stay.Last, stay.Ground, stay.Destination, stay.Confirmed);
        }
    }

    private bool IsHere(Stay stay) => here.Neighbourhood.Schools.Contains(stay.School);

    private static DateOnly Entry(School school, int year) => new(2026 - (year - school.FirstYear), 9, 2);
}
