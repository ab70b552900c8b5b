using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Modules.Administration.Words;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>How what a row says stands to what we hold.</summary>
internal enum Mark
{
    NotCompared,
    Agrees,
    Near,
    Differs,
}

/// <summary>One detail of a candidate.</summary>
/// <param name="Held">What we hold of it; null where it is not known, or not needed to decide.</param>
/// <param name="Words">How it lies to what the row says, where that is more than the mark says.</param>
internal sealed record Side(string? Held, Mark Mark = Mark.NotCompared, string? Words = null);

/// <summary>A child whose rows they may be, detail by detail.</summary>
/// <param name="Probability">That the rows are of this child.</param>
/// <param name="Others">Who else lives where the child lives.</param>
internal sealed record Candidate(
    Guid Child,
    ChildIdentity Identity,
    double Probability,
    IReadOnlyDictionary<string, Side> Sides,
    IReadOnlyList<Housemate> Others
)
{
    public const string Upn = "UPN";
    public const string Surname = "Surname";
    public const string Forename = "Forename";
    public const string Middle = "Middle names";
    public const string Born = "Date of birth";
    public const string Sex = "Sex";
    public const string Address = "Address";
    public const string Nhs = "NHS number";
    public const string Phone = "Telephone";
    public const string Email = "E-mail";
    public const string School = "School";

    /// <summary>Every detail, in the order of the page.</summary>
    public static IReadOnlyList<string> Details { get; } =
    [Upn, Surname, Forename, Middle, Born, Sex, Address, Nhs, Phone, Email, School];

    public string Name => Said.Name(Identity.Surname, Identity.Forename);

    public string Likely => $"{Likelihood.Words(Probability)}: {Likelihood.PerCent(Probability)}";

    /// <summary>What differs, for the choice: "differs: forename, address".</summary>
    public string Summary =>
        Details.Where(d => Sides.TryGetValue(d, out var side) && side.Mark == Mark.Differs).ToList()
            is { Count: > 0 } differ
            ? "Differs: " + string.Join(", ", differ)
            : "Nothing that both say differs";

    /// <param name="compared">What the matcher says of each field, with the factor by which it speaks for the child.</param>
    /// <param name="held">What every source says of the child, the standing version of each.</param>
    /// <param name="schools">Names of the settings where the child is or was.</param>
    public static Candidate Of(
        RowSide row,
        Suggestion suggestion,
        IReadOnlyList<(Field Field, string Words, double Factor)> compared,
        IReadOnlyList<(Particulars Particulars, DateTimeOffset Said)> held,
        IReadOnlyList<string> schools,
        IReadOnlyList<Housemate> others
    )
    {
        string? Texts(params Func<Particulars, string?>[] fields) =>
            string.Join(
                "; ",
                held.SelectMany(h => fields.Select(f => f(h.Particulars)))
                    .Where(t => !string.IsNullOrWhiteSpace(t))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
            )
                is { Length: > 0 } joined
                ? joined
                : null;
        var changedOver = compared.FirstOrDefault(c => c.Field == Field.Order).Words;
        Side By(Field field, string? text)
        {
            var (mark, words) = MarkOf(compared, field);
            return changedOver is not null && field is (Field.Surname or Field.Forename)
                ? new(text, Mark.Near, changedOver)
                : new(text, mark, words);
        }

        var place = By(Field.Place, null);
        var sides = new Dictionary<string, Side>(StringComparer.Ordinal)
        {
            [Upn] = By(Field.Upn, Texts(p => p.Upn, p => p.FormerUpn)),
            [Surname] = By(Field.Surname, Texts(p => p.Surname, p => p.PreferredSurname, p => p.FormerSurname)),
            [Forename] = By(Field.Forename, Texts(p => p.Forename, p => p.PreferredForename, p => p.FormerForename)),
            [Middle] = By(Field.Middle, null),
            [Born] = By(Field.Born, Texts(p => p.DateOfBirth is { } born ? Words.Said.Day(born) : null)),
            [Sex] = By(Field.Sex, Texts(p => p.Sex)),
            // Where a child lives now is shown to those alone who know it already.
            [Address] = place with
            {
                Held =
                    place.Mark == Mark.Agrees
                        ? Texts(p =>
                            string.Join(", ", (p.Address ?? []).Append(p.Postcode).Where(l => !string.IsNullOrEmpty(l)))
                        )
                        : null,
            },
            [Nhs] = By(Field.Nhs, null),
            [Phone] = By(Field.Phone, null),
            [Email] = By(Field.Email, null),
            [School] = new(
                schools.Count > 0 ? string.Join("; ", schools) : null,
                row.Schools.Count == 0 || schools.Count == 0 ? Mark.NotCompared
                    : row.Schools.Intersect(schools, StringComparer.Ordinal).Any() ? Mark.Agrees
                    : Mark.Differs
            ),
        };
        return new(suggestion.Child, ChildIdentity.Of(held), suggestion.Probability, sides, others);
    }

    private static (Mark Mark, string? Words) MarkOf(
        IReadOnlyList<(Field Field, string Words, double Factor)> compared,
        Field field
    )
    {
        if (compared.FirstOrDefault(c => c.Field == field) is not { Words: { } words } one)
        {
            return (Mark.NotCompared, null);
        }

        var isEqual =
            words.EndsWith(" agrees.", StringComparison.Ordinal) || words.EndsWith(" agree.", StringComparison.Ordinal);
        return one.Factor < 1 ? (Mark.Differs, words)
            : isEqual ? (Mark.Agrees, null)
            : field == Field.Place && words.Contains("agree", StringComparison.Ordinal) ? (Mark.Agrees, words)
            : (Mark.Near, words);
    }
}
