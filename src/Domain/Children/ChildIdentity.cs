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

    /// <summary>
    /// Of the sources that name, birth date, sex, UPN and postcode are taken from, the one that stands lowest
    /// (<see cref="StandingOf"/>): whatever a source below it says again, and says later, changes none of them.
    /// </summary>
    public int LowestStanding { get; init; }

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
            .OrderBy(p => StandingOf(p.Particulars.Origin))
            .ThenByDescending(p => p.Said)
            .ThenBy(p => p.Particulars.Origin, StringComparer.Ordinal)
            .Select(p => p.Particulars)
            .ToList();
        var lowest = 0;
        return new ChildIdentity
        {
            Surname = First(best, p => p.Surname, ref lowest) ?? "",
            Forename = First(best, p => p.Forename, ref lowest) ?? "",
            KnownAs = best.Select(p => p.PreferredForename).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v)),
            DateOfBirth = Born(best, ref lowest),
            Sex = First(best, p => p.Sex, ref lowest),
            Upn = First(best.OrderBy(p => IsTemporary(p.Upn)), p => p.Upn, ref lowest),
            Postcode = First(best, p => p.Postcode, ref lowest),
            LowestStanding = lowest,
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

    private static string? First(IEnumerable<Particulars> particulars, Func<Particulars, string?> field, ref int lowest)
    {
        var source = particulars.FirstOrDefault(p => !string.IsNullOrWhiteSpace(field(p)));
        lowest = source is null ? lowest : Math.Max(lowest, StandingOf(source.Origin));
        return source is null ? null : field(source);
    }

    /// <summary>The birth date as <see cref="Of"/> finds it, for who asks for nothing else.</summary>
    public static DateOnly? BirthDateOf(IEnumerable<(Particulars Particulars, DateTimeOffset Said)> particulars)
    {
        (Particulars Particulars, DateTimeOffset Said)? best = null;
        foreach (var next in particulars)
        {
            if (next.Particulars.DateOfBirth is not null && (best is not { } held || IsBetter(next, held)))
            {
                best = next;
            }
        }

        return best?.Particulars.DateOfBirth;
    }

    private static bool IsBetter(
        (Particulars Particulars, DateTimeOffset Said) one,
        (Particulars Particulars, DateTimeOffset Said) other
    )
    {
        var (standing, others) = (StandingOf(one.Particulars.Origin), StandingOf(other.Particulars.Origin));
        return standing != others ? standing < others
            : one.Said != other.Said ? one.Said > other.Said
            : string.CompareOrdinal(one.Particulars.Origin, other.Particulars.Origin) < 0;
    }

    private static DateOnly? Born(List<Particulars> best, ref int lowest)
    {
        var source = best.Find(p => p.DateOfBirth is not null);
        lowest = source is null ? lowest : Math.Max(lowest, StandingOf(source.Origin));
        return source?.DateOfBirth;
    }

    private static bool IsTemporary(string? upn) => upn is { Length: > 0 } && char.IsLetter(upn[^1]);

    /// <summary>Where a source stands in saying who a child is: 0 is the best.</summary>
    /// <param name="origin">As <see cref="Particulars.Origin"/> has it.</param>
    public static int StandingOf(string origin) =>
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
