using System.Globalization;

namespace Whereabouts.Bench.Matching.Comparing;

/// <summary>Figures of several seeds.</summary>
internal sealed class Spread(IEnumerable<double> figures)
{
    private readonly List<double> _figures = [.. figures.Order()];

    public bool IsEmpty => _figures.Count == 0;

    public double Median => (_figures[(_figures.Count - 1) / 2] + _figures[_figures.Count / 2]) / 2;

    public double Mean => _figures.Average();

    /// <summary>Median, then mean and both ends.</summary>
    public string Text(string format) =>
        IsEmpty ? "-"
        : _figures.Count == 1 ? Number(Median, format)
        : $"{Number(Median, format)} ({Number(Mean, format)}; {Number(_figures[0], format)} to {Number(_figures[^1], format)})";

    public static string Number(double figure, string format) => figure.ToString(format, CultureInfo.InvariantCulture);
}
