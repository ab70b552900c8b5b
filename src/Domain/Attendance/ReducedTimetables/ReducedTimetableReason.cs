using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.Attendance.ReducedTimetables;

/// <summary>A reduced timetable in force. Source: WTISA on part-time timetables; rulebook PTT-01 to PTT-05.</summary>
internal static class ReducedTimetableReason
{
    public static Rule Rule { get; } =
        new(
            "ptt-reduced-timetable",
            "reduced-timetable",
            "1",
            "An agreement covers the day, first and last day included; without a last day it goes on. It lapses by itself. "
                + "It ends too when the child leaves that school. Since the start of the first of an unbroken chain of agreements at "
                + "the school, with no school day between them.",
            "Working together to improve school attendance, July 2026, on part-time timetables (read in part); rulebook PTT-01 to PTT-05",
            "The school's own, between agreements",
            new DateOnly(2006, 9, 1)
        )
        {
            Step = new ProposedStep(
                "Review the timetable and agree the way back to full time",
                "Attendance officer",
                10
            ),
            Find = Find,
        };

    /// <summary>The agreement that covers a day at a school where the child still is; the latest begun of several.</summary>
    public static ReducedTimetable? CurrentOf(ChildOnDay child) =>
        child.Timetables.FindLast(timetable =>
            timetable.Covers(child.On)
            && child.Current(timetable.Setting) is var setting
            && (
                child.Places.Exists(place => place.Setting == setting)
                || !child.Stays.Exists(stay => stay.Setting == setting)
            )
        );

    public static DateOnly ChainStart(ChildOnDay child, ReducedTimetable timetable)
    {
        var setting = child.Current(timetable.Setting);
        var calendar = child.County.CalendarOf(setting);
        var since = timetable.Start;
        for (var i = child.Timetables.Count - 1; i >= 0; i--)
        {
            var earlier = child.Timetables[i];
            if (
                earlier.Start < since
                && child.Current(earlier.Setting) == setting
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
        if (CurrentOf(child) is not { } timetable)
        {
            return null;
        }

        var hours = timetable.HoursPerWeek is { } agreed ? $" of {Words.Hours(agreed)} a week" : "";
        var until = timetable.End is { } end ? $"It ends on {Words.Day(end)}." : "No end is agreed.";
        return new Finding(
            ChainStart(child, timetable),
            $"A reduced timetable{hours} at {child.NameOf(child.Current(timetable.Setting))} began on "
                + $"{Words.Day(timetable.Start)}. {until}"
        );
    }
}
