using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children;

/// <summary>Who the child is, drawn from what every source says: what lists, search and the identity bar show.</summary>
public sealed record ChildIdentity
{
    public string Surname { get; init; } = "";
    public string Forename { get; init; } = "";
    public string? KnownAs { get; init; }
    public DateOnly? DateOfBirth { get; init; }
    public string? Sex { get; init; }
    public string? Upn { get; init; }
    public string? Postcode { get; init; }
    public IReadOnlyList<string>? Address { get; init; }

    /// <summary>Every name that a source uses or used, as <see cref="NameKey"/> between spaces, sorted.</summary>
    public string Names { get; init; } = "";

    /// <summary>
    /// Each field from the best source that gives it: a school's roll before home-education and admission forms before
    /// everything else; of two alike the later said, then by text, so that the answer never depends on the order.
    /// </summary>
    /// <param name="particulars">What each source says, with when it said so.</param>
    public static ChildIdentity Of(IEnumerable<(Particulars Particulars, DateTimeOffset Said)> particulars)
    {
        var best = particulars
            .OrderBy(p => Standing(p.Particulars.Origin))
            .ThenByDescending(p => p.Said)
            .ThenBy(p => p.Particulars.Origin, StringComparer.Ordinal)
            .Select(p => p.Particulars)
            .ToList();
        return new ChildIdentity
        {
            Surname = First(best, p => p.Surname) ?? "",
            Forename = First(best, p => p.Forename) ?? "",
            KnownAs = First(best, p => p.PreferredForename),
            DateOfBirth = best.Select(p => p.DateOfBirth).FirstOrDefault(d => d is not null),
            Sex = First(best, p => p.Sex),
            Upn = First(best.OrderBy(p => IsTemporary(p.Upn)), p => p.Upn),
            Postcode = First(best, p => p.Postcode),
            Address = best.FirstOrDefault(p => p.Address is { Count: > 0 })?.Address,
            Names = string.Join(
                ' ',
                best.SelectMany(NamesOf)
                    .Select(NameKey.Of)
                    .Where(n => n.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            ),
        };
    }

    private static string? First(IEnumerable<Particulars> particulars, Func<Particulars, string?> field) =>
        particulars.Select(field).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));

    private static bool IsTemporary(string? upn) => upn is { Length: > 0 } && char.IsLetter(upn[^1]);

    private static int Standing(string origin) =>
        origin.Split(' ')[0] switch
        {
            "roll" => 0,
            "home-education" or "applications" => 1,
            "statuses" => 2,
            _ => 3,
        };

    private static IEnumerable<string?> NamesOf(Particulars p) =>
        [
            p.Surname,
            p.Forename,
            p.MiddleNames,
            p.PreferredSurname,
            p.PreferredForename,
            p.FormerSurname,
            p.FormerForename,
        ];
}
