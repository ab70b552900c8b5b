using System.Globalization;

namespace Whereabouts.Bench.Matching.Reports;

/// <summary>How well links were found, as a Markdown table: of all rows, of each source, of each naming tradition.</summary>
internal static class Report
{
    /// <summary>The bins of declared probability in which it is compared with what is observed.</summary>
    public static readonly IReadOnlyList<(string Name, double From, double Below)> Bins =
    [
        (".5-.9", 0.5, 0.9),
        (".9-.99", 0.9, 0.99),
        (">.99", 0.99, 2),
    ];

    public static void Write(Truth truth, Links links, TextWriter output)
    {
        output.WriteLine(
            "| rows | number | best F1 | from p | recall at precision .99 | at .999 | false links in 100,000 at p >= .95 | recall there | declared less observed .5-.9 (links) | .9-.99 | >.99 |"
        );
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        output.WriteLine(Line("all", links.Against(truth, truth.Rids)));
        foreach (var column in new[] { "identifiers", "source", "tradition" })
        {
            foreach (
                var rows in truth
                    .By(column)
                    .OrderByDescending(g => g.Count())
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
            )
            {
                output.WriteLine(Line(rows.Key, links.Against(truth, rows)));
            }
        }

        output.WriteLine();
        output.WriteLine(
            Invariant(
                $"Gap in recall at p >= .95 between naming traditions: {Gap(truth, links, "tradition"):0.000}; between sources: {Gap(truth, links, "source"):0.000}."
            )
        );
        var kinds = truth
            .By("kind")
            .Select(g => (g.Key, False: links.Against(truth, g).FalseAt(0.95) * g.Count() / 100_000));
        output.WriteLine(
            Invariant(
                $"False links at p >= .95 by whose rows they are: {string.Join(", ", kinds.OrderByDescending(k => k.False).Select(k => Invariant($"{k.Key} {k.False:0}")))}."
            )
        );
    }

    /// <summary>The highest less the lowest recall of any group where .95 or more was declared.</summary>
    public static double Gap(Truth truth, Links links, string column) =>
        GapOf(RecallsBy(truth, links, column).Select(g => g.Declared));

    /// <summary>The highest less the lowest.</summary>
    public static double GapOf(IEnumerable<double> recalls)
    {
        var all = recalls.DefaultIfEmpty().ToList();
        return all.Max() - all.Min();
    }

    /// <summary>The recall of each group where .95 or more was declared, and where of all links .999 are right.</summary>
    public static IReadOnlyList<(string Group, double Declared, double Precise)> RecallsBy(
        Truth truth,
        Links links,
        string column
    )
    {
        var precise = links.Against(truth, truth.Rids).ThresholdAt(0.999);
        return
        [
            .. truth
                .By(column)
                .Select(g => (g.Key, Scores: links.Against(truth, g)))
                .Select(g => (g.Key, g.Scores.RecallAt(0.95), g.Scores.RecallAt(precise)))
                .OrderBy(g => g.Key, StringComparer.Ordinal),
        ];
    }

    private static string Line(string name, Scores scores)
    {
        var (f1, threshold) = scores.BestF1;
        var bins = Bins.Select(b => scores.Calibration(b.From, b.Below))
            .Select(c => c.Count == 0 ? "-" : Invariant($"{c.Difference:+0.0000;-0.0000} ({c.Count})"));
        return Invariant(
            $"| {name} | {scores.Rows} | {f1:0.0000} | {threshold:0.000} | {scores.RecallAtPrecision(0.99):0.000} | {scores.RecallAtPrecision(0.999):0.000} | {scores.FalseAt(0.95):0} | {scores.RecallAt(0.95):0.000} | {string.Join(" | ", bins)} |"
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
