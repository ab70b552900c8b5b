using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children.Search;

/// <summary>Everything by which a child can be found, out of what one source says.</summary>
public static class ToldDetails
{
    private const int ShortestPart = 2;
    private static readonly char[] Between = [' ', '-', '/', '\u2010', '\u2011', '\u2013', ',', '.'];

    /// <summary>Names and lines of the address, as written.</summary>
    public static IEnumerable<(string Text, Detail Detail, bool IsFormer)> TextsOf(Particulars told)
    {
        (string? Text, Detail Detail, bool IsFormer)[] own =
        [
            (told.Surname, Detail.Surname, false),
            (told.Forename, Detail.Forename, false),
            (told.MiddleNames, Detail.MiddleName, false),
            (told.PreferredSurname, Detail.KnownAs, false),
            (told.PreferredForename, Detail.KnownAs, false),
            (told.FormerSurname, Detail.Surname, true),
            (told.FormerForename, Detail.Forename, true),
        ];
        return own.Concat((told.Address ?? []).Select(line => ((string?)line, Detail.Address, false)))
            .Concat(
                (told.Contacts ?? []).SelectMany(contact =>
                    new[] { (contact.Surname, NameOf(contact), false), (contact.Forename, NameOf(contact), false) }
                )
            )
            .Where(text => !string.IsNullOrWhiteSpace(text.Item1))
            .Select(text => (text.Item1!, text.Item2, text.Item3));
    }

    /// <summary>A text's words as <see cref="NameKey"/>: of a name the whole and, of a double one, its parts.</summary>
    public static IEnumerable<(string Word, bool IsPart)> WordsOf(string text, bool isAddress)
    {
        var parts = text.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(NameKey.Of)
            .Where(part => part.Length >= ShortestPart || (isAddress && part.Length > 0))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (isAddress)
        {
            return parts.Select(part => (part, false));
        }

        var whole = NameKey.Of(text);
        return parts
            .Where(part => !string.Equals(part, whole, StringComparison.Ordinal))
            .Select(part => (part, true))
            .Prepend((whole, false))
            .Where(word => word.Item1.Length > 0);
    }

    /// <summary>Numbers and postcodes, as <see cref="SearchWords"/> reads them.</summary>
    public static IEnumerable<(string Code, Detail Detail, bool IsFormer)> CodesOf(Particulars told)
    {
        (string? Code, Detail Detail, bool IsFormer)[] own =
        [
            (CompactOf(told.Upn), Detail.Upn, false),
            (CompactOf(told.FormerUpn), Detail.Upn, true),
            (NhsNumber.TryParse(told.NhsNumber, out var nhs) ? nhs.ToString() : null, Detail.NhsNumber, false),
            (Postcode.TryParse(told.Postcode, out var home) ? home.ToString() : null, Detail.Postcode, false),
        ];
        return own.Concat((told.Contacts ?? []).Select(c => (PhoneOf(c.Phone), PhoneDetailOf(c), false)))
            .Where(code => code.Item1 is { Length: > 0 })
            .Select(code => (code.Item1!, code.Item2, code.Item3));
    }

    /// <summary>The digits of a phone number as dialled within the country; null when they are too few.</summary>
    public static string? PhoneOf(string? text)
    {
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        digits =
            digits.StartsWith("0044", StringComparison.Ordinal) ? "0" + digits[4..].TrimStart('0')
            : digits.StartsWith("44", StringComparison.Ordinal) && digits.Length >= 11
                ? "0" + digits[2..].TrimStart('0')
            : digits;
        return digits.Length is >= 6 and <= 15 ? digits : null;
    }

    private static string? CompactOf(string? number) =>
        number is null ? null
        : string.Concat(number.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() is { Length: <= 15 } compact
            ? compact
        : null;

    private static Detail NameOf(Contact contact) =>
        PhoneDetailOf(contact) switch
        {
            Detail.MotherPhone => Detail.MotherName,
            Detail.FatherPhone => Detail.FatherName,
            Detail.CarerPhone => Detail.CarerName,
            _ => Detail.ContactName,
        };

    private static Detail PhoneDetailOf(Contact contact)
    {
        var words = NameKey.Of(ParticularsInWords.Relationship(contact));
        return words is "MOTHER" or "MUM" or "BIRTHMOTHER" or "NATURALMOTHER" ? Detail.MotherPhone
            : words is "FATHER" or "DAD" or "BIRTHFATHER" or "NATURALFATHER" ? Detail.FatherPhone
            : Carers.Any(carer => words.Contains(carer, StringComparison.Ordinal)) ? Detail.CarerPhone
            : contact.ParentalResponsibility is true ? Detail.CarerPhone
            : Detail.ContactPhone;
    }

    private static readonly string[] Carers = ["PARENT", "CARER", "GUARDIAN", "STEP", "FOSTER", "MOTHER", "FATHER"];
}
