using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children.Record;

/// <summary>Whether two children are of one home, as far as addresses, names and contacts tell. It is no proof of kinship.</summary>
public static class Household
{
    private const int ShortestPhone = 6;

    /// <summary>The same postcode and the same first line, however they are written; never true of a blank.</summary>
    public static bool IsSame(ChildIdentity left, ChildIdentity right) =>
        KeyOf(left) is { } key && string.Equals(key, KeyOf(right), StringComparison.Ordinal);

    /// <summary>What two children of one postcode have in common, in words; null when nothing does.</summary>
    public static string? InCommon(
        (ChildIdentity Identity, IReadOnlyCollection<Contact> Contacts) left,
        (ChildIdentity Identity, IReadOnlyCollection<Contact> Contacts) right
    )
    {
        var surname = NameKey.Of(left.Identity.Surname);
        string?[] common =
        [
            IsSame(left.Identity, right.Identity) ? "the same address" : null,
            surname.Length > 0 && string.Equals(surname, NameKey.Of(right.Identity.Surname), StringComparison.Ordinal)
                ? "the same surname and postcode"
                : null,
            PhonesOf(left.Contacts).Overlaps(PhonesOf(right.Contacts)) ? "a contact with the same telephone" : null,
        ];
        return string.Join(", ", common.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    private static HashSet<string> PhonesOf(IEnumerable<Contact> contacts) =>
        [
            .. contacts
                .Select(contact => string.Concat((contact.Phone ?? "").Where(char.IsAsciiDigit)))
                .Where(digits => digits.Length >= ShortestPhone),
        ];

    private static string? KeyOf(ChildIdentity identity)
    {
        var (line, postcode) = (
            NameKey.Of(identity.Address is [var first, ..] ? first : null),
            NameKey.Of(identity.Postcode)
        );
        return line.Length == 0 || postcode.Length == 0 ? null : $"{postcode} {line}";
    }
}
