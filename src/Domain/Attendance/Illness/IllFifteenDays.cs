using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;

namespace Whereabouts.Domain.Attendance.Illness;

/// <summary>Fifteen days of illness in a year. Source: PRR24 reg 13; EA96 s.19; rulebook ATT-23, ATT-46.</summary>
internal static class IllFifteenDays
{
    public static Rule Rule { get; } =
        new(
            "att-ill-fifteen-days",
            "ill-fifteen-days",
            "1",
            "On a roll, marked I in 30 or more sessions of the academic year so far, in one run or not, and at least once in "
                + "the last 20 school days. Since the day the thirtieth fell.",
            "School Attendance (Pupil Registration) (England) Regulations 2024 reg 13, the sickness return (read in part); "
                + "Education Act 1996 s.19 (read in part); rulebook ATT-23, ATT-46",
            "The school's own, for the last 20 school days",
            new DateOnly(2006, 9, 1)
        )
        {
            Clock = new RuleClock(
                "sickness-return",
                "1 September",
                definitions => definitions.IllnessSchoolDays,
                "school days of illness, two sessions each",
                null
            ),
            Step = new ProposedStep("Decide on education while the child is ill (section 19)", "Section 19 officer", 5),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child)
    {
        if (child.Places.Count == 0 || child.Year is not { IllSince: { } since } year)
        {
            return null;
        }

        var days = child.Definitions.ReceivedWindowSchoolDays;
        return IsIllSince(child, child.WindowOf(child.Calendar, days))
            ? new Finding(
                since,
                $"Marked ill in {year.Ill} sessions this academic year, {Words.Day(since)} being the fifteenth school day's worth."
            )
            : null;
    }

    private static bool IsIllSince(ChildOnDay child, DateOnly from)
    {
        for (var day = child.On; day >= from; day = day.AddDays(-1))
        {
            foreach (var marks in child.Marks)
            {
                var meaning = marks.At(day, Session.Morning) | marks.At(day, Session.Afternoon);
                if (meaning.HasFlag(SessionMeaning.Ill) && child.Stays.Exists(stay => stay.Setting == marks.Setting))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
