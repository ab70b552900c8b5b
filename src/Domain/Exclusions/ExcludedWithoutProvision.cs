using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Exclusions;

/// <summary>Permanently excluded, the sixth school day reached, nothing provided. Source: rulebook EXC-16.</summary>
internal static class ExcludedWithoutProvision
{
    public static Rule Rule { get; } =
        new(
            "exc-permanent-day-six",
            "excluded-without-provision",
            "1",
            "A permanent exclusion that stands, from the sixth school day beginning with its first, while no education has "
                + "begun: neither day-six provision, nor a placement running on the day, nor a place at another school taken since or "
                + "held on the day. The clock runs from the exclusion, never from a meeting. Since the sixth school day, or "
                + "the day after the last placement ended.",
            "Education Act 2002 s.51A and the School Discipline (Pupil Exclusions and Reviews) (England) Regulations 2012 "
                + "(sixth day read in a county's guide, detail from memory); rulebook EXC-16",
            "The excluding school's own",
            new DateOnly(2012, 9, 1)
        )
        {
            Clock = new RuleClock(
                "excl-day6",
                "the first school day the child may not attend",
                definitions => DaySix.SchoolDay(definitions.InForceFrom),
                "school days",
                CountMode.BeginningWith
            ),
            Step = new ProposedStep("Arrange full-time education", "Exclusions officer", 0),
            Find = Find,
        };

    /// <summary>The exclusion that leaves the child without this school on the day; null when none does.</summary>
    public static Exclusion? Standing(ChildOnDay child) =>
        child.Exclusions.FindLast(exclusion =>
            exclusion.Type == ExclusionType.Permanent
            && exclusion.Start <= child.On
            && !Provision.HasMovedOn(child, exclusion)
        );

    private static Finding? Find(ChildOnDay child)
    {
        Finding? found = null;
        foreach (var exclusion in child.Exclusions)
        {
            if (
                exclusion.Type != ExclusionType.Permanent
                || exclusion.Start > child.On
                || Provision.HasMovedOn(child, exclusion)
                || Provision.Runs(child, exclusion)
            )
            {
                continue;
            }

            var setting = child.Current(exclusion.Setting);
            var sixth = child
                .County.CalendarOf(setting)
                .NthBeginningWith(exclusion.Start, DaySix.SchoolDay(exclusion.Start));
            if (sixth > child.On || sixth is null)
            {
                continue;
            }

            var since =
                Provision.EndedAfter(child, exclusion.Start) is { } ended && ended >= sixth
                    ? ended.AddDays(1)
                    : sixth.Value;
            if (found is null || since < found.Since)
            {
                found = new Finding(
                    since,
                    $"Permanently excluded from {child.NameOf(setting)} from {Words.Day(exclusion.Start)}. The sixth school "
                        + $"day was {Words.Day(sixth.Value)}. {Provision.Missing(exclusion)}"
                );
            }
        }

        return found;
    }
}
