using System.Numerics;
using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>On which day a pupil who has come to a threshold came to it. Few have: these walk day by day.</summary>
internal static class Thresholds
{
    /// <summary>School days of G N O U in a row for the attendance return (ATT-22).</summary>
    public const int ReturnDays = 10;

    /// <summary>School days of G N O in a row for ground (i) of deletion (reg 9(1)(i)).</summary>
    public const int DeletionDays = 20;

    /// <summary>Sessions of G N O U within <see cref="PenaltyWeeks"/> for the penalty threshold (PN-01).</summary>
    public const int PenaltySessions = 10;

    /// <summary>The session's own school week and those before it.</summary>
    public const int PenaltyWeeks = 10;

    /// <summary>Sessions of illness in fifteen days (ATT-23).</summary>
    public const int IllSessions = 30;

    public static DateOnly? TenthDay<TLookup>(RegisterWords<TLookup> words)
        where TLookup : struct, ILookup => InARow(words, ReturnDays, bits => bits.Unauthorised);

    public static DateOnly? TwentiethDay<TLookup>(RegisterWords<TLookup> words)
        where TLookup : struct, ILookup => InARow(words, DeletionDays, bits => bits.GroundForDeletion);

    /// <summary>The day of the first session that, with earlier ones of its ten school weeks, makes ten (PN-02).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DateOnly? Penalty<TLookup>(RegisterWords<TLookup> words)
        where TLookup : struct, ILookup
    {
        var calendar = words.Period.Calendar;
        // The school weeks of the last sixteen sessions, of which the ninth before the present one is asked for.
        Span<int> weeks = stackalloc int[16];
        weeks.Fill(-PenaltyWeeks);
        var number = 0;
        for (var w = 0; w < words.Period.Words; w++)
        {
            for (var left = words[w].Unauthorised; left != 0; left &= left - 1)
            {
                var week = calendar.WeekOf(DayOf(w, left));
                weeks[number++ & 15] = week;
                if (week - weeks[(number - PenaltySessions) & 15] < PenaltyWeeks)
                {
                    return calendar.DateOf(DayOf(w, left));
                }
            }
        }

        return null;
    }

    /// <summary>The day of the thirtieth session of illness.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static DateOnly? Fifteenth<TLookup>(RegisterWords<TLookup> words)
        where TLookup : struct, ILookup
    {
        var before = 0;
        for (var w = 0; w < words.Period.Words; w++)
        {
            var ill = words[w].Ill;
            if (before + BitOperations.PopCount(ill) < IllSessions)
            {
                before += BitOperations.PopCount(ill);
                continue;
            }

            for (var left = ill; left != 0; left &= left - 1)
            {
                if (++before == IllSessions)
                {
                    return words.Period.Calendar.DateOf(DayOf(w, left));
                }
            }
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static DateOnly? InARow<TLookup>(RegisterWords<TLookup> words, int wanted, Func<SessionBits, ulong> kind)
        where TLookup : struct, ILookup
    {
        var run = 0;
        for (var w = 0; w < words.Period.Words; w++)
        {
            var bits = words[w];
            var ending = SessionBits.Days(bits.Possible & ~kind(bits));
            for (var left = SessionBits.Days(bits.Possible); left != 0; left &= left - 1)
            {
                run = (ending & left & (~left + 1)) != 0 ? 0 : run + 1;
                if (run == wanted)
                {
                    return words.Period.Calendar.DateOf(DayOf(w, left));
                }
            }
        }

        return null;
    }

    /// <summary>The day of the lowest of these sessions.</summary>
    private static int DayOf(int word, ulong sessions) => (word * 32) + (BitOperations.TrailingZeroCount(sessions) / 2);
}
