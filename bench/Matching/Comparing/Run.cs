using Whereabouts.Bench.Matching.Reports;

namespace Whereabouts.Bench.Matching.Comparing;

/// <summary>One run of one matcher over one set: what it cost and how well it linked.</summary>
/// <param name="IsMade">By the generator; else a published set.</param>
internal sealed record Run(string Set, bool IsMade, Measured Cost, Scores Scores, double TraditionGap, double SourceGap)
{
    public static Run Of(string set, bool isMade, string folder, IReadOnlyList<string> command, string links)
    {
        var cost = Measured.Run(command);
        var truth = Truth.Read(Path.Combine(folder, "truth.csv"));
        var found = Links.Read(links);
        return new(
            set,
            isMade,
            cost,
            found.Against(truth, truth.Rids),
            Report.Gap(truth, found, "tradition"),
            Report.Gap(truth, found, "source")
        );
    }
}
