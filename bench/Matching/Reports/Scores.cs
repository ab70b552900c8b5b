namespace Whereabouts.Bench.Matching.Reports;

/// <summary>A link with the probability that was declared, and whether it is right.</summary>
internal readonly record struct Judged(double Probability, bool IsRight);

/// <summary>How well links were found.</summary>
/// <param name="links">At most one for a row.</param>
/// <param name="rows">All rows, with or without a link.</param>
/// <param name="known">Rows for which there is a right link.</param>
internal sealed class Scores(IEnumerable<Judged> links, int rows, int known)
{
    private readonly List<Judged> _links = [.. links.OrderByDescending(l => l.Probability)];

    public int Rows => rows;

    /// <summary>The best F1 that any threshold gives, and that threshold.</summary>
    public (double F1, double Threshold) BestF1 =>
        Thresholds()
            .Select(t => (F1: 2.0 * t.Right / (t.Right + t.False + known), t.Threshold))
            .DefaultIfEmpty()
            .MaxBy(t => t.F1);

    /// <summary>The most that can be found while so large a share of what is linked is right.</summary>
    public double RecallAtPrecision(double precision) =>
        Thresholds()
            .Where(t => t.Right >= precision * (t.Right + t.False))
            .Select(t => Recall(t.Right))
            .DefaultIfEmpty()
            .Max();

    /// <summary>From which probability on so large a share of what is linked is right, at the least; none where no threshold does.</summary>
    public double ThresholdAt(double precision) =>
        Thresholds()
            .Where(t => t.Right >= precision * (t.Right + t.False))
            .Select(t => t.Threshold)
            .DefaultIfEmpty(double.PositiveInfinity)
            .Min();

    public double RecallAt(double threshold) => Recall(_links.Count(l => l.Probability >= threshold && l.IsRight));

    /// <summary>False links for every 100,000 rows where at least this was declared.</summary>
    public double FalseAt(double threshold) =>
        100_000.0 * _links.Count(l => l.Probability >= threshold && !l.IsRight) / Math.Max(1, rows);

    /// <summary>The mean declared less the share that is right, from one probability to below another; and of how many.</summary>
    public (double Difference, int Count) Calibration(double from, double below)
    {
        var within = _links.Where(l => l.Probability >= from && l.Probability < below).ToList();
        return within.Count == 0
            ? default
            : (within.Average(l => l.Probability) - within.Average(l => l.IsRight ? 1.0 : 0), within.Count);
    }

    private double Recall(int right) => (double)right / Math.Max(1, known);

    // Links with one probability stand or fall together.
    private IEnumerable<(double Threshold, int Right, int False)> Thresholds()
    {
        var right = 0;
        for (var i = 0; i < _links.Count; i++)
        {
            right += _links[i].IsRight ? 1 : 0;
            if (i + 1 == _links.Count || _links[i + 1].Probability < _links[i].Probability)
            {
                yield return (_links[i].Probability, right, i + 1 - right);
            }
        }
    }
}
