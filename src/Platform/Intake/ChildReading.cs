using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>Reads from a row who its child is. A file of marks names each child many times: it is worked out once.</summary>
public static class ChildReading
{
    /// <summary>
    /// Reads who the child is: sets the row's claim, states the child's particulars, and reads when it was said.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="origin">Who says so, after the kind of file: usually the setting.</param>
    /// <param name="more">What this kind of file knows besides.</param>
    public static void ReadChild(this SheetRow row, string? origin, Func<Particulars, Particulars>? more = null)
    {
        row.ReadSaid(ChildColumns.RecordedAt);
        if (more is not null)
        {
            var (who, said) = WhoIs(row, origin);
            row.Who = who;
            row.State(more(said));
            return;
        }

        var cells = new ChildCells(
            origin,
            [.. Places(row.Sheet.Headings).Select(i => i < row.Cells.Count ? row.Cells[i] : null)]
        );
        if (!row.Sheet.Children.TryGet(cells, out var known))
        {
            var problems = row.Refusals.Count + row.Notes.Count;
            known = WhoIs(row, origin);
            if (problems == row.Refusals.Count + row.Notes.Count)
            {
                row.Sheet.Children.Keep(cells, known);
            }
        }

        row.Who = known.Who;
        row.State(known.Particulars);
    }

    /// <summary>Where the file says who the child is.</summary>
    private static IReadOnlyList<int> Places(Headings headings) =>
        headings
            .Derived(h => new ChildPlaces([.. ChildColumns.Child.Select(c => h.PlaceOf(c.Name)).Where(i => i >= 0)]))
            .Places;

    private sealed record ChildPlaces(IReadOnlyList<int> Places);

    private static (Claim Who, Particulars Particulars) WhoIs(SheetRow row, string? origin)
    {
        var born = row.PastDate("date of birth");
        var upn = ReadUpn(row, "upn");
        var postcode = ReadPostcode(row);
        var (surname, forename) = ChildWords.NameIn(row);
        var who = new Claim(upn, surname, forename, born, postcode, row.Text("local id"), SystemIdOf(row));
        var particulars = new Particulars(origin is null ? row.Sheet.Kind : $"{row.Sheet.Kind} {origin}")
        {
            Upn = upn,
            FormerUpn = ReadUpn(row, "former upn"),
            Uln = row.Text("uln"),
            NhsNumber = ReadNhsNumber(row),
            LocalId = row.Text("local id"),
            SystemId = SystemIdOf(row),
            Surname = surname,
            Forename = forename,
            MiddleNames = row.Text("middle names"),
            PreferredSurname = row.Text("preferred surname"),
            PreferredForename = row.Text("preferred forename"),
            FormerSurname = row.Text("former surname"),
            FormerForename = row.Text("former forename"),
            DateOfBirth = born,
            Sex = ReadSex(row),
            Address = ReadAddress(row),
            Postcode = postcode,
            Uprn = row.Text("uprn"),
        };
        return (who, particulars);
    }

    private static string? SystemIdOf(SheetRow row) =>
        row.Text(ChildColumns.SocialCareId) is { } socialCare ? $"social care/{socialCare}"
        : row.Text(ChildColumns.WondeId) is { } wonde ? $"wonde/{wonde}"
        : null;

    private static string? ReadUpn(SheetRow row, string column)
    {
        if (row.Text(column) is not { } text)
        {
            return null;
        }

        var reading = Upn.Read(text);
        if (!reading.IsWellFormed)
        {
            row.Note(
                column,
                "This is not a UPN: a UPN has a letter and twelve figures, the last of which may be a letter.",
                "Correct it. Until then it is not used to find the child."
            );
            return null;
        }

        if (!reading.CheckLetterIsRight)
        {
            row.Note(
                column,
                "The UPN's check letter is wrong.",
                "Check it against the school's register. It was used as it is."
            );
        }

        return reading.Upn.ToString();
    }

    private static string? ReadPostcode(SheetRow row)
    {
        if (row.Text("postcode") is not { } text)
        {
            return null;
        }

        if (Postcode.TryParse(text, out var postcode))
        {
            return postcode.ToString();
        }

        row.Note("postcode", "This is not a postcode.", "Correct it. Until then it is not used to find the child.");
        return null;
    }

    private static string? ReadNhsNumber(SheetRow row)
    {
        if (row.Text("nhs number") is not { } text)
        {
            return null;
        }

        if (NhsNumber.TryParse(text, out var number))
        {
            return number.ToString();
        }

        row.Note("nhs number", "This is not a valid NHS number.", "Correct it. It was left out.");
        return null;
    }

    private static string? ReadSex(SheetRow row)
    {
        if (row.Text("sex") is not { } text)
        {
            return null;
        }

        var sex = ChildWords.Sex(text);
        if (sex is null)
        {
            row.Note("sex", "This is not a sex we know.", "Write M or F. It was left out.");
        }

        return sex is "U" ? null : sex;
    }

    private static List<string>? ReadAddress(SheetRow row)
    {
        var lines = Enumerable.Range(1, 5).Select(i => row.Text($"address line {i}")).OfType<string>().ToList();
        return lines.Count == 0 ? null : lines;
    }
}
