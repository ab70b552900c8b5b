using System.Globalization;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// How likely each level of each field is in three kinds of pair: row and child are the same; the person is another member
/// of the child's household; they have nothing to do with each other. By <see cref="Levels"/>.
/// </summary>
/// <param name="Version">Which shipped figures it is or started from, and what was learnt since.</param>
/// <param name="Same">For each source of rows.</param>
/// <param name="Household">Without the place, which a household shares with the child, errors and all.</param>
/// <param name="Namesake">Of somebody elsewhere who bears the child's name; only the birth date differs from the same child's.</param>
/// <param name="Unrelated">Of two people who have nothing to do with each other.</param>
/// <param name="Known">For each source, the share of its rows whose child is in the population.</param>
/// <param name="Housemates">How many others a child lives with, on average.</param>
/// <param name="Namesakes">How many children a row of nobody meets, on average, who bear the name it says, beyond what chance brings.</param>
public sealed record Model(
    string Version,
    IReadOnlyList<double[]> Same,
    double[] Household,
    double[] Namesake,
    double[] Unrelated,
    double[] Known,
    double Housemates,
    double Namesakes
)
{
    private const double ShareKnown = 0.8;
    private const double UsualHousemates = 1.0;
    private const double UsualNamesakes = 0.15;
    private static readonly Lazy<Model> Priors = new(Read);

    /// <summary>The figures shipped in <c>data/matching-model.csv</c>, for one source.</summary>
    public static Model Shipped => Priors.Value;

    /// <summary>The shipped figures for so many sources of rows.</summary>
    public static Model ShippedFor(int sources) =>
        Shipped with
        {
            Same = [.. Enumerable.Range(0, Math.Max(1, sources)).Select(_ => Shipped.Same[0])],
            Known = [.. Enumerable.Repeat(ShareKnown, Math.Max(1, sources))],
        };

    private static Model Read()
    {
        double[] same = NoEvidence(),
            household = NoEvidence(),
            namesake = NoEvidence(),
            unrelated = NoEvidence();
        var version = "";
        foreach (var row in ShippedData.Rows("matching-model.csv"))
        {
            version = row[0];
            var place = Levels.Of(row[1], row[2]);
            (same[place], household[place], unrelated[place]) = (Number(row[3]), Number(row[4]), Number(row[5]));
            namesake[place] = row[6].Length == 0 ? 1 : Number(row[6]);
        }

        foreach (var chances in (double[][])[same, household, namesake, unrelated])
        {
            RepeatPlaces(chances);
        }

        return new(
            $"shipped {version}",
            [same],
            household,
            namesake,
            unrelated,
            [ShareKnown],
            UsualHousemates,
            UsualNamesakes
        );
    }

    /// <summary>Says of places beside other errors what is said of places without.</summary>
    internal static void RepeatPlaces(double[] chances)
    {
        var first = Levels.Of(Field.Place, 0);
        chances.AsSpan(first, Levels.PlaceLevels).CopyTo(chances.AsSpan(first + Levels.PlaceLevels));
    }

    private static double[] NoEvidence() => [.. Enumerable.Repeat(1.0, Levels.Count)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
