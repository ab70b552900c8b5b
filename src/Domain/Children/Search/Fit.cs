namespace Whereabouts.Domain.Children.Search;

/// <summary>How what was typed lies to what is told of a child; the better the lower.</summary>
public enum Fit : byte
{
    Whole,
    Beginning,

    /// <summary>A nickname, or another spelling that is known for one name.</summary>
    Variant,
    Inside,
    SpeltAlike,
    SoundsAlike,

    /// <summary>A date of birth with day and month changed over.</summary>
    Turned,

    /// <summary>A year of birth.</summary>
    Year,

    /// <summary>An age.</summary>
    Age,
}

/// <summary>
/// How much one thing typed says for a child: whole words before beginnings before spellings, what stands before what is
/// former, the child's own names before those of others.
/// </summary>
public readonly record struct Hit(int Points, Fit Fit, Held Held)
{
    private const int Longest = 9;

    /// <summary>In one number, of which the greater is the better hit; never 0.</summary>
    public int Code => (Points << 16) | ((byte)Fit << 8) | Held.Code;

    /// <summary>A hit from its number.</summary>
    public static Hit Of(int code) => new(code >> 16, (Fit)((code >> 8) & 0xFF), Held.Of((byte)code));

    /// <param name="closeness">Among fits of one sort: how much of the word was typed, or how alike they are; 0 to 1.</param>
    public static Hit Of(Fit fit, Held held, double closeness) =>
        new(
            fit switch
            {
                Fit.Whole => 100,
                Fit.Beginning => 71,
                Fit.Variant => 62,
                Fit.Year or Fit.Age => 55,
                Fit.Turned => 50,
                Fit.Inside => 45,
                Fit.SpeltAlike => 24,
                _ => 20,
            }
                + (fit is Fit.Beginning or Fit.SpeltAlike ? (int)(closeness * Longest) : 0)
                - (held.IsFormer ? 4 : 0)
                - (held.IsPart ? 3 : 0)
                - (
                    held.IsContactName ? 8
                    : held.Detail is Detail.Address ? 5
                    : held.Detail is Detail.MiddleName or Detail.KnownAs ? 1
                    : 0
                ),
            fit,
            held
        );

    /// <summary>In words, why the child was found: "former surname", "forename sounds alike", "mother's phone".</summary>
    public string Words
    {
        get
        {
            var name = (Held.IsFormer ? "former " : "") + NameOf(Held.Detail);
            return Fit switch
            {
                Fit.Whole when Held.IsPart => $"part of {name}",
                Fit.Whole => name,
                Fit.Beginning when Held.Detail is Detail.Postcode => $"first half of {name}",
                Fit.Beginning => $"beginning of {name}",
                Fit.Inside => $"part of {name}",
                Fit.Variant => $"{name} in another form",
                Fit.SpeltAlike => $"{name} is spelt alike",
                Fit.SoundsAlike => $"{name} sounds like it",
                Fit.Turned => $"{name} with day and month changed over",
                Fit.Year => "year of birth",
                _ => "age",
            };
        }
    }

    private static string NameOf(Detail detail) =>
        detail switch
        {
            Detail.Surname => "surname",
            Detail.Forename => "forename",
            Detail.MiddleName => "middle name",
            Detail.KnownAs => "name known by",
            Detail.Address => "address",
            Detail.Postcode => "postcode",
            Detail.Upn => "UPN",
            Detail.NhsNumber => "NHS number",
            Detail.BirthDate => "date of birth",
            Detail.MotherName => "mother's name",
            Detail.MotherPhone => "mother's phone",
            Detail.FatherName => "father's name",
            Detail.FatherPhone => "father's phone",
            Detail.CarerName => "parent's or carer's name",
            Detail.CarerPhone => "parent's or carer's phone",
            Detail.ContactName => "contact's name",
            _ => "contact's phone",
        };

    /// <summary>Everything that speaks for a child in one line, each thing once.</summary>
    public static string InWords(IEnumerable<Hit> hits)
    {
        var text = string.Join(", ", hits.Select(hit => hit.Words).Distinct(StringComparer.Ordinal));
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
