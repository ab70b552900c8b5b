using Whereabouts.Domain.Children;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// Reads a child's enrolments as stays. Guest and previous enrolments are no place; a previous one that says when it
/// ended is still history. Of two enrolments at one setting that overlap, the later said stands.
/// </summary>
internal static class Stays
{
    private sealed record Said(Stay Stay, DateTimeOffset At, DateTimeOffset Told);

    public static List<Stay> Of(IEnumerable<KnownFact> facts, County county, DateOnly on)
    {
        var said = new List<Said>(4);
        foreach (var known in facts)
        {
            if (known.Fact is Enrolment enrolment && Read(enrolment, UkDate.Of(known.Said), county, on) is { } stay)
            {
                said.Add(new Said(stay, known.Said, known.Told));
            }
        }

        if (said.Count == 1)
        {
            return [said[0].Stay];
        }

        said.Sort(NewestFirst);
        var stays = new List<Stay>(said.Count);
        foreach (var (stay, _, _) in said)
        {
            if (BeforeThose(stay, stays) is { } kept)
            {
                stays.Add(kept);
            }
        }

        stays.Sort(InOrder);
        return stays;
    }

    private static Stay? Read(Enrolment enrolment, DateOnly said, County county, DateOnly on)
    {
        var setting = county.CurrentOf(enrolment.Setting, on);
        var closed = setting == enrolment.Setting ? county.Find(setting)?.Closed : null;
        var last = enrolment.Leaving ?? closed?.AddDays(-1);
        return enrolment.Status switch
        {
            EnrolmentStatus.Guest => null,
            EnrolmentStatus.Previous when enrolment.Leaving is null || enrolment.Leaving >= on => null,
            _ => new Stay(setting, enrolment, enrolment.Entry, last, said),
        };
    }

    // What was said later stands from its first day on; the earlier account keeps the days before it.
    private static Stay? BeforeThose(Stay stay, List<Stay> later)
    {
        foreach (var other in later)
        {
            var overlap =
                other.Setting == stay.Setting
                && (stay.Last is null || stay.Last >= other.First)
                && (other.Last is null || other.Last >= stay.First);
            if (overlap && other.First <= stay.First)
            {
                return null;
            }

            if (overlap)
            {
                stay = stay with { Last = other.First.AddDays(-1) };
            }
        }

        return stay;
    }

    private static int InOrder(Stay left, Stay right)
    {
        var byFirst = left.First.CompareTo(right.First);
        return byFirst != 0 ? byFirst : string.CompareOrdinal(left.Enrolment.Key, right.Enrolment.Key);
    }

    private static int NewestFirst(Said left, Said right)
    {
        var bySaid = right.At.CompareTo(left.At);
        if (bySaid != 0)
        {
            return bySaid;
        }

        // Said in one breath: the later entry is the newer account.
        var byEntry = right.Stay.First.CompareTo(left.Stay.First);
        if (byEntry != 0)
        {
            return byEntry;
        }

        var byTold = right.Told.CompareTo(left.Told);
        return byTold != 0 ? byTold : string.CompareOrdinal(left.Stay.Enrolment.Key, right.Stay.Enrolment.Key);
    }
}
