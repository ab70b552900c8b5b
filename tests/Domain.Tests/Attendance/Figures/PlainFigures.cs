using System.Globalization;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Tests.Attendance.Figures;

/// <summary>A mark as a school writes it.</summary>
public sealed record PlainMark(DateOnly Date, string Session, string Code);

/// <summary>
/// Every figure once more, written from the definitions with dates, strings and loops, and slow. It shares nothing with the
/// engine but the record of the answer.
/// </summary>
public static class PlainFigures
{
    // Before it no code has a meaning that we know.
    private static readonly DateOnly FirstCodes = new(2006, 9, 1);
    private static readonly DateOnly NewCodes = new(2024, 8, 19);

    public static AttendanceFigures Of(
        IReadOnlyList<PlainMark> marks,
        IReadOnlyCollection<DateOnly> openDays,
        DateOnly from,
        DateOnly to
    )
    {
        var open = openDays.Order().ToList();
        var counted = marks
            .Where(m => open.Contains(m.Date) && m.Date >= from && m.Date <= to && m.Date >= FirstCodes)
            .OrderBy(m => m.Date)
            .ThenBy(m => m.Session, StringComparer.Ordinal)
            .ToList();
        int Count(Func<PlainMark, bool> which) => counted.Count(which);

        var possible = counted.Where(IsPossible).ToList();
        var days = possible.GroupBy(m => m.Date).OrderBy(d => d.Key).ToList();
        return new()
        {
            Attended = Count(IsAttended),
            Authorised = Count(m => IsPossible(m) && !IsAttended(m) && !IsUnauthorised(m)),
            Unauthorised = Count(IsUnauthorised),
            Late = Count(m => m.Code == "L"),
            Elsewhere = Count(m => m.Code == "B" || m.Code == "K" && IsNew(m)),
            DualRegistered = Count(m => m.Code == "D"),
            Ill = Count(m => m.Code == "I"),
            Suspended = Count(m => m.Code == "E"),
            PartTime = Count(m => m.Code == "C2" && IsNew(m)),
            Unexplained = Count(m => m.Code == "N"),
            UnexplainedTooLong = Count(m => m.Code == "N" && SchoolDaysLater(open, m.Date, 5) is { } due && to > due),
            NoTransport = Count(m => m.Code == "Q" && IsNew(m)),
            Unable = Count(m => m.Code[0] == 'Y' && (m.Code.Length == 2) == IsNew(m)),
            LongestUnauthorisedDays = Longest(days, IsUnauthorised),
            CurrentAbsenceDays = days.Reverse<IGrouping<DateOnly, PlainMark>>()
                .TakeWhile(d => !d.Any(IsAttended))
                .Count(),
            First10Day = NthInARow(days, 10, IsUnauthorised),
            First20Day = NthInARow(days, 20, m => m.Code is "G" or "N" or "O"),
            PenaltyDate = Penalty(counted, open),
            Ill15Date = counted.Where(m => m.Code == "I").Skip(29).FirstOrDefault()?.Date,
        };
    }

    private static bool IsNew(PlainMark mark) => mark.Date >= NewCodes;

    private static bool IsUnauthorised(PlainMark mark) => mark.Code is "G" or "N" or "O" or "U";

    private static bool IsAttended(PlainMark mark) =>
        mark.Code is "/" or "\\" or "L" or "V" or "P" or "W" or "B"
        || mark.Code == "K" && IsNew(mark)
        || mark.Code == "J" && !IsNew(mark);

    private static bool IsPossible(PlainMark mark) =>
        IsAttended(mark)
        || IsUnauthorised(mark)
        || mark.Code is "M" or "S" or "C" or "T" or "R" or "I" or "E"
        || mark.Code is "C1" or "C2" or "J1" && IsNew(mark)
        || mark.Code is "H" or "F" && !IsNew(mark);

    private static DateOnly? SchoolDaysLater(List<DateOnly> open, DateOnly day, int days) =>
        open.IndexOf(day) + days < open.Count ? open[open.IndexOf(day) + days] : null;

    private static int Longest(List<IGrouping<DateOnly, PlainMark>> days, Func<PlainMark, bool> wholly)
    {
        var (longest, run) = (0, 0);
        foreach (var day in days)
        {
            run = day.All(wholly) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static DateOnly? NthInARow(
        List<IGrouping<DateOnly, PlainMark>> days,
        int wanted,
        Func<PlainMark, bool> wholly
    )
    {
        for (var end = wanted; end <= days.Count; end++)
        {
            if (days[(end - wanted)..end].TrueForAll(day => day.All(wholly)))
            {
                return days[end - 1].Key;
            }
        }

        return null;
    }

    private static DateOnly? Penalty(List<PlainMark> counted, List<DateOnly> open)
    {
        var weeks = open.Select(Week).Distinct().Order().ToList();
        for (var i = 0; i < counted.Count; i++)
        {
            if (!IsUnauthorised(counted[i]))
            {
                continue;
            }

            var own = weeks.IndexOf(Week(counted[i].Date));
            var first = weeks[Math.Max(0, own - 9)];
            var number = 0;
            for (var j = 0; j <= i; j++)
            {
                if (IsUnauthorised(counted[j]) && counted[j].Date >= first)
                {
                    number++;
                }
            }

            if (number >= 10)
            {
                return counted[i].Date;
            }
        }

        return null;
    }

    private static DateOnly Week(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>For a message: the marks as <c>2025-09-03 AM /</c>.</summary>
    public static string Text(IEnumerable<PlainMark> marks) =>
        string.Join(
            ", ",
            marks.Select(m => $"{m.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {m.Session} {m.Code}")
        );
}
