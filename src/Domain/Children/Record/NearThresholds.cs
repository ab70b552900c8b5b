using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Children.Record;

/// <summary>How far a child's attendance is from a line that somebody must act on.</summary>
/// <param name="Now">What was counted, in words.</param>
/// <param name="Line">Where the line is, in words.</param>
/// <param name="Source">The law, guidance or definition that draws it.</param>
public sealed record Threshold(string Name, string Now, string Line, bool Reached, string Source);

/// <summary>Counts towards the lines of attendance law and guidance, by the marks known up to a day.</summary>
public static class NearThresholds
{
    private const int PenaltySessions = 10;
    private const int PenaltyWeeks = 10;
    private const int SessionsADay = 2;

    /// <summary>Every threshold, reached or not; none when no session was possible.</summary>
    public static IReadOnlyList<Threshold> Of(ChildRecord record, County county, DateOnly on)
    {
        var child = new ChildOnDay(record, county, on);
        var (year, definitions) = (child.Year, child.Definitions);
        if (year.Possible == 0)
        {
            return [];
        }

        var enough = year.Possible >= definitions.SevereFromSessions;
        var (run, penalty) = (AwayInARow(child), PenaltyCount(child));
        var missed = $"{Words.Count(year.Absent, "session")} of {year.Possible} possible missed";
        return
        [
            new(
                "Ten-day attendance return",
                $"{Words.Count(run, "school day")} in a row of G, N, O or U",
                Words.Count(definitions.NotAttendingSchoolDays, "school day"),
                run >= definitions.NotAttendingSchoolDays,
                "School Attendance (Pupil Registration) (England) Regulations 2024 reg 13; rulebook ATT-22"
            ),
            new(
                "Penalty notice to be considered",
                $"{Words.Count(penalty, "session")} of G, N, O or U in the last {PenaltyWeeks} school weeks",
                $"{PenaltySessions} sessions",
                penalty >= PenaltySessions,
                "National framework for penalty notices, from 19 August 2024; rulebook PN-01"
            ),
            new(
                "Persistently absent",
                missed,
                "a tenth",
                10 * year.Absent >= year.Possible,
                "Department for Education, methodology of absence statistics; rulebook ATT-12"
            ),
            new(
                "Severely absent",
                missed,
                $"half, once {definitions.SevereFromSessions} sessions were possible",
                enough && 2 * year.Absent >= year.Possible,
                "Department for Education, methodology of absence statistics; rulebook ATT-13"
            ),
            new(
                "Sickness return, and education to be considered",
                $"{Words.Count(year.Ill, "session")} marked ill",
                $"{SessionsADay * definitions.IllnessSchoolDays} sessions in the year",
                year.Ill >= SessionsADay * definitions.IllnessSchoolDays,
                "School Attendance (Pupil Registration) (England) Regulations 2024 reg 13; Education Act 1996 s.19; rulebook ATT-23"
            ),
        ];
    }

    // The longest run that is still open at any place the child holds: silent days neither count nor end it.
    private static int AwayInARow(ChildOnDay child)
    {
        var longest = 0;
        foreach (var place in child.Places)
        {
            if (child.MarksOf(place.Setting) is not { First: { } first } marks)
            {
                continue;
            }

            var calendar = child.County.CalendarOf(place.Setting);
            var (days, broken) = (0, false);
            for (
                var day = calendar.LastOnOrBefore(child.On);
                !broken && day is { } date && date >= first && date >= child.OnRollSince(place);
                day = calendar.Add(date, -1)
            )
            {
                var meanings = new[] { marks.At(date, Session.Morning), marks.At(date, Session.Afternoon) };
                broken = Array.Exists(
                    meanings,
                    meaning => meaning.HasFlag(SessionMeaning.Possible) && !meaning.HasFlag(SessionMeaning.TenDay)
                );
                days += !broken && Array.Exists(meanings, meaning => meaning.HasFlag(SessionMeaning.TenDay)) ? 1 : 0;
            }

            longest = Math.Max(longest, days);
        }

        return longest;
    }

    private static int PenaltyCount(ChildOnDay child)
    {
        var weeks = new SchoolWeeks(child.Calendar).WindowOf(child.On, PenaltyWeeks);
        if (weeks.Count == 0)
        {
            return 0;
        }

        var count = 0;
        for (var date = weeks[0]; date <= child.On; date = date.AddDays(1))
        {
            for (var session = Session.Morning; session <= Session.Afternoon; session++)
            {
                count += child.Marks.Exists(marks =>
                    child.Stays.Exists(stay => stay.Setting == marks.Setting)
                    && MarkChanges.CodeOf(marks.SymbolAt(date, session), date) is { CountsForPenalty: true }
                )
                    ? 1
                    : 0;
            }
        }

        return count;
    }
}
