using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.AlternativeProvision;

/// <summary>
/// The school's register says that the child is taught elsewhere and nobody elsewhere says so. Source: seed 000,
/// paragraphs 5.139 and 5.142; rulebook AP-02, AP-06, ATT-16.
/// </summary>
internal static class ElsewhereUnconfirmed
{
    public static Rule Rule { get; } =
        new(
            "ap-elsewhere-unconfirmed",
            "elsewhere-unconfirmed",
            "1",
            "In its last 10 school days the school marked a session B, D or K, and no other setting's register has the child "
                + "present for that session: it says absent, or nothing. Silence is not presence. Since the first such day of the "
                + "unbroken series: no two of them more than 10 school days apart.",
            "Oxfordshire's serious case review findings (seed 000, 5.139 and 5.142); PRR24 reg 10 for the codes (read); rulebook AP-02, AP-06",
            "The school's own",
            new DateOnly(2006, 9, 1)
        )
        {
            Clock = new RuleClock(
                "elsewhere-unconfirmed",
                "the last session marked elsewhere and not confirmed",
                definitions => definitions.RecentMarksSchoolDays,
                "school days back from the day",
                CountMode.BeginningWith
            ),
            Step = new ProposedStep(
                "Ask the provider for its marks and see that the child is there",
                "Alternative provision officer",
                2
            ),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child)
    {
        Finding? found = null;
        foreach (var place in child.Places)
        {
            if (
                child.MarksOf(place.Setting) is { } marks
                && RecentSeries.Of(child, place, marks, (day, session) => IsUnconfirmed(child, marks, day, session))
                    is { } series
                && (found is null || series.Since < found.Since)
            )
            {
                found = new Finding(series.Since, Because(child, place, marks, series));
            }
        }

        return found;
    }

    private static bool IsUnconfirmed(ChildOnDay child, SettingMarks marks, DateOnly day, Session session) =>
        marks.At(day, session).HasFlag(SessionMeaning.Elsewhere)
        && !child.ElsewhereAt(marks.Setting, day, session).HasFlag(SessionMeaning.Attended);

    private static string Because(ChildOnDay child, Stay place, SettingMarks marks, RecentSeries series)
    {
        var absent = 0;
        for (var day = series.RecentFrom; day <= child.On; day = day.AddDays(1))
        {
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                if (
                    IsUnconfirmed(child, marks, day, session)
                    && child.ElsewhereAt(marks.Setting, day, session).HasFlag(SessionMeaning.Known)
                )
                {
                    absent++;
                }
            }
        }

        absent = Math.Min(absent, series.Recent);
        var silent = series.Recent - absent;
        var others = Others(child, place);
        var who = others.Count == 0 ? "Nobody else" : Words.List(others);
        var words = new List<string>
        {
            $"{child.NameOf(place.Setting)} marked {Words.Count(series.Recent, "session")} as taught elsewhere in the last "
                + $"{child.Definitions.RecentMarksSchoolDays} school days that nobody there confirms.",
        };
        if (others.Count == 0)
        {
            words.Add("No provider is named.");
        }

        if (absent > 0)
        {
            words.Add($"{who} marked the child absent for {absent}.");
        }

        if (silent > 0)
        {
            words.Add(others.Count == 0 ? "Nobody has sent marks for them." : $"{who} sent no marks for {silent}.");
        }

        return string.Join(' ', words);
    }

    private static List<string> Others(ChildOnDay child, Stay place) =>
        [
            .. child
                .CurrentPlacements.Select(placement => child.Current(placement.Provider))
                .Concat(child.Places.Select(other => other.Setting))
                .Concat(
                    child
                        .Marks.Where(marks => !child.Stays.Exists(stay => stay.Setting == marks.Setting))
                        .Select(marks => marks.Setting)
                )
                .Where(setting => setting != place.Setting)
                .Distinct()
                .Select(child.NameOf),
        ];
}
