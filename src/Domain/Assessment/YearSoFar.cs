using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Assessment;

/// <summary>The academic year's sessions up to the day, over all schools on whose roll the child was.</summary>
/// <param name="Possible">Sessions of the formula ATT-10.</param>
/// <param name="Absent">Possible and not attended, authorised or not.</param>
/// <param name="SevereSince">The first day at whose end, and at every end of a day since, half or more was missed.</param>
/// <param name="Ill">Sessions marked I.</param>
/// <param name="IllSince">The day on which so many sessions were marked I that provision must be considered.</param>
internal sealed record YearSoFar(int Possible, int Absent, DateOnly? SevereSince, int Ill, DateOnly? IllSince)
{
    private const int SessionsADay = 2;

    public static YearSoFar Of(ChildOnDay child)
    {
        var year = AcademicYear.Of(child.On);
        var registers = new List<byte[]>(2);
        foreach (var marks in child.Marks)
        {
            if (child.Stays.Exists(stay => stay.Setting == marks.Setting) && marks.Of(year) is { } codes)
            {
                registers.Add(codes);
            }
        }

        var illLimit = SessionsADay * child.Definitions.IllnessSchoolDays;
        var (possible, absent, ill, severeAt, illAt) = (0, 0, 0, -1, -1);
        var end = registers.Count == 0 ? 0 : SettingMarks.EndOf(year, child.On);
        var meanings = SessionMeanings.On(year.First);
        for (var day = 0; day < end; day += SessionsADay)
        {
            for (var i = day; i < day + SessionsADay; i++)
            {
                var meaning = SessionMeaning.None;
                foreach (var codes in registers)
                {
                    meaning = Stronger(meaning, meanings[codes[i]]);
                }

                if (meaning.HasFlag(SessionMeaning.Possible))
                {
                    possible++;
                    absent +=
                        (meaning & (SessionMeaning.Attended | SessionMeaning.Elsewhere)) == SessionMeaning.None ? 1 : 0;
                }

                if (meaning.HasFlag(SessionMeaning.Ill) && ++ill == illLimit)
                {
                    illAt = day;
                }
            }

            var severe = possible >= child.Definitions.SevereFromSessions && 2 * absent >= possible;
            severeAt =
                !severe ? -1
                : severeAt < 0 ? day
                : severeAt;
        }

        return new YearSoFar(
            possible,
            absent,
            severeAt < 0 ? null : SessionGrid.DateAt(year, severeAt),
            ill,
            illAt < 0 ? null : SessionGrid.DateAt(year, illAt)
        );
    }

    // Two schools may both mark a session: attended at one is attended.
    private static SessionMeaning Stronger(SessionMeaning held, SessionMeaning next) =>
        Weight(next) > Weight(held) ? next : held;

    private static int Weight(SessionMeaning meaning) =>
        !meaning.HasFlag(SessionMeaning.Possible) ? 0
        : meaning.HasFlag(SessionMeaning.Attended) ? 3
        : meaning.HasFlag(SessionMeaning.Elsewhere) ? 2
        : 1;
}
