namespace Whereabouts.Seeding.People;

/// <summary>Where a family's names come from, with the names used.</summary>
internal sealed record Origin(
    string Name,
    string Ethnicity,
    string Language,
    IReadOnlyList<string> Girls,
    IReadOnlyList<string> Boys,
    IReadOnlyList<(string Surname, double Weight)> Surnames
)
{
    public static readonly Origin English = new(
        "English",
        "WBRI",
        "ENG",
        ["Sarah", "Claire", "Emma", "Rachel", "Laura", "Nicola", "Joanne", "Kelly", "Gemma", "Stacey", "Amy", "Hayley"],
        ["David", "Paul", "Mark", "Andrew", "James", "Lee", "Craig", "Matthew", "Daniel", "Gareth", "Stuart", "Dean"],
        [.. Extract.Rows("surnames_english.csv").Select(r => (r[0], double.Parse(r[1], Invariant)))]
    );

    /// <summary>Each origin with its share of families, per cent.</summary>
    public static readonly IReadOnlyList<(Origin Origin, double Weight)> All = [(English, 56), .. World()];

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static IEnumerable<(Origin, double)> World() =>
        Extract
            .Rows("names_of_the_world.csv")
            .GroupBy(r => r[0], StringComparer.Ordinal)
            .Select(rows =>
            {
                string[] Part(string part) =>
                    rows.Single(r => r[4].Equals(part, StringComparison.Ordinal))[5].Split('|');
                var first = rows.First();
                return (
                    new Origin(
                        rows.Key,
                        first[2],
                        first[3],
                        Part("F"),
                        Part("M"),
                        [.. Part("S").Select(s => (s, 1.0))]
                    ),
                    double.Parse(first[1], Invariant)
                );
            });
}
