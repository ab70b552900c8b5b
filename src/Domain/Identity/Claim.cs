using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Whereabouts.Domain.Children;

namespace Whereabouts.Domain.Identity;

/// <summary>What a row says of whose it is.</summary>
/// <param name="SystemId">The child's number in a system that many files come from, such as "social care/40213".</param>
public sealed record Claim(
    string? Upn,
    string? Surname,
    string? Forename,
    DateOnly? DateOfBirth,
    string? Postcode,
    string? LocalId = null,
    string? SystemId = null
)
{
    /// <summary>"upn:H801200001001"; where the row brings no UPN, the number in the sender's system; null when it has neither.</summary>
    public string? UpnKey =>
        Upn is not null ? ChildKeys.OfUpn(Upn)
        : SystemId is not null ? ChildKeys.OfSystem(SystemId)
        : null;

    /// <summary>Name, birth date and postcode together, or null when one of them is missing.</summary>
    public string? FullNameKey => ChildKeys.OfName(Surname, Forename, DateOfBirth, Postcode);

    /// <summary>By what the row can be known to be about a child.</summary>
    public IEnumerable<string> Keys => new[] { UpnKey, FullNameKey }.OfType<string>();

    /// <summary>The claim as a short hash: two rows with the same hash say the same of the child.</summary>
    public string Hash
    {
        get
        {
            var text = string.Join(
                '|',
                Upn,
                NameKey.Of(Surname),
                NameKey.Of(Forename),
                DateOfBirth?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Postcode,
                LocalId
            );
            text = SystemId is null ? text : $"{text}|{SystemId}";
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
        }
    }

    /// <summary>Whether it says enough to introduce a child: surname, forename and date of birth.</summary>
    public bool CanIntroduce => this is { Surname: not null, Forename: not null, DateOfBirth: not null };

    public bool SaysNothing =>
        Upn is null && SystemId is null && Surname is null && Forename is null && DateOfBirth is null;
}

/// <summary>The keys by which a row can be known to be about a child.</summary>
public static class ChildKeys
{
    /// <summary>How every key made by <see cref="OfUpn"/> begins.</summary>
    public const string UpnPrefix = "upn:";

    public static string OfUpn(string upn) => UpnPrefix + upn.Trim().ToUpperInvariant();

    public static bool IsUpn(string key) => key.StartsWith(UpnPrefix, StringComparison.Ordinal);

    public static string? OfName(string? surname, string? forename, DateOnly? dateOfBirth, string? postcode)
    {
        var (last, first) = (NameKey.Of(surname), NameKey.Of(forename));
        return last.Length == 0 || first.Length == 0 || dateOfBirth is null || string.IsNullOrWhiteSpace(postcode)
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{NamePrefix}{last}/{first}/{dateOfBirth:yyyy-MM-dd}/{postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()}"
            );
    }

    /// <summary>The key of a number that one system gives each child, whichever file it stands in.</summary>
    public static string OfSystem(string systemId) => "id:" + systemId.Trim().ToLowerInvariant();

    private const string NamePrefix = "name:";
    private const string BornPrefix = "born:";

    public static string OfBirth(DateOnly dateOfBirth) =>
        string.Create(CultureInfo.InvariantCulture, $"{BornPrefix}{dateOfBirth:yyyy-MM-dd}");

    /// <summary>The birth date in a key made by <see cref="OfBirth"/>; null for any other key.</summary>
    public static DateOnly? BirthIn(string key) =>
        key.StartsWith(BornPrefix, StringComparison.Ordinal)
            ? DateOnly.ParseExact(key.AsSpan(BornPrefix.Length), "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>The forename in a key made by <see cref="OfName"/>; null for any other key.</summary>
    public static string? ForenameIn(string key) =>
        key.StartsWith(NamePrefix, StringComparison.Ordinal) ? key.Split('/')[1] : null;

    /// <summary>False for a key that very many share: a day of birth.</summary>
    public static bool IsOfOne(string key) => !key.StartsWith(BornPrefix, StringComparison.Ordinal);

    /// <summary>Every key that a source's particulars give: each name it knows, with the birth date and postcode.</summary>
    public static IEnumerable<string> Of(Particulars particulars)
    {
        foreach (var upn in new[] { particulars.Upn, particulars.FormerUpn })
        {
            if (upn is not null)
            {
                yield return OfUpn(upn);
            }
        }

        if (particulars.SystemId is { } number)
        {
            yield return OfSystem(number);
        }

        if (particulars.DateOfBirth is { } born)
        {
            yield return OfBirth(born);
        }

        string?[] surnames = [particulars.Surname, particulars.PreferredSurname, particulars.FormerSurname];
        string?[] forenames = [particulars.Forename, particulars.PreferredForename, particulars.FormerForename];
        foreach (var surname in surnames.Distinct(StringComparer.Ordinal))
        {
            foreach (var forename in forenames.Distinct(StringComparer.Ordinal))
            {
                if (OfName(surname, forename, particulars.DateOfBirth, particulars.Postcode) is { } key)
                {
                    yield return key;
                }
            }
        }
    }
}
