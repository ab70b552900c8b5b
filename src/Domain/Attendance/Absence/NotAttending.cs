using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.MissingEducation;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Absence;

/// <summary>On a roll, and away without a known reason for ten school days in a row. Source: PRR24 reg 13; rulebook ATT-22.</summary>
internal static class NotAttending
{
    public static Rule Rule { get; } =
        new(
            "att-not-attending",
            "not-attending",
            "1",
            "Ten school days in a row, up to the last day with marks, on which every possible session is G, N, O or U. A "
                + "day without a possible session, or whose marks were not received, neither counts nor ends the run. A "
                + "session attended at any other setting ends it. A run that began before the marks stopped stands, as far "
                + "as known. Not said of a child who has not started at that school. Since the first day of the run.",
            "School Attendance (Pupil Registration) (England) Regulations 2024 reg 13, the attendance return (read in part); "
                + "before 19 August 2024 the 2006 Regulations (from memory); rulebook ATT-22",
            "The school's own",
            new DateOnly(2006, 9, 1)
        )
        {
            Clock = new RuleClock(
                "attendance-return",
                "the first school day of G, N, O or U",
                definitions => definitions.NotAttendingSchoolDays,
                "school days in a row",
                CountMode.BeginningWith
            ),
            Step = new ProposedStep("Make joint enquiries with the school and see the child", "Attendance officer", 15),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child)
    {
        Finding? found = null;
        foreach (var place in child.Places)
        {
            if (
                Run(child, place) is { } run
                && (found is null || run.Since < found.Since)
                && !NotStarted.HoldsAt(child, place)
            )
            {
                found = run;
            }
        }

        return found;
    }

    private static Finding? Run(ChildOnDay child, Stay place)
    {
        if (child.MarksOf(place.Setting) is not { } marks || marks.First is not { } first)
        {
            return null;
        }

        var calendar = child.County.CalendarOf(place.Setting);
        var begins = child.OnRollSince(place) is var onRoll && onRoll > first ? onRoll : first;
        var (days, since, last) = (0, DateOnly.MinValue, DateOnly.MinValue);
        for (var day = calendar.LastOnOrBefore(child.On); day >= begins; day = calendar.Add(day.Value, -1))
        {
            var kind = KindOf(child, marks, day.Value);
            if (kind == Day.Broken)
            {
                break;
            }

            if (kind == Day.Away)
            {
                last = days++ == 0 ? day.Value : last;
                since = day.Value;
            }
        }

        return days < child.Definitions.NotAttendingSchoolDays
            ? null
            : new Finding(since, Because(child, place, calendar, days, since, last));
    }

    private static Day KindOf(ChildOnDay child, SettingMarks marks, DateOnly day)
    {
        var kind = Day.Silent;
        for (var session = Session.Morning; session <= Session.Afternoon; session++)
        {
            var meaning = marks.At(day, session);
            if (
                meaning.HasFlag(SessionMeaning.Possible) && !meaning.HasFlag(SessionMeaning.TenDay)
                || child.Marks.Count > 1
                    && child.ElsewhereAt(marks.Setting, day, session).HasFlag(SessionMeaning.Attended)
            )
            {
                return Day.Broken;
            }

            kind = meaning.HasFlag(SessionMeaning.Possible) ? Day.Away : kind;
        }

        return kind;
    }

    private static string Because(
        ChildOnDay child,
        Stay place,
        SchoolCalendar calendar,
        int days,
        DateOnly since,
        DateOnly last
    )
    {
        var words =
            $"On the roll of {child.NameOf(place.Setting)} and away on {Words.Count(days, "school day")} in a row, from "
            + $"{Words.Day(since)} to {Words.Day(last)}, with no reason that the school accepts or knows.";
        var recent = child.WindowOf(calendar, child.Definitions.RecentMarksSchoolDays);
        return last < recent || !child.County.CoverageOf(place.Setting, child.On).IsCurrent && last < child.On
            ? $"{words} As far as known: no later marks have been received."
            : words;
    }

    private enum Day
    {
        /// <summary>No possible session, or no mark received.</summary>
        Silent,
        Away,
        Broken,
    }
}
