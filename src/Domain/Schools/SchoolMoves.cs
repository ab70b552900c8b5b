using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

/// <summary>A child who came onto a school's roll or left it.</summary>
/// <param name="On">The first day on the roll, or the last.</param>
/// <param name="Where">Where the child came from or went to, in words.</param>
/// <param name="NeedsAnswer">A child who left, and nobody has told or confirmed where the child is taught now.</param>
public sealed record SchoolMove(Guid Child, DateOnly On, bool Joined, string Where, bool NeedsAnswer);

/// <summary>
/// The movements on and off a school's roll, and where to. A school that became an academy is one school throughout.
/// Source: School Attendance (Pupil Registration) (England) Regulations 2024 regs 8, 9 and 13; rulebook CME-03.
/// </summary>
public static class SchoolMoves
{
    /// <summary>The moves from a day up to another, newest first.</summary>
    /// <param name="children">All that may have moved.</param>
    public static IReadOnlyList<SchoolMove> Of(
        IEnumerable<ChildRecord> children,
        SettingId school,
        County county,
        DateOnly from,
        DateOnly on
    ) =>
        [
            .. children
                .SelectMany(record => OfChild(new ChildOnDay(record, county, on), school, from))
                .OrderByDescending(move => move.On)
                .ThenBy(move => move.Child),
        ];

    private static IEnumerable<SchoolMove> OfChild(ChildOnDay child, SettingId school, DateOnly from)
    {
        foreach (var stay in child.Stays.Where(stay => stay.Setting == school))
        {
            if (stay.First >= from && stay.First <= child.On)
            {
                yield return new(child.Id, stay.First, true, CameFrom(child, stay), false);
            }

            if (stay.Last is { } last && last >= from && last < child.On)
            {
                var (where, isKnown) = WentTo(child, stay, last);
                yield return new(child.Id, last, false, where, !isKnown);
            }
        }
    }

    private static string CameFrom(ChildOnDay child, Stay stay)
    {
        var before = child.Stays.FindLast(other => other != stay && other.First < stay.First);
        return before is null ? "No school known before" : child.NameOf(before.Setting);
    }

    private static (string Where, bool IsKnown) WentTo(ChildOnDay child, Stay stay, DateOnly last)
    {
        var next = child.Stays.Find(other => other != stay && (other.Last is null || other.Last > last));
        var said = stay.Enrolment.Destination?.Trim();
        return next is not null && next.First <= child.On ? (child.NameOf(next.Setting), true)
            : child.HomeSpells.Exists(home => home.Last is null || home.Last > last) ? ("Educated at home", true)
            : IsGround(stay, "k") ? ("The child has died", true)
            : child.BirthDate is { } born && CompulsorySchoolAge.Ends(born) <= last.AddDays(70)
                ? ("Reached the end of compulsory school age", true)
            : stay.Enrolment.DestinationConfirmed is { } confirmed && confirmed <= child.On
                ? ($"{said ?? "Elsewhere"}, confirmed on {Words.Day(confirmed)}", true)
            : string.IsNullOrWhiteSpace(said) ? ("Nobody has said", false)
            : ($"Said to be {said}; not confirmed", false);
    }

    private static bool IsGround(Stay stay, string ground) =>
        string.Equals(stay.Enrolment.LeavingGround?.Trim(), ground, StringComparison.OrdinalIgnoreCase);
}
