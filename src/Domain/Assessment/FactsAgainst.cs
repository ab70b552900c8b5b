using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.MissingAndExploited;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// When a rule does not hold: what it looked at, in words. It repeats no rule; it says what is known of the things that
/// the rule is about, so that an officer can see which fact is wrong or missing.
/// </summary>
internal static class FactsAgainst
{
    /// <exception cref="KeyNotFoundException">Nothing is said of that reason.</exception>
    public static string Of(string code, ChildOnDay child) =>
        code switch
        {
            "no-school-place" => Places(child),
            "not-started" => Started(child),
            "not-attending" => Away(child),
            "severely-absent" => Absence(child),
            "reduced-timetable" => Timetables(child),
            "reduced-timetable-unreported" => Counted(
                child,
                SessionMeaning.PartTime,
                "marked C2 (part-time timetable)"
            ),
            "excluded-without-provision" => Exclusions(child, ExclusionType.Permanent, "permanent exclusion"),
            "suspended-without-provision" => Exclusions(child, ExclusionType.Suspension, "suspension"),
            "part-time-alternative-provision" => Placements(child),
            "elsewhere-unconfirmed" => Counted(
                child,
                SessionMeaning.Elsewhere,
                "marked as taught elsewhere (B, D or K)",
                " Those that somebody there confirms do not count."
            ),
            "home-education-not-assured" => AtHome(child),
            "waiting-for-place" => Applications(child),
            "ill-fifteen-days" => NoMarks(child)
                ?? $"Marked ill in {Words.Count(child.Year.Ill, "session")} this academic year; the line is {2 * child.Definitions.IllnessSchoolDays}, and one of them in the last {child.Definitions.ReceivedWindowSchoolDays} school days.",
            "missing-from-home" => Episodes(child),
            _ => throw new KeyNotFoundException($"Nothing is said of the facts of {code}."),
        };

    private static string Places(ChildOnDay child) =>
        child.Places.Count > 0
            ? $"On the roll of {Words.List([.. child.Places.Select(place => $"{child.NameOf(place.Setting)} since {Words.Day(place.First)}")])}."
        : child.HomeSpell is { } home ? $"On no roll, and educated at home since {Words.Day(home.First)}."
        : "On no roll.";

    private static string Started(ChildOnDay child)
    {
        var begun = child.Places.Find(place => child.MarksOf(place.Setting)?.First is not null);
        return child.Places.Count == 0 ? "No place is held, and no offer whose start has passed is open."
            : begun is null ? $"{Places(child)} No marks of the child have been received."
            : $"On the roll of {child.NameOf(begun.Setting)} since {Words.Day(begun.First)}, with marks from {Words.Day(child.MarksOf(begun.Setting)!.First!.Value)}.";
    }

    private static string Away(ChildOnDay child)
    {
        var from = child.WindowOf(child.Calendar, child.Definitions.NotAttendingSchoolDays);
        return NoMarks(child)
            ?? $"In the last {Words.Count(child.Definitions.NotAttendingSchoolDays, "school day")}, since {Words.Day(from)}, {Words.Count(Sessions(child, SessionMeaning.TenDay, from), "session")} marked G, N, O or U and {Words.Count(Sessions(child, SessionMeaning.Attended, from), "session")} attended.";
    }

    private static string Absence(ChildOnDay child) =>
        NoMarks(child)
        ?? $"Missed {Words.Count(child.Year.Absent, "session")} of {child.Year.Possible} possible this academic year; the line is half, once {child.Definitions.SevereFromSessions} were possible.";

    private static string Timetables(ChildOnDay child) =>
        child.Timetables.FindLast(timetable => timetable.Start <= child.On) is { } last
            ? $"The last reduced timetable, at {child.NameOf(child.Current(last.Setting))}, began on {Words.Day(last.Start)}"
                + (last.End is { } end ? $" and ended on {Words.Day(end)}." : ", and the child has left that school.")
            : "No reduced timetable has been told.";

    private static string Counted(ChildOnDay child, SessionMeaning meaning, string words, string after = "")
    {
        var days = child.Definitions.RecentMarksSchoolDays;
        return NoMarks(child)
            ?? $"{Words.Count(Sessions(child, meaning, child.WindowOf(child.Calendar, days)), "session")} {words} in the last {days} school days.{after}";
    }

    private static string Exclusions(ChildOnDay child, ExclusionType type, string name)
    {
        var last = child.Exclusions.FindLast(one => one.Type == type && one.Start <= child.On);
        if (last is null)
        {
            return $"No {name} that stands has been told.";
        }

        var until = last.End is { } end ? $" to {Words.Day(end)}" : "";
        var provided = last.DaySixStart is { } began ? $" Education in its place began on {Words.Day(began)}." : "";
        return $"The last {name} was from {child.NameOf(child.Current(last.Setting))}, from {Words.Day(last.Start)}{until}.{provided}"
            + " No school day from the sixth on is without education.";
    }

    private static string Placements(ChildOnDay child) =>
        child.CurrentPlacements.Count == 0
            ? "No placement with a provider runs."
            : $"Placed with {Words.List([.. child.CurrentPlacements.Select(one => child.NameOf(child.Current(one.Provider)))])}; {Words.Hours(child.Hours.Planned)} a week are planned in all, of {Words.Hours(child.Hours.Entitled)}.";

    private static string AtHome(ChildOnDay child) =>
        child.HomeSpell is not { } spell ? "Not known to be educated at home."
        : child.Places.Count > 0
            ? $"Told as educated at home since {Words.Day(spell.First)}, and on a roll. {Places(child)}"
        : $"Educated at home since {Words.Day(spell.First)}.";

    private static string Applications(ChildOnDay child) =>
        child.Applications.Count == 0
            ? "No application for a school place has been told."
            : $"The last application was received on {Words.Day(child.Applications.Max(asked => asked.Received))}. {Places(child)}";

    private static string Episodes(ChildOnDay child)
    {
        var last = child.Episodes.FindLast(episode => MissingFromHome.Began(child, episode) <= child.On);
        return last is null
            ? "Never told as missing."
            : $"Last missing from {Words.Day(MissingFromHome.Began(child, last))} and found"
                + (last.To is { } found ? $" on {Words.Day(found)}." : ".");
    }

    private static string? NoMarks(ChildOnDay child) =>
        child.Places.Count == 0 ? "On no roll."
        : child.Places.Exists(place => child.MarksOf(place.Setting)?.First is not null) ? null
        : "On a roll, and no marks of the child have been received, so this is not known.";

    private static int Sessions(ChildOnDay child, SessionMeaning meaning, DateOnly from)
    {
        var count = 0;
        for (var day = from; day <= child.On; day = day.AddDays(1))
        {
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                var at = (day, session);
                count += child.Places.Exists(place =>
                    child.MarksOf(place.Setting)?.At(at.day, at.session).HasFlag(meaning) is true
                )
                    ? 1
                    : 0;
            }
        }

        return count;
    }
}
