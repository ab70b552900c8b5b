using Whereabouts.Domain.Children;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Children.Rolls;

/// <summary>The people to call about a child: up to three of them in a roll's columns.</summary>
internal static class Contacts
{
    private const int Most = 3;

    public static IEnumerable<Column> Columns { get; } = [.. Enumerable.Range(1, Most).SelectMany(ColumnsOf)];

    /// <summary>The contacts that the row names or gives a number of, in the school's order; null when there are none.</summary>
    public static IReadOnlyList<Contact>? Read(SheetRow row)
    {
        var contacts = Enumerable.Range(1, Most).Select(i => Read(row, $"contact {i}")).OfType<Contact>().ToList();
        return contacts.Count == 0 ? null : contacts;
    }

    private static Contact? Read(SheetRow row, string which)
    {
        var contact = new Contact
        {
            Title = row.Text($"{which} title"),
            Forename = row.Text($"{which} forename"),
            Surname = row.Text($"{which} surname"),
            Relationship = row.Text($"{which} relationship"),
            Phone = row.Text($"{which} phone"),
            Email = row.Text($"{which} email"),
        };
        return contact == new Contact()
            ? null
            : contact with
            {
                ParentalResponsibility = row.Flag($"{which} responsibility"),
            };
    }

    private static IEnumerable<Column> ColumnsOf(int i)
    {
        var first = i == 1;
        var which = $"contact {i}";
        yield return new($"{which} title", "Title", first ? "Mrs" : "");
        yield return new($"{which} forename", "Forename", first ? "Ada" : "", $"{which} first name");
        yield return new($"{which} surname", "Surname", first ? "Okafor" : "", $"{which} last name", $"{which} name");
        yield return new(
            $"{which} relationship",
            "Who they are to the child",
            first ? "Mother" : "",
            $"{which} relation"
        );
        yield return new(
            $"{which} responsibility",
            "Has parental responsibility: Y or N",
            first ? "Y" : "",
            $"{which} parental responsibility",
            $"{which} PR"
        )
        {
            Codes = CodeList.YesNo,
        };
        yield return new(
            $"{which} phone",
            "Telephone number",
            first ? "07700 900123" : "",
            $"{which} telephone",
            $"{which} mobile"
        );
        yield return new($"{which} email", "E-mail address", "", $"{which} email address");
    }
}
