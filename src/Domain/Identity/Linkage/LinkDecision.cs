using System.Globalization;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>What becomes of a row.</summary>
public enum LinkOutcome
{
    /// <summary>It is this child's, without asking.</summary>
    Link,

    /// <summary>A person decides.</summary>
    Ask,

    /// <summary>It is of a child not known yet.</summary>
    New,
}

/// <summary>From which probability a row is linked, asked about, or of a new child: a version of figures an authority sets for itself.</summary>
/// <param name="LinkFrom">The likeliest child is the row's from this probability on.</param>
/// <param name="AskFrom">A person is asked from this probability of any known child on; below it the child is new.</param>
/// <param name="RivalFrom">A second child of this probability or more makes it a question, however likely the first.</param>
public sealed record LinkDecision(
    string Version,
    DateOnly InForceFrom,
    double LinkFrom,
    double AskFrom,
    double RivalFrom
)
{
    /// <summary>The version in force on a day; the first one for days before it.</summary>
    public static LinkDecision InForceOn(DateOnly day)
    {
        var versions = ShippedData.Rows("matching-decisions.csv").Select(Read).OrderBy(v => v.InForceFrom).ToList();
        return versions.LastOrDefault(v => v.InForceFrom <= day) ?? versions[0];
    }

    /// <summary>Decides on everybody whom a row may be about, likeliest first.</summary>
    public LinkOutcome Of(IReadOnlyList<Likely> likely)
    {
        if (likely.Count == 0 || likely.Sum(l => l.Probability) < AskFrom)
        {
            return LinkOutcome.New;
        }

        return likely[0].Probability >= LinkFrom && (likely.Count == 1 || likely[1].Probability < RivalFrom)
            ? LinkOutcome.Link
            : LinkOutcome.Ask;
    }

    private static LinkDecision Read(string[] row) =>
        new(
            row[0],
            DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Number(row[2]),
            Number(row[3]),
            Number(row[4])
        );

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
