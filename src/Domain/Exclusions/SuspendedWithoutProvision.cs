using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Exclusions;

/// <summary>Suspended for more than five school days, the sixth reached, nothing provided. Source: rulebook EXC-16.</summary>
internal static class SuspendedWithoutProvision
{
    private const int SessionsADay = 2;

    public static Rule Rule { get; } =
        new(
            "exc-suspension-day-six",
            "suspended-without-provision",
            "1",
            "Within a suspension on or after its sixth school day, while no education has begun (as for permanent exclusion). "
                + "Suspensions with no school day between them are added. The last day is the one told, or counted from the "
                + "sessions told, two a day; told neither, a suspension is taken as one day. A lunchtime suspension never counts. "
                + "Since the sixth school day, or the day after the last placement ended.",
            "Education Act 2002 s.51A and the School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 "
                + "(sixth day read in a county's guide, adding up from memory); rulebook EXC-16",
            "The excluding school's own",
            new DateOnly(2012, 9, 1)
        )
        {
            Clock = new RuleClock(
                "susp-day6",
                "the first school day of the suspension, or of the first of those back to back",
                definitions => DaySix.SchoolDay(definitions.InForceFrom),
                "school days",
                CountMode.BeginningWith
            ),
            Step = new ProposedStep("Have the school arrange full-time education", "Exclusions officer", 0),
            Find = Find,
        };

    /// <summary>A suspension that stands covers the day.</summary>
    public static bool IsSuspendedOn(ChildOnDay child, DateOnly day)
    {
        foreach (var exclusion in child.Exclusions)
        {
            if (
                exclusion.Type == ExclusionType.Suspension
                && exclusion.Start <= day
                && LastDay(child, exclusion) >= day
            )
            {
                return true;
            }
        }

        return false;
    }

    private static Finding? Find(ChildOnDay child)
    {
        var current = child.Exclusions.FindLast(exclusion =>
            exclusion.Type == ExclusionType.Suspension
            && exclusion.Start <= child.On
            && LastDay(child, exclusion) >= child.On
        );
        if (current is null || Provision.HasMovedOn(child, current) || Provision.Runs(child, current))
        {
            return null;
        }

        var setting = child.Current(current.Setting);
        var calendar = child.County.CalendarOf(setting);
        var start = ChainStart(child, current, calendar);
        var sixth = calendar.NthBeginningWith(start, DaySix.SchoolDay(start));
        if (sixth is not { } due || due > child.On)
        {
            return null;
        }

        var since = Provision.EndedAfter(child, start) is { } ended && ended >= due ? ended.AddDays(1) : due;
        return new Finding(
            since,
            $"Suspended from {child.NameOf(setting)} from {Words.Day(start)} to {Words.Day(LastDay(child, current))}"
                + (start < current.Start ? ", in suspensions that follow each other" : "")
                + $". The sixth school day was {Words.Day(due)}. {Provision.Missing(current)}"
        );
    }

    private static DateOnly ChainStart(ChildOnDay child, Exclusion current, SchoolCalendar calendar)
    {
        var start = current.Start;
        for (var i = child.Exclusions.Count - 1; i >= 0; i--)
        {
            var earlier = child.Exclusions[i];
            if (
                earlier.Type == ExclusionType.Suspension
                && earlier.Start < start
                && calendar.SchoolDaysBetween(LastDay(child, earlier).AddDays(1), start.AddDays(-1)) == 0
            )
            {
                start = earlier.Start;
            }
        }

        return start;
    }

    private static DateOnly LastDay(ChildOnDay child, Exclusion exclusion)
    {
        if (exclusion.End is { } end)
        {
            return end;
        }

        var days = Math.Max(1, ((exclusion.Sessions ?? 0) + 1) / SessionsADay);
        return child.County.CalendarOf(child.Current(exclusion.Setting)).NthBeginningWith(exclusion.Start, days)
            ?? exclusion.Start;
    }
}
