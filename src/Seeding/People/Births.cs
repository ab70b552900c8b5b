namespace Whereabouts.Seeding.People;

/// <summary>Makes children of a household.</summary>
internal sealed class Births(Chance chance, Names names, Upns upns)
{
    public Child Child(Household home, Origin origin, string surname, DateOnly born, string? sex = null)
    {
        sex ??= chance.Is(0.51) ? "M" : "F";
        var forename = names.Forename(origin, born, sex);
        while (home.Children.Exists(c => c.Forename.Equals(forename, StringComparison.Ordinal)))
        {
            forename = names.Forename(origin, born, sex);
        }
        var sen = chance.Fraction();
        var child = new Child
        {
            Born = born,
            Sex = sex,
            Forename = forename,
            MiddleNames = chance.Is(0.6) ? names.Forename(origin, born, sex) : "",
            PreferredForename = chance.Is(0.06) ? Known(forename) : "",
            Surname = Names.SurnameOf(surname, sex),
            Upn = upns.Permanent(born),
            Ethnicity = chance.Is(0.02) ? "NOBT" : origin.Ethnicity,
            Language = origin.Language is not "ENG" && chance.Is(0.25) ? "ENG" : origin.Language,
            Sen =
                sen < 0.05 ? "E"
                : sen < 0.19 ? "K"
                : "N",
            FreeMeals = chance.Is(0.24),
            Home = home,
        };
        home.Children.Add(child);
        return child;
    }

    /// <summary>A day of birth in a year group of 2026/27; 1 January is commoner than chance, as it is for children who came from abroad.</summary>
    public DateOnly BornInto(int yearGroup, Origin origin)
    {
        var first = new DateOnly(2021 - yearGroup, 9, 1);
        return origin != Origin.English && chance.Is(0.03)
            ? new DateOnly(first.Year + 1, 1, 1)
            : first.AddDays(chance.Below(365));
    }

    private static string Known(string forename) => forename.Length > 4 ? forename[..3] : forename;
}
