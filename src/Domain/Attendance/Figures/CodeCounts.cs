using System.Numerics;

namespace Whereabouts.Domain.Attendance.Figures;

/// <summary>Which codes make up the figures.</summary>
public static class CodeCounts
{
    /// <summary>Adds how often each code stands in the sessions that count; those of many pupils may be added up.</summary>
    /// <param name="symbols">The register, in the order of the period's calendar.</param>
    /// <param name="counts">A count for each of the 256 symbols; that of 0 is of sessions without a mark.</param>
    public static void Add(ReadOnlySpan<byte> symbols, FiguresPeriod period, Span<int> counts)
    {
        for (var w = 0; w < period.Words; w++)
        {
            for (var left = period.Counted[w]; left != 0; left &= left - 1)
            {
                counts[symbols[(w * 64) + BitOperations.TrailingZeroCount(left)]]++;
            }
        }
    }
}
