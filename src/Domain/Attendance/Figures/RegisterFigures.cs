using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>
/// Makes every figure of a register in one pass: 64 sessions at a time become bits by one look-up, counts are counts of bits,
/// morning and afternoon fold to days, days without a possible session vanish, and runs are found by shifting. The few
/// pupils who reach a threshold are then walked bit by bit for its day. Allocates nothing.
/// </summary>
public static class RegisterFigures
{
    /// <summary>The figures of one pupil.</summary>
    /// <param name="symbols">The register: a symbol a session in the order of the period's calendar, 0 for no mark.</param>
    /// <exception cref="ArgumentException">The register has not the length of its calendar.</exception>
    public static AttendanceFigures Of(ReadOnlySpan<byte> symbols, FiguresPeriod period) =>
        Vector512Lookup.IsSupported ? Of<Vector512Lookup>(symbols, period)
        : Avx2Lookup.IsSupported ? Of<Avx2Lookup>(symbols, period)
        : Vector128.IsHardwareAccelerated ? Of<Vector128Lookup>(symbols, period)
        : Of<PortableLookup>(symbols, period);

    internal static AttendanceFigures Of<TLookup>(ReadOnlySpan<byte> symbols, FiguresPeriod period)
        where TLookup : struct, ILookup
    {
        if (symbols.Length != period.Calendar.Sessions)
        {
            throw new ArgumentException(
                $"A register of {symbols.Length} sessions has no calendar of {period.Calendar.Sessions}.",
                nameof(symbols)
            );
        }

        return period.IsReadAsItIs
            ? Of(new RegisterWords<TLookup>(symbols, period), period)
            : OfCopy<TLookup>(symbols, period);
    }

    private static AttendanceFigures OfCopy<TLookup>(ReadOnlySpan<byte> symbols, FiguresPeriod period)
        where TLookup : struct, ILookup
    {
        const int OnStack = 2048;
        var copy = period.Room <= OnStack ? stackalloc byte[OnStack] : new byte[period.Room];
        copy = copy[..period.Room];
        period.CopyTo(symbols, copy);
        return Of(new RegisterWords<TLookup>(copy, period), period);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static AttendanceFigures Of<TLookup>(RegisterWords<TLookup> words, FiguresPeriod period)
        where TLookup : struct, ILookup
    {
        var (attended, authorised, unauthorised, late, elsewhere, dual) = (0, 0, 0, 0, 0, 0);
        var (ill, suspended, partTime, unexplained, overdue, noTransport, unable) = (0, 0, 0, 0, 0, 0, 0);
        var run = new DayRun();
        var current = 0;
        for (var w = 0; w < period.Words; w++)
        {
            var bits = words[w];
            attended += BitOperations.PopCount(bits.Attended);
            authorised += BitOperations.PopCount(bits.Authorised);
            unauthorised += BitOperations.PopCount(bits.Unauthorised);
            // L, I and N are the ones of their kind that have bit 0 alone.
            var apart = bits.Bit0 & ~bits.Bit1;
            late += BitOperations.PopCount(bits.Attended & apart);
            ill += BitOperations.PopCount(bits.Authorised & apart);
            var unknown = bits.Unauthorised & apart;
            unexplained += BitOperations.PopCount(unknown);
            overdue += BitOperations.PopCount(unknown & period.Overdue[w]);
            // The rest have bit 1 in common, but for D.
            if ((bits.Bit1 | (bits.Bit0 & ~bits.Possible)) != 0)
            {
                elsewhere += BitOperations.PopCount(bits.Of(SessionClass.Elsewhere));
                dual += BitOperations.PopCount(bits.Of(SessionClass.DualRegistered));
                suspended += BitOperations.PopCount(bits.Of(SessionClass.Suspended));
                partTime += BitOperations.PopCount(bits.Of(SessionClass.PartTime));
                noTransport += BitOperations.PopCount(bits.Of(SessionClass.NoTransport));
                unable += BitOperations.PopCount(bits.Of(SessionClass.Unable));
            }

            var days = SessionBits.Days(bits.Possible);
            var ending = SessionBits.Days(bits.Possible & ~bits.Unauthorised);
            run.Add<TLookup>(days & ~ending, days);
            current = Current(current, days, SessionBits.Days(bits.Attended));
        }

        return new()
        {
            Attended = attended,
            Authorised = authorised,
            Unauthorised = unauthorised,
            Late = late,
            Elsewhere = elsewhere,
            DualRegistered = dual,
            Ill = ill,
            Suspended = suspended,
            PartTime = partTime,
            Unexplained = unexplained,
            UnexplainedTooLong = overdue,
            NoTransport = noTransport,
            Unable = unable,
            LongestUnauthorisedDays = run.Longest,
            CurrentAbsenceDays = current,
            First10Day = run.Longest >= Thresholds.ReturnDays ? Thresholds.TenthDay(words) : null,
            First20Day = run.Longest >= Thresholds.DeletionDays ? Thresholds.TwentiethDay(words) : null,
            PenaltyDate = unauthorised >= Thresholds.PenaltySessions ? Thresholds.Penalty(words) : null,
            Ill15Date = ill >= Thresholds.IllSessions ? Thresholds.Fifteenth(words) : null,
        };
    }

    /// <summary>The days since one was attended, with these days added at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Current(int before, ulong days, ulong attended)
    {
        // The upper bit never stands for a day, so the shift is less than 64.
        var since = BitOperations.PopCount(days >> (64 - BitOperations.LeadingZeroCount(attended)));
        return attended == 0 ? before + since : since;
    }
}
