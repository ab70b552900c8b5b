using System.Globalization;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>Reads the numbers in a list of schools. A figure that cannot be read never costs us the school.</summary>
internal static class SchoolNumbers
{
    private static readonly char[] Between = [';', ',', ' '];

    /// <summary>The school with this URN; the row is refused when the column holds no URN.</summary>
    public static (SettingId Setting, int Urn)? NeededUrn(this SheetRow row, string column)
    {
        if (row.Needed(column) is not { } text)
        {
            return null;
        }

        if (Read(text) is { } urn)
        {
            return (SettingId.OfUrn(urn), urn);
        }

        row.Refuse(column, "This is not a URN.", "A URN has six digits, for instance 141727.");
        return null;
    }

    /// <summary>A whole number; anything else is noted and left out.</summary>
    public static int? Number(this SheetRow row, string column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        if (
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 10_000_000
        )
        {
            return (int)decimal.Round(number);
        }

        row.Note(column, "This is not a number. It was left out.", "Write a whole number.");
        return null;
    }

    /// <summary>URNs between semicolons, commas or spaces, in order; null when there are none. What is no URN is noted.</summary>
    public static IReadOnlyList<int>? Urns(this SheetRow row, string column)
    {
        var parts = row.Text(column)?.Split(Between, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var urns = parts.Select(Read).OfType<int>().Distinct().Order().ToList();
        if (parts.Any(p => Read(p) is null))
        {
            row.Note(
                column,
                "Not all of these are URNs. The others were kept.",
                "Write URNs with semicolons between them."
            );
        }

        return urns.Count == 0 ? null : urns;
    }

    private static int? Read(string text) =>
        Urn.TryParse(text, out var urn) ? int.Parse(urn.ToString(), CultureInfo.InvariantCulture) : null;
}
