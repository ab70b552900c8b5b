using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.MissingEducation;

/// <summary>A child of compulsory school age on nobody's roll. Source: EA96 s.436A; rulebook CME-01, CME-02.</summary>
internal static class NoSchoolPlace
{
    public static Rule Rule { get; } =
        new(
            "cme-no-school-place",
            "no-school-place",
            "1",
            "On no school's roll, not educated at home and not confirmed to have gone elsewhere. A guest or previous "
                + "enrolment is no place, and neither is a placement with a provider. A place agreed to start later does "
                + "not end it: there is no waiting period. Since the day after the last day on a roll or of home "
                + "education, the day compulsory school age began, or the day anything was first known of the child, "
                + "whichever is latest.",
            "Education Act 1996 s.436A (read); Children missing education, September 2025 (read in part); rulebook CME-01, CME-02",
            "Every day counts",
            new DateOnly(2007, 2, 27)
        )
        {
            Step = new ProposedStep("Find out where the child is and offer a place", "Pupil tracking officer", 5),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child)
    {
        if (child.Places.Count > 0 || child.HomeSpell is not null)
        {
            return null;
        }

        var left = child.LastLeft;
        var homeEnded = child.HomeSpells.Count > 0 ? child.HomeSpells.Max(spell => spell.Last) : null;
        var since = Later(left?.Last?.AddDays(1), homeEnded?.AddDays(1)) ?? child.FirstKnown();
        since = Later(since, child.BirthDate is { } born ? CompulsorySchoolAge.Starts(born) : null)!.Value;
        return new Finding(since, Because(child, left, homeEnded, since));
    }

    private static string Because(ChildOnDay child, Stay? left, DateOnly? homeEnded, DateOnly since)
    {
        var words = new List<string>();
        if (left is null)
        {
            words.Add($"No school's roll has named the child since {Words.Day(since)}.");
        }
        else
        {
            var ground = left.Enrolment.LeavingGround is { Length: > 0 } letter ? $", ground {letter.Trim()}" : "";
            words.Add(
                $"On no roll since the last day at {child.NameOf(left.Setting)}, {Words.Day(left.Last!.Value)}{ground}."
            );
            words.Add(
                string.IsNullOrWhiteSpace(left.Enrolment.Destination)
                    ? "Nobody has said where the child went."
                    : $"Said to have gone to {left.Enrolment.Destination.Trim()}; nobody there has confirmed it."
            );
        }

        if (homeEnded is { } ended)
        {
            words.Add($"Home education ended on {Words.Day(ended)}.");
        }

        var agreed = child.Stays.Find(stay => stay.First > child.On);
        if (agreed is not null)
        {
            words.Add($"A place at {child.NameOf(agreed.Setting)} is agreed from {Words.Day(agreed.First)}.");
        }

        return string.Join(' ', words);
    }

    private static DateOnly? Later(DateOnly? left, DateOnly? right) =>
        left is null ? right
        : right is null || left > right ? left
        : right;
}
