using Whereabouts.Bench.Matching.Reports;

namespace Whereabouts.Bench.Matching.Comparing;

/// <summary>One run of one matcher over one set: what it cost and how well it linked.</summary>
internal sealed record Run(string Set, Measured Cost, Scores Scores, double TraditionGap, double SourceGap)
{
    public static Run Of(string set, string folder, IReadOnlyList<string> command, string links)
    {
        var cost = Measured.Run(command);
        var truth = Truth.Read(Path.Combine(folder, "truth.csv"));
        var found = Links.Read(links);
        return new(
            set,
            cost,
            found.Against(truth, truth.Rids),
            Report.Gap(truth, found, "tradition"),
            Report.Gap(truth, found, "source")
        );
    }
}
