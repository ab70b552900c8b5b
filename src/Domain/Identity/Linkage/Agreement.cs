namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>What a person said of rows whose likeliest child the matcher had shown.</summary>
public enum Answer
{
    /// <summary>They are the likeliest child's.</summary>
    Likeliest,

    /// <summary>They are another child's who was known.</summary>
    Another,

    /// <summary>They are of a child new to the record.</summary>
    New,

    /// <summary>They belong to nobody here.</summary>
    Nobody,
}

/// <summary>One decision of a person, with how likely the matcher had thought its likeliest child.</summary>
public readonly record struct Label(double Probability, Answer Answer);

/// <summary>
/// How often people agreed with the matcher where it thought its likeliest child about as likely as this. Where the matcher is
/// well set, the share lies between the two bounds. It is measured and told; nothing is learnt from it by itself.
/// </summary>
/// <param name="From">The least probability of the bin.</param>
/// <param name="To">Where the next one begins.</param>
public sealed record Agreement(double From, double To, int Likeliest, int Another, int New, int Nobody)
{
    private static readonly double[] Bounds = [0, 0.05, 0.25, 0.5, 0.75, 0.9, 0.98, 1];

    public int Decided => Likeliest + Another + New + Nobody;

    /// <summary>The share of decisions for the likeliest child; null where nothing was decided.</summary>
    public double? Share => Decided == 0 ? null : (double)Likeliest / Decided;

    /// <summary>Every bin, those without decisions too, from the least likely up.</summary>
    public static IReadOnlyList<Agreement> Of(IEnumerable<Label> labels)
    {
        var ofBin = labels.ToLookup(l => BinOf(l.Probability), l => l.Answer);
        return
        [
            .. Enumerable
                .Range(0, Bounds.Length - 1)
                .Select(bin =>
                {
                    int Count(Answer answer) => ofBin[bin].Count(a => a == answer);
                    return new Agreement(
                        Bounds[bin],
                        Bounds[bin + 1],
                        Count(Answer.Likeliest),
                        Count(Answer.Another),
                        Count(Answer.New),
                        Count(Answer.Nobody)
                    );
                }),
        ];
    }

    private static int BinOf(double probability)
    {
        var bin = Array.FindLastIndex(Bounds, Bounds.Length - 2, bound => probability >= bound);
        return Math.Max(0, bin);
    }
}
