using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.AlternativeProvision;

/// <summary>Placed with a provider for less than full time. Source: rulebook AP-01, AP-04, AP-06.</summary>
internal static class PartTimePlacement
{
    public static Rule Rule { get; } =
        new(
            "ap-part-time",
            "part-time-alternative-provision",
            "1",
            "A placement runs, and the hours planned in all, at school and with providers, are fewer than full time. A child "
                + "on a roll without a reduced timetable is planned to be at school for the rest of the week, unless the "
                + "school's marks of the last 20 school days say that the child has not been there once. Hours that nobody "
                + "has told are not taken as given. Since the start of the first of an unbroken chain of placements, at "
                + "whichever providers, with no school day between them.",
            "Education Act 1996 s.19; rulebook AP-01, AP-04, AP-06 (full time read in part; no law gives a number of hours)",
            "The child's school, between placements",
            new DateOnly(2006, 9, 1)
        )
        {
            Step = new ProposedStep("Review the programme and raise its hours", "Alternative provision officer", 10),
            Find = Find,
        };

    /// <summary>The start of the unbroken chain of placements that reaches to the day.</summary>
    public static DateOnly ChainStart(ChildOnDay child, SchoolCalendar calendar) =>
        Chain(child.Placements, child.CurrentPlacements.Min(placement => placement.Start), calendar);

    /// <summary>The start of the unbroken chain of placements at one provider.</summary>
    public static DateOnly ChainStartAt(ChildOnDay child, Placement current, SchoolCalendar calendar) =>
        Chain(child.Placements.FindAll(placement => placement.Provider == current.Provider), current.Start, calendar);

    private static DateOnly Chain(List<Placement> placements, DateOnly since, SchoolCalendar calendar)
    {
        for (var i = placements.Count - 1; i >= 0; i--)
        {
            var earlier = placements[i];
            if (
                earlier.Start < since
                && (earlier.End is not { } end || calendar.SchoolDaysBetween(end.AddDays(1), since.AddDays(-1)) == 0)
            )
            {
                since = earlier.Start;
            }
        }

        return since;
    }

    private static Finding? Find(ChildOnDay child)
    {
        if (child.CurrentPlacements.Count == 0 || child.Hours.Planned >= child.Hours.Entitled)
        {
            return null;
        }

        var placements = child
            .CurrentPlacements.Select(placement =>
                child.NameOf(child.Current(placement.Provider))
                + (placement.Hours is { } hours ? $" ({Words.Hours(hours)} a week)" : " (hours not told)")
            )
            .ToList();
        return new Finding(
            ChainStart(child, child.Calendar),
            $"Placed with {Words.List(placements)}. {Words.Hours(child.Hours.Planned)} a week are planned in all, of "
                + $"{Words.Hours(child.Hours.Entitled)}."
        );
    }
}
