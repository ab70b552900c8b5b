using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whereabouts.Bench.Attendance.Generation;
using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Bench.Attendance.Measuring;

/// <summary>The engine over packed marks in memory, and what is compared with it.</summary>
internal static class Resident
{
    public delegate AttendanceFigures Way(ReadOnlySpan<byte> symbols, FiguresPeriod period);

    /// <summary>Every way of looking codes up that this processor has.</summary>
    public static IReadOnlyList<(string Name, Way Of)> Ways { get; } =
    [
        ("eight at a time (portable)", RegisterFigures.Of<PortableLookup>),
        ("16 at a time (SSE, AdvSimd)", RegisterFigures.Of<Vector128Lookup>),
        .. Avx2Lookup.IsSupported
            ? [("32 at a time (AVX2)", (Way)RegisterFigures.Of<Avx2Lookup>)]
            : Array.Empty<(string, Way)>(),
        .. Vector512Lookup.IsSupported
            ? [("64 at once (AVX-512)", (Way)RegisterFigures.Of<Vector512Lookup>)]
            : Array.Empty<(string, Way)>(),
    ];

    /// <summary>All pupils of a county; the sum of everything found is returned, so that nothing is left out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static long Assess(ReadOnlySpan<byte> marks, Way way)
    {
        var sum = 0L;
        for (; !marks.IsEmpty; marks = marks[County.Sessions..])
        {
            sum += SumOf(way(marks[..County.Sessions], County.Period));
        }

        return sum;
    }

    /// <summary>The same by several threads, each with its share of the pupils.</summary>
    public static long Assess(County county, int threads)
    {
        var sums = new long[threads];
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i =>
            {
                var (from, to) = (
                    (int)((long)county.Pupils * i / threads),
                    (int)((long)county.Pupils * (i + 1) / threads)
                );
                sums[i] = Assess(
                    county.Marks.AsSpan(from * County.Sessions, (to - from) * County.Sessions),
                    RegisterFigures.Of
                );
            }
        );
        return sums.Sum();
    }

    public static long SumOf(in AttendanceFigures f) =>
        f.Possible
        + (3L * f.Attended)
        + (5L * f.Authorised)
        + (7L * f.Unauthorised)
        + (f.IsPersistent is true ? 11 : 0)
        + (f.IsSevere is true ? 13 : 0)
        + (17L * f.LongestUnauthorisedDays)
        + (19L * f.CurrentAbsenceDays)
        + (f.First10Day?.DayNumber ?? 0)
        + (2L * f.First20Day?.DayNumber ?? 0)
        + (3L * f.PenaltyDate?.DayNumber ?? 0)
        + (4L * f.Ill15Date?.DayNumber ?? 0)
        + f.Lost
        + f.Late;

    /// <summary>Reads every byte once and does next to nothing with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Stream(ReadOnlySpan<byte> marks)
    {
        ref var first = ref MemoryMarshal.GetReference(marks);
        var (a, b, c, d) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        nuint at = 0;
        for (; at + 128 <= (nuint)marks.Length; at += 128)
        {
            a ^= Vector256.LoadUnsafe(ref first, at).AsUInt64();
            b ^= Vector256.LoadUnsafe(ref first, at + 32).AsUInt64();
            c ^= Vector256.LoadUnsafe(ref first, at + 64).AsUInt64();
            d ^= Vector256.LoadUnsafe(ref first, at + 96).AsUInt64();
        }

        return BitOperations.RotateLeft(Vector256.Sum(a ^ b ^ c ^ d), marks.Length & 63);
    }
}
