using System.Globalization;

namespace Whereabouts.Bench.Matching.Naming;

/// <summary>A habit of naming, with the names used and how common each is.</summary>
/// <param name="Share">Its share of families, per cent.</param>
internal sealed record Tradition(string Name, double Share, NamePool Girls, NamePool Boys, NamePool Surnames)
{
    private static readonly List<(string Sex, string Name, double Early, double Late)> Counted =
    [
        .. Extract.Rows("forenames.csv").Select(r => (r[0], r[1], Number(r[2]), Number(r[3]))),
    ];
    private static readonly List<string[]> World = Extract.Rows("traditions.csv");

    // These are counted among all names of England too; nearly all who bear them are of these families.
    private static readonly HashSet<string> NotBritish =
    [
        .. World
            .Where(r =>
                r[2] != "S"
                && r[0]
                    is "Pakistani and Bangladeshi"
                        or "Sikh"
                        or "Hindu"
                        or "Arabic"
                        or "Somali and Eritrean"
                        or "West African"
                        or "Turkish Kurdish and Afghan"
            )
            .SelectMany(r => r[3].Split('|'))
            .Except([
                "Sara",
                "Zara",
                "Maria",
                "Adam",
                "Grace",
                "Esther",
                "Rose",
                "Daniel",
                "David",
                "Samuel",
                "Joshua",
                "Michael",
                "Emmanuel",
                "Deborah",
                "Faith",
                "Laila",
                "Layla",
                "Mia",
                "Jana",
                "Lana",
                "Lena",
                "Iman",
                "Isha",
                "Jay",
                "Raj",
                "Dev",
                "Can",
                "Ali",
                "Hana",
                "Kiran",
                "Jasmine",
                "Jasmin",
                "Yasmin",
                "Nadia",
                "Maya",
                "Tara",
                "Mina",
                "Saba",
                "Abel",
                "Ela",
                "Aram",
                "Zain",
                "Zayn",
                "Zayd",
            ]),
    ];

    public static readonly Tradition British = OfBritain();

    /// <summary>All, the commonest first.</summary>
    public static readonly IReadOnlyList<Tradition> All =
    [
        British,
        .. World.Select(r => r[0]).Distinct().Select(Of).OrderByDescending(t => t.Share),
    ];

    private static readonly double[] UpTo = [.. Sums(All.Select(t => t.Share))];

    /// <summary>That of a family.</summary>
    public static Tradition OfFamily(ref Draw draw)
    {
        var at = draw.Fraction() * UpTo[^1];
        return All[Math.Min(Array.FindIndex(UpTo, u => u > at) is var i && i < 0 ? 0 : i, All.Count - 1)];
    }

    private static Tradition OfBritain()
    {
        NamePool Pool(string sex) =>
            new(
                Counted.Where(c => c.Sex == sex && !NotBritish.Contains(c.Name)).Select(c => (c.Name, c.Early + c.Late))
            );
        return new(
            "British",
            100 - World.Where(r => r[2] == "S").Sum(r => Number(r[1])),
            Pool("F"),
            Pool("M"),
            new(Extract.Rows("surnames.csv").Select(r => (r[0], Number(r[1]))))
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
            NamePool.Ranked(rows["S"][3].Split('|'))
        );
    }

    // As common as England's count of them says, where it can be this family's name only; else by place in the list.
    private static NamePool Forenames(string names, string sex)
    {
        var counts = Counted.Where(c => c.Sex == sex).ToDictionary(c => c.Name, c => c.Early + c.Late);
        return new(
            names
                .Split('|')
                .Select((n, i) => (n, NotBritish.Contains(n) ? 300 + counts.GetValueOrDefault(n) : 9000.0 / (i + 4)))
        );
    }

    private static IEnumerable<double> Sums(IEnumerable<double> of)
    {
        var sum = 0.0;
        return of.Select(n => sum += n).ToList();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
