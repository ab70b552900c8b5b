namespace Whereabouts.Bench.Matching.Naming;

/// <summary>The names that the children of one family share, and how it makes its children's names of them.</summary>
/// <param name="Other">The surname of the other side, which some children or papers bear.</param>
/// <param name="Custom">What is done otherwise than by most: a word of <see cref="SurnameOf"/> or <see cref="MiddleOf"/>.</param>
internal sealed record Family(Tradition Tradition, string Surname, string Other, string Father, string Custom)
{
    public static Family Of(Tradition tradition, ref Draw draw)
    {
        var surname = tradition.Surnames.Name(ref draw);
        var other = tradition.Surnames.Name(ref draw);
        var father = tradition.Boys.Name(ref draw);
        var habit = draw.Fraction();
        var custom = tradition.Name switch
        {
            "Sikh" => habit < 0.45 ? "by sex"
            : habit < 0.75 ? "by sex in the middle"
            : "",
            "Portuguese and Spanish" => habit < 0.65 ? "both" : "",
            "Somali and Eritrean" => habit < 0.3 ? "father's" : "father's in the middle",
            "Arabic" => habit < 0.12 ? "father's"
            : habit < 0.5 ? "father's in the middle"
            : "",
            "South Indian" => habit < 0.4 ? "father's"
            : habit < 0.48 ? "one name"
            : "",
            "Turkish Kurdish and Afghan" => habit < 0.06 ? "one name" : "",
            "Pakistani and Bangladeshi" => habit < 0.12 ? "daughters apart" : "",
            "British" => habit < 0.05 ? "hyphen" : "",
            "Caribbean" => habit < 0.09 ? "hyphen" : "",
            _ => "",
        };
        return new(tradition, surname, other, father, custom);
    }

    public string SurnameOf(string sex, string forename) =>
        Custom switch
        {
            "by sex" => sex == "F" ? "Kaur" : "Singh",
            "both" => $"{Other} {Surname}",
            "hyphen" => $"{Surname}-{Other}",
            "father's" => Father,
            "one name" => forename,
            "daughters apart" when sex == "F" => "Begum",
            _ => sex == "F" ? Daughters(Surname) : Surname,
        };

    public string MiddleOf(string sex, ref Draw draw) =>
        Custom switch
        {
            "by sex in the middle" => sex == "F" ? "Kaur" : "Singh",
            "father's in the middle" => Father,
            _ => draw.Is(0.55) ? Forename(sex, ref draw) : "",
        };

    public string Forename(string sex, ref Draw draw)
    {
        var of = draw.Is(Tradition.BritishForenames) ? Tradition.British : Tradition;
        return (sex == "F" ? of.Girls : of.Boys).Name(ref draw);
    }

    private string Daughters(string surname)
    {
        if (Tradition.Name is "Polish")
        {
            return Ends(surname, "ski", "cki", "dzki") ? surname[..^1] + "a" : surname;
        }

        if (Tradition.Name is not "Slavic and Baltic")
        {
            return surname;
        }

        return Ends(surname, "ov", "ev", "in") ? surname + "a"
            : Ends(surname, "ius") ? surname[..^3] + "iūtė"
            : Ends(surname, "as") ? surname[..^2] + "aitė"
            : Ends(surname, "us") ? surname[..^2] + "utė"
            : surname;
    }

    private static bool Ends(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
