using System.Globalization;

namespace Whereabouts.Bench.Matching.Naming;

/// <summary>A habit of naming, with the names used and how common each is.</summary>
/// <param name="Share">Its share of families, per cent.</param>
/// <param name="BritishForenames">The share of its children who bear a British forename.</param>
internal sealed record Tradition(
    string Name,
    double Share,
    NamePool Girls,
    NamePool Boys,
    NamePool Surnames,
    double BritishForenames,
    IReadOnlyList<string> Traits
)
{
    private static readonly List<(string Sex, string Name, double Early, double Late)> Counted =
    [
        .. Extract.Rows("forenames.csv").Select(r => (r[0], r[1], Number(r[2]), Number(r[3]))),
    ];
    private static readonly List<string[]> World = Extract.Rows("traditions.csv");

    // Forenames that England counts among all others and that nearly only these families give.
    private static readonly HashSet<string> Own =
    [
        .. World
            .Where(r => r[2] is "F" or "M" && TraitsOf(r[0]).Contains("own names"))
            .SelectMany(r => r[3].Split('|'))
            .Except(Extract.Rows("shared_forenames.csv").Select(r => r[0])),
    ];

    public static readonly Tradition British = OfBritain();

    /// <summary>All, the commonest first.</summary>
    public static readonly IReadOnlyList<Tradition> All =
    [
        British,
        .. World.Select(r => r[0]).Distinct().Select(Of).OrderByDescending(t => t.Share),
    ];

    private static readonly double[] UpTo = [.. Sums(All.Select(t => t.Share))];

    /// <summary>Whether forename and surname are often told in the wrong order.</summary>
    public bool IsOrderDoubtful => Traits.Contains("order doubtful");

    /// <summary>Whether many births were not registered, so that papers say 1 January.</summary>
    public bool IsBirthdayDoubtful => Traits.Contains("papers say 1 January");

    /// <summary>That of a family.</summary>
    public static Tradition OfFamily(ref Draw draw)
    {
        var at = draw.Fraction() * UpTo[^1];
        return All[Array.FindIndex(UpTo, u => u > at)];
    }

    private static Tradition OfBritain()
    {
        NamePool Pool(string sex) =>
            new(Counted.Where(c => c.Sex == sex && !Own.Contains(c.Name)).Select(c => (c.Name, c.Early + c.Late)));
        return new(
            "British",
            100 - World.Where(r => r[2] == "S").Sum(r => Number(r[1])),
            Pool("F"),
            Pool("M"),
            new(Extract.Rows("surnames.csv").Select(r => (r[0], Number(r[1])))),
            BritishForenames: 0.03,
            Traits: []
        );
    }

    private static Tradition Of(string name)
    {
        var rows = World.Where(r => r[0] == name).ToDictionary(r => r[2], r => r);
        return new(
            name,
            Number(rows["S"][1]),
            Forenames(rows["F"][3], "F"),
            Forenames(rows["M"][3], "M"),
            NamePool.Ranked(rows["S"][3].Split('|')),
            Number(rows["B"][3]),
            TraitsOf(name)
        );
    }

    private static string[] TraitsOf(string name) => World.Single(r => r[0] == name && r[2] == "T")[3].Split('|');

    // As common as England's count of them says, where it can be this family's name only; else by place in the list.
    private static NamePool Forenames(string names, string sex)
    {
        var counts = Counted.Where(c => c.Sex == sex).ToDictionary(c => c.Name, c => c.Early + c.Late);
        return new(
            names
                .Split('|')
                .Select((n, i) => (n, Own.Contains(n) ? 300 + counts.GetValueOrDefault(n) : 9000.0 / (i + 4)))
        );
    }

    private static IEnumerable<double> Sums(IEnumerable<double> of)
    {
        var sum = 0.0;
        return of.Select(n => sum += n).ToList();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
