using Whereabouts.Bench.Matching.Reports;

namespace Whereabouts.Bench.Matching.Comparing;

/// <summary>One run of one matcher over one set: what it cost and how well it linked.</summary>
/// <param name="IsMade">By the generator; else a published set.</param>
/// <param name="Traditions">The recall of each naming tradition.</param>
/// <param name="Sources">The recall of each source.</param>
internal sealed record Run(
    string Set,
    bool IsMade,
    Measured Cost,
    Scores Scores,
    IReadOnlyList<(string Group, double Declared, double Precise)> Traditions,
    IReadOnlyList<(string Group, double Declared, double Precise)> Sources
)
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
            Report.RecallsBy(truth, found, "tradition"),
            Report.RecallsBy(truth, found, "source")
        );
    }
}
