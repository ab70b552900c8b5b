using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.ReducedTimetables;

/// <summary>Marks of a reduced timetable that nobody told us of. Source: PRR24 reg 10; rulebook PTT-02, PTT-03.</summary>
internal static class ReducedTimetableUnreported
{
    public static Rule Rule { get; } =
        new(
            "ptt-unreported",
            "reduced-timetable-unreported",
            "1",
            "The school marked C2 in its last 10 school days on a day that no agreement with it covers. Since the first such "
                + "day of the unbroken series: no two of them more than 10 school days apart.",
            "School Attendance (Pupil Registration) (England) Regulations 2024 reg 10, code C2 (read); telling the authority "
                + "is local policy; rulebook PTT-02, PTT-03",
            "The school's own",
            new DateOnly(2024, 8, 19)
        )
        {
            Clock = new RuleClock(
                "reduced-timetable-unreported",
                "the last C2 without an agreement",
                definitions => definitions.RecentMarksSchoolDays,
                "school days back from the day",
                CountMode.BeginningWith
            ),
            Step = new ProposedStep("Ask the school for its agreement and plan", "Attendance officer", 5),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child)
    {
        Finding? found = null;
        foreach (var place in child.Places)
        {
            if (
                child.MarksOf(place.Setting) is { } marks
                && RecentSeries.Of(child, place, marks, (day, session) => IsUnreported(child, marks, day, session))
                    is { } series
                && (found is null || series.Since < found.Since)
            )
            {
                found = new Finding(
                    series.Since,
                    $"{child.NameOf(place.Setting)} marked {Words.Count(series.Recent, "session")} C2 (part-time timetable) in the "
                        + $"last {child.Definitions.RecentMarksSchoolDays} school days. It has told of no agreement for them."
                );
            }
        }

        return found;
    }

    private static bool IsUnreported(ChildOnDay child, SettingMarks marks, DateOnly day, Session session) =>
        marks.At(day, session).HasFlag(SessionMeaning.PartTime) && !child.IsAgreedPartTime(marks.Setting, day);
}
