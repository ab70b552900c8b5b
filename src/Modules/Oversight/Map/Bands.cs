using System.Globalization;

namespace Whereabouts.Modules.Oversight.Map;

/// <summary>
/// The five bands by which districts are shaded, in children of a thousand: round, and wide enough that districts which
/// hardly differ share one.
/// </summary>
/// <param name="From">Where each band but the lowest begins.</param>
internal sealed record Bands(IReadOnlyList<decimal> From)
{
    private const int Count = 5;
    private static readonly decimal[] Steps = [1, 2, 5, 10, 20, 50, 100, 200];

    public static Bands Of(IReadOnlyCollection<decimal> rates)
    {
        var (least, most) = rates.Count == 0 ? (0, 0) : (rates.Min(), rates.Max());
        var needed = Math.Max((most - least) / Count, most / 10);
        var step = Steps.First(s => s >= needed || s == Steps[^1]);
        var start = Math.Floor(least / step) * step;
        return new([.. Enumerable.Range(1, Count - 1).Select(i => start + (i * step))]);
    }

    /// <summary>The band of a rate, the lowest 0.</summary>
    public int Of(decimal rate) => From.Count(from => rate >= from);

    public IReadOnlyList<string> Words =>
        [
            $"Below {Number(From[0])} of 1,000",
            .. From.Zip(From.Skip(1), (from, to) => $"{Number(from)} to {Number(to)}"),
            $"{Number(From[^1])} or more",
        ];

    private static string Number(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);
}
