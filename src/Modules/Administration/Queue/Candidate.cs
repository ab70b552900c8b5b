using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Modules.Administration.Words;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>What a row says of its child.</summary>
/// <param name="Particulars">As the row states them; null when it could not be read again.</param>
/// <param name="Schools">Names of the settings that the row is about.</param>
internal sealed record RowSide(Claim Claim, Particulars? Particulars, IReadOnlyList<string> Schools)
{
    /// <summary>True when it says enough to introduce a child: surname, forename and date of birth.</summary>
    public bool CanIntroduce => Claim.CanIntroduce;

    public string? Address => Particulars?.Address is { Count: > 0 } lines ? string.Join(", ", lines) : null;
}

/// <summary>One detail, both sides of it.</summary>
internal sealed record ComparedDetail(string Name, string? Row, string? Held, Likeness Likeness)
{
    public string Word =>
        Likeness switch
        {
            Likeness.Same => "Same",
            Likeness.Similar => "Similar",
            Likeness.ChangedRound => "Surname and forename changed round",
            Likeness.Different => "Different",
            Likeness.NotSaid => "The row does not say",
            _ => "Not known here",
        };
}

/// <summary>A child whose row it may be, detail by detail.</summary>
/// <param name="Weight">How much speaks for it: the heavier comes first.</param>
internal sealed record Candidate(Guid Child, ChildIdentity Identity, IReadOnlyList<ComparedDetail> Details, int Weight)
{
    /// <summary>What is the same, for the choice: "same surname and date of birth; different UPN".</summary>
    public string Summary =>
        string.Join(
            "; ",
            new[] { Likeness.Same, Likeness.Similar, Likeness.ChangedRound, Likeness.Different }
                .Select(l => (l, Names: Details.Where(d => d.Likeness == l).Select(d => LowerFirst(d.Name)).ToList()))
                .Where(g => g.Names.Count > 0)
                .Select(g =>
                    $"{(g.l == Likeness.ChangedRound ? "changed round" : g.l.ToString().ToLowerInvariant())} {string.Join(", ", g.Names)}"
                )
        );

    /// <param name="held">What every source says of the child, the standing version of each.</param>
    /// <param name="schools">Names of the settings where the child is or was.</param>
    public static Candidate Of(
        Guid child,
        RowSide row,
        IReadOnlyList<(Particulars Particulars, DateTimeOffset Said)> held,
        IReadOnlyList<string> schools
    )
    {
        var all = held.Select(h => h.Particulars).ToList();
        List<string> Texts(params Func<Particulars, string?>[] fields) =>
            [
                .. all.SelectMany(p => fields.Select(f => f(p)))
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ];
        var surnames = Texts(p => p.Surname, p => p.PreferredSurname, p => p.FormerSurname);
        var forenames = Texts(p => p.Forename, p => p.PreferredForename, p => p.FormerForename);
        var births = all.Select(p => p.DateOfBirth).OfType<DateOnly>().Distinct().ToList();
        var claim = row.Claim;
        List<ComparedDetail> details =
        [
            Text("UPN", claim.Upn, Texts(p => p.Upn, p => p.FormerUpn), Likenesses.OfText),
            Text("Surname", claim.Surname, surnames, (said, names) => Likenesses.OfName(said, names, forenames)),
            Text("Forename", claim.Forename, forenames, (said, names) => Likenesses.OfName(said, names, surnames)),
            new(
                "Date of birth",
                claim.DateOfBirth is { } born ? Said.Day(born) : null,
                Joined(births.Select(Said.Day)),
                Likenesses.OfDate(claim.DateOfBirth, births)
            ),
            Text("Sex", row.Particulars?.Sex, Texts(p => p.Sex), Likenesses.OfText),
            Text("Postcode", claim.Postcode, Texts(p => p.Postcode), Likenesses.OfText),
            Text(
                "Address",
                row.Address,
                Texts(p => p.Address is { Count: > 0 } lines ? string.Join(", ", lines) : null),
                Likenesses.OfAddress
            ),
            new(
                "School",
                Joined(row.Schools),
                Joined(schools),
                row.Schools.Count == 0 ? Likeness.NotSaid
                    : schools.Count == 0 ? Likeness.NotHeld
                    : row.Schools.Intersect(schools, StringComparer.Ordinal).Any() ? Likeness.Same
                    : Likeness.Different
            ),
        ];
        return new(child, ChildIdentity.Of(held), details, details.Sum(Weigh));
    }

    private static ComparedDetail Text(
        string name,
        string? said,
        List<string> held,
        Func<string?, IReadOnlyCollection<string>, Likeness> compare
    ) => new(name, said, Joined(held), compare(said, held));

    private static string? Joined(IEnumerable<string> texts) =>
        string.Join("; ", texts) is { Length: > 0 } joined ? joined : null;

    private static string LowerFirst(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static int Weigh(ComparedDetail detail) =>
        (detail.Name, detail.Likeness) switch
        {
            ("UPN", Likeness.Same) => 8,
            ("Date of birth", Likeness.Same) => 5,
            ("Date of birth", Likeness.Similar) => 2,
            ("Surname" or "Forename", Likeness.Same) => 3,
            ("Surname" or "Forename", Likeness.Similar or Likeness.ChangedRound) => 2,
            ("Postcode" or "Address", Likeness.Same) => 2,
            ("School", Likeness.Same) => 1,
            ("Date of birth" or "Sex" or "Forename", Likeness.Different) => -1,
            _ => 0,
        };
}
