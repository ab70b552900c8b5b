using System.Globalization;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>Reads from a row which school it is about.</summary>
public static class SchoolReading
{
    /// <summary>
    /// The setting named by URN, by establishment number or by name, in that order. The row waits when nobody has told us
    /// of a school with that number or name.
    /// </summary>
    public static SettingId? School(this SheetRow row, string urnColumn, string laEstabColumn, string nameColumn)
    {
        if (row.Text(urnColumn) is { } urnText)
        {
            if (Urn.TryParse(urnText, out var urn))
            {
                return SettingId.OfUrn(int.Parse(urn.ToString(), CultureInfo.InvariantCulture));
            }

            row.Refuse(urnColumn, "This is not a URN.", "A URN has six digits, for instance 141727.");
            return null;
        }

        if (row.Text(laEstabColumn) is { } numberText)
        {
            if (!LaEstab.TryParse(numberText, out var number))
            {
                row.Refuse(
                    laEstabColumn,
                    "This is not an establishment number.",
                    "Write three digits of the authority and four of the school, for instance 931/4125."
                );
                return null;
            }

            return row.Sheet.Settings.ByLaEstab(number) ?? row.WaitForSchool(laEstabColumn, numberText);
        }

        return row.Text(nameColumn) is { } name
            ? row.Sheet.Settings.ByName(name) ?? row.WaitForSchool(nameColumn, name)
            : null;
    }

    /// <summary>
    /// The setting that one column names by URN, establishment number or name; the row waits as in <see cref="School"/>.
    /// </summary>
    public static SettingId? SchoolIn(this SheetRow row, string column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        if (Urn.TryParse(text, out var urn))
        {
            return SettingId.OfUrn(int.Parse(urn.ToString(), CultureInfo.InvariantCulture));
        }

        var setting = LaEstab.TryParse(text, out var number)
            ? row.Sheet.Settings.ByLaEstab(number)
            : row.Sheet.Settings.ByName(text);
        return setting ?? row.WaitForSchool(column, text);
    }

    private static SettingId? WaitForSchool(this SheetRow row, string column, string value)
    {
        row.MissingSchool = (SettingDirectory.WaitKey(value), row.Sheet.Headings.TextOf(column), value);
        return null;
    }
}
