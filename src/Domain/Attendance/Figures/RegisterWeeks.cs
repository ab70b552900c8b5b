using System.Numerics;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>The figures of every school week of a register.</summary>
public static class RegisterWeeks
{
    /// <summary>Makes the figures of every week.</summary>
    /// <param name="weeks">Room for each of the calendar's <see cref="RegisterCalendar.SchoolWeeks"/>, in their order.</param>
    public static void Of(ReadOnlySpan<byte> symbols, FiguresPeriod period, Span<WeekFigures> weeks)
    {
        Span<byte> copy = new byte[period.Room];
        period.CopyTo(symbols, copy);
        if (Avx2Lookup.IsSupported)
        {
            Of(new RegisterWords<Avx2Lookup>(copy, period), weeks);
        }
        else
        {
            Of(new RegisterWords<Vector128Lookup>(copy, period), weeks);
        }
    }

    private static void Of<TLookup>(RegisterWords<TLookup> words, Span<WeekFigures> weeks)
        where TLookup : struct, ILookup
    {
        weeks.Clear();
        var calendar = words.Period.Calendar;
        for (var w = 0; w < words.Period.Words; w++)
        {
            var bits = words[w];
            for (var left = SessionBits.Days(words.Period.Counted[w]); left != 0; )
            {
                var day = (w * 32) + (BitOperations.TrailingZeroCount(left) / 2);
                var week = calendar.WeekOf(day);
                var own = 0UL;
                for (
                    ;
                    left != 0 && calendar.WeekOf((w * 32) + (BitOperations.TrailingZeroCount(left) / 2)) == week;
                    left &= left - 1
                )
                {
                    own |= (left & (~left + 1)) * 3;
                }

                weeks[week] = new(
                    weeks[week].Attended + BitOperations.PopCount(bits.Attended & own),
                    weeks[week].Authorised + BitOperations.PopCount(bits.Authorised & own),
                    weeks[week].Unauthorised + BitOperations.PopCount(bits.Unauthorised & own)
                );
            }
        }
    }
}
