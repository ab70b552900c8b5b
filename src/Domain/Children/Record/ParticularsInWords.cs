using System.Globalization;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Settings;

namespace Whereabouts.Domain.Children.Record;

/// <summary>Says who a source thinks the child is.</summary>
public static class ParticularsInWords
{
    /// <summary>One line: title, name and relationship, "Mrs Ada Okafor (mother)".</summary>
    public static string NameOf(Contact contact)
    {
        var name = string.Join(
            ' ',
            new[] { contact.Title, contact.Forename, contact.Surname }.Where(part => !string.IsNullOrWhiteSpace(part))
        );
        return Relationship(contact) is { } relationship
            ? name.Length == 0
                ? relationship
                : $"{name} ({relationship.ToLowerInvariant()})"
            : name;
    }

    /// <summary>Who the contact is to the child: the code's meaning, or the source's words; null when not said.</summary>
    public static string? Relationship(Contact contact) =>
        string.IsNullOrWhiteSpace(contact.Relationship)
            ? null
            : CodeSet.Named("relationship").Meaning(contact.Relationship) ?? contact.Relationship.Trim();

    internal static List<FactLine> Lines(Particulars said) =>
        [
            .. Said("Surname", said.Surname),
            .. Said("Forename", said.Forename),
            .. Said("Middle names", said.MiddleNames),
            .. Said("Known as", Full(said.PreferredForename, said.PreferredSurname)),
            .. Said("Name before", Full(said.FormerForename, said.FormerSurname)),
            .. Said("Born", said.DateOfBirth is { } born ? Words.Day(born) : null),
            .. Said("Sex", said.Sex),
            .. Said("UPN", said.Upn),
            .. Said("UPN before", said.FormerUpn),
            .. Said("ULN", said.Uln),
            .. Said("NHS number", said.NhsNumber),
            .. Said("The source's own number", said.LocalId),
            .. Said("Number in the source's system", said.SystemId),
            .. Said("Home", Home(said)),
            .. Said("Ethnicity", CodeSet.Named("ethnicity").Meaning(said.Ethnicity) ?? said.Ethnicity),
            .. Said("Language", said.Language),
            .. (said.Contacts ?? []).Select(
                (contact, i) =>
                    new FactLine($"Contact {(i + 1).ToString(CultureInfo.InvariantCulture)}", InFull(contact))
            ),
        ];

    private static string InFull(Contact contact) =>
        string.Join(
            ", ",
            new[]
            {
                NameOf(contact),
                contact.ParentalResponsibility switch
                {
                    true => "has parental responsibility",
                    false => "has no parental responsibility",
                    null => "",
                },
                contact.Phone ?? "",
                contact.Email ?? "",
            }.Where(part => part.Length > 0)
        );

    private static string? Home(Particulars said) =>
        said.Address is { Count: > 0 } lines
            ? string.Join(", ", lines.Append(said.Postcode).OfType<string>())
            : said.Postcode;

    private static string? Full(string? forename, string? surname) =>
        string.Join(' ', new[] { forename, surname }.OfType<string>()) is { Length: > 0 } name ? name : null;

    private static FactLine[] Said(string label, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [new(label, value)];
}
