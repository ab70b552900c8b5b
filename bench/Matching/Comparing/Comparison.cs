using System.Globalization;
using Whereabouts.Bench.Matching.Reports;

namespace Whereabouts.Bench.Matching.Comparing;

/// <summary>Runs ours and the peer in turn over the same sets, and writes what came of it as Markdown.</summary>
/// <param name="whereabouts">The built command line.</param>
/// <param name="peer">The folder with the peer's script and its packages.</param>
/// <param name="pairs">From how many pairs the peer trains in a pass.</param>
/// <param name="work">Where sets and links are kept; a set that is there already is not made again.</param>
internal sealed class Comparison(string whereabouts, string peer, double pairs, string work)
{
    private readonly List<Run> _ours = [];
    private readonly List<Run> _peers = [];
    private readonly List<double> _load = [];

    /// <summary>A made-up population with its rows.</summary>
    public void Over(Asked asked)
    {
        var name =
            $"{asked.Seed}-{asked.People}{(asked.Identifiers ? "-identifiers" : "")}{(asked.Pattern == Rows.Pattern.Usual ? "" : "-" + asked.Pattern.ToString().ToLowerInvariant())}{(asked.History ? "-history" : "")}";
        var folder = Path.Combine(work, name);
        if (!File.Exists(Path.Combine(folder, "truth.csv")))
        {
            new Generation(asked).Write(folder);
        }

        InTurn(name, folder, "I.csv", isMade: true);
    }

    /// <summary>A published set with known duplicates.</summary>
    public void Within(string published)
    {
        var name = Path.GetFileNameWithoutExtension(published);
        var folder = Path.Combine(work, name);
        Duplicates.Convert(published, folder);
        InTurn(name, folder, "P.csv", isMade: false);
    }

    private void InTurn(string name, string folder, string incoming, bool isMade)
    {
        // How many others wanted the processors in the minute before, so that a busy machine shows.
        _load.Add(double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture));
        var (population, rows) = (Path.Combine(folder, "P.csv"), Path.Combine(folder, incoming));
        var ours = Path.Combine(folder, "links-ours.csv");
        string[] command = ["match", "--population", population, "--incoming", rows, "--out", ours];
        _ours.Add(
            Run.Of(
                name,
                isMade,
                folder,
                whereabouts.EndsWith(".dll", StringComparison.Ordinal)
                    ? ["dotnet", whereabouts, .. command]
                    : [whereabouts, .. command],
                ours
            )
        );
        var peers = Path.Combine(folder, "links-peer.csv");
        string[] theirs =
        [
            "node",
            Path.Combine(peer, "peer.mjs"),
            population,
            rows,
            peers,
            double.IsFinite(pairs) ? Spread.Number(pairs, "0") : "Infinity",
        ];
        _peers.Add(Run.Of(name, isMade, folder, theirs, peers));
        Console.Error.WriteLine($"{name}: ours {_ours[^1].Cost}; peer {_peers[^1].Cost}");
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(
            $"{Environment.ProcessorCount} processors; load average before each pair of runs {new Spread(_load).Text("0.0")}."
        );
        output.WriteLine();
        if (_ours.TrueForAll(run => run.IsMade))
        {
            WriteTogether(output);
        }

        WriteEach(output);
    }

    // Published sets are of kinds too different to be put together.
    private void WriteTogether(TextWriter output)
    {
        output.WriteLine("| | ours: median (mean; least to most) | peer | |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        Ratio(output, "whole process, s", r => r.Cost.Seconds, "0.00");
        Ratio(output, "step that scores, s", r => r.Cost.Scoring, "0.00");
        Ratio(output, "processor, s", r => r.Cost.Processor, "0.00");
        Ratio(output, "memory at most, MB", r => r.Cost.Megabytes, "0");
        Difference(output, "best F1", r => r.Scores.BestF1.F1, "0.0000");
        Difference(output, "recall at precision .99", r => r.Scores.RecallAtPrecision(0.99), "0.000");
        Difference(output, "recall at precision .999", r => r.Scores.RecallAtPrecision(0.999), "0.000");
        Ratio(output, "false links in 100,000 rows at p >= .95", r => r.Scores.FalseAt(0.95), "0");
        Difference(output, "recall there", r => r.Scores.RecallAt(0.95), "0.000");
        foreach (var (name, from, below) in Report.Bins)
        {
            Difference(
                output,
                $"declared less observed, {name}",
                r => r.Scores.Calibration(from, below).Difference,
                "0.0000"
            );
        }

        foreach (var (name, groups) in Groupings)
        {
            Difference(
                output,
                $"gap in recall between {name}",
                r => Report.GapOf(groups(r).Select(g => g.Declared)),
                "0.000"
            );
            Difference(
                output,
                $"gap in recall between {name}, at precision .999",
                r => Report.GapOf(groups(r).Select(g => g.Precise)),
                "0.000"
            );
        }

        output.WriteLine();
        WriteGroups(output);
    }

    private static readonly (
        string Name,
        Func<Run, IReadOnlyList<(string Group, double Declared, double Precise)>> Of
    )[] Groupings = [("sources", r => r.Sources), ("traditions", r => r.Traditions)];

    // How far each group lies behind the best one, which tells more of fairness than how much is found of all.
    private void WriteGroups(TextWriter output)
    {
        output.WriteLine(
            "| rows of | recall at p >= .95, ours | peer | behind the best, ours | peer | recall at precision .999, ours | peer | behind the best, ours | peer |"
        );
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (_, groups) in Groupings)
        {
            foreach (var name in groups(_ours[0]).Select(g => g.Group))
            {
                output.WriteLine(
                    $"| {name} | {Pair(name, groups, g => g.Declared)} | {Pair(name, groups, g => g.Precise)} |"
                );
            }
        }

        output.WriteLine();
    }

    private string Pair(
        string name,
        Func<Run, IReadOnlyList<(string Group, double Declared, double Precise)>> groups,
        Func<(string Group, double Declared, double Precise), double> recall
    )
    {
        string Median(List<Run> runs, bool behind) =>
            Spread.Number(
                new Spread(
                    runs.Select(run =>
                    {
                        var own = recall(groups(run).Single(g => g.Group == name));
                        return behind ? groups(run).Max(recall) - own : own;
                    })
                ).Median,
                "0.000"
            );
        return string.Join(
            " | ",
            Median(_ours, false),
            Median(_peers, false),
            Median(_ours, true),
            Median(_peers, true)
        );
    }

    private void WriteEach(TextWriter output)
    {
        output.WriteLine(
            "| set | s, ours | peer | best F1, ours | peer | recall at .999, ours | peer | false links at p >= .95, ours | peer | recall there, ours | peer |"
        );
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var set in _ours.Zip(_peers).GroupBy(runs => runs.First.Set))
        {
            var (ours, peers) = (set.Select(s => s.First), set.Select(s => s.Second));
            output.WriteLine(
                $"| {set.Key} | {string.Join(" | ", Figures(ours).Zip(Figures(peers), (a, b) => $"{a} | {b}"))} |"
            );
        }
    }

    private static string[] Figures(IEnumerable<Run> runs)
    {
        string Median(Func<Run, double> figure, string format) =>
            Spread.Number(new Spread(runs.Select(figure)).Median, format);
        return
        [
            Median(r => r.Cost.Seconds, "0.00"),
            Median(r => r.Scores.BestF1.F1, "0.0000"),
            Median(r => r.Scores.RecallAtPrecision(0.999), "0.000"),
            Median(r => r.Scores.FalseAt(0.95), "0"),
            Median(r => r.Scores.RecallAt(0.95), "0.000"),
        ];
    }

    private void Ratio(TextWriter output, string what, Func<Run, double?> figure, string format) =>
        Line(
            output,
            what,
            figure,
            format,
            (ours, peers) => ours == 0 ? "-" : Spread.Number(peers / ours, "0.0") + " times less"
        );

    private void Difference(TextWriter output, string what, Func<Run, double?> figure, string format) =>
        Line(output, what, figure, format, (ours, peers) => Spread.Number(ours - peers, $"+{format};-{format}"));

    private void Line(
        TextWriter output,
        string what,
        Func<Run, double?> figure,
        string format,
        Func<double, double, string> beside
    )
    {
        var (ours, peers) = (
            new Spread(_ours.Select(figure).OfType<double>()),
            new Spread(_peers.Select(figure).OfType<double>())
        );
        var compared = ours.IsEmpty || peers.IsEmpty ? "-" : beside(ours.Median, peers.Median);
        output.WriteLine($"| {what} | {ours.Text(format)} | {peers.Text(format)} | {compared} |");
    }
}
