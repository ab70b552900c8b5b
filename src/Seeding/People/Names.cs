using System.Globalization;

namespace Whereabouts.Seeding.People;

/// <summary>Draws the names of today's children in England, by year of birth, sex and where the family comes from.</summary>
internal sealed class Names(Chance chance)
{
    private static readonly Dictionary<(int Year, string Sex), List<(string, double)>> Forenames = Extract
        .Rows("forenames.csv")
        .GroupBy(r => (int.Parse(r[0], CultureInfo.InvariantCulture), r[1]))
        .ToDictionary(
            g => g.Key,
            g => g.Select(r => (r[2], double.Parse(r[3], CultureInfo.InvariantCulture))).ToList()
        );

    public Origin Family() => chance.Weighted(Origin.All);

    public string Surname(Origin origin)
    {
        var name = chance.Weighted(origin.Surnames);
        return origin == Origin.English && chance.Is(0.04) ? $"{name}-{chance.Weighted(origin.Surnames)}" : name;
    }

    /// <summary>Polish surnames in -ski end in -ska for a girl.</summary>
    public static string SurnameOf(string surname, string sex) =>
        sex is "F" && surname.EndsWith("ski", StringComparison.Ordinal) ? surname[..^1] + "a" : surname;

    public string Forename(Origin origin, DateOnly born, string sex)
    {
        var usual = origin == Origin.English || chance.Is(0.25);
        return usual
            ? chance.Weighted(Forenames[(Math.Clamp(born.Year, 2007, 2020), sex)])
            : chance.One(sex is "F" ? origin.Girls : origin.Boys);
    }

    public string Grown(Origin origin, string sex) => chance.One(sex is "F" ? origin.Girls : origin.Boys);
}
