using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Registers;

public enum Session
{
    Morning,
    Afternoon,
}

/// <summary>
/// The fixed grid on which a school year's sessions lie: weeks from the Monday on or before 1 September, five days a
/// week, two sessions a day. A session's place never moves, so a register is one string of bytes.
/// </summary>
public static class SessionGrid
{
    public const int SessionsAWeek = 10;

    /// <summary>54 weeks hold every date from 1 September to 31 August.</summary>
    public const int Length = 54 * SessionsAWeek;

    /// <summary>The Monday on which the grid of an academic year begins.</summary>
    public static DateOnly FirstMonday(AcademicYear year)
    {
        var first = new DateOnly(year.StartYear, 9, 1);
        return first.AddDays(-(((int)first.DayOfWeek + 6) % 7));
    }

    /// <summary>Place of a session in its year's register, or -1 on a Saturday or Sunday.</summary>
    public static int IndexOf(DateOnly date, Session session)
    {
        var weekday = ((int)date.DayOfWeek + 6) % 7;
        if (weekday > 4)
        {
            return -1;
        }

        var days = date.DayNumber - FirstMonday(AcademicYear.Of(date)).DayNumber;
        return (days / 7 * SessionsAWeek) + (weekday * 2) + (int)session;
    }

    public static DateOnly DateAt(AcademicYear year, int index) =>
        FirstMonday(year).AddDays((index / SessionsAWeek * 7) + (index % SessionsAWeek / 2));

    public static Session SessionAt(int index) => (Session)(index % 2);
}
