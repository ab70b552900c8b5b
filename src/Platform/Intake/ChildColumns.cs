using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>The columns by which any file says which child, which school and when; read alike in every kind of file.</summary>
public static class ChildColumns
{
    public const string FullName = "whole name";
    private const string Name = "Name";
    public const string RecordedAt = "recorded at";
    public const string Urn = "urn";
    public const string LaEstab = "laestab";
    public const string SchoolName = "school";
    public const string ProviderName = "provider";
    public const string ProviderUrn = "provider urn";

    /// <summary>Numbers that one system gives a child in every file that comes from it.</summary>
    public const string SocialCareId = "social care id";
    public const string WondeId = "wonde id";

    /// <summary>Who the child is.</summary>
    public static IReadOnlyList<Column> Child { get; } =
    [
        new("upn", "Unique pupil number", "H801200001001", "Unique Pupil Number", "Pupil UPN"),
        new("former upn", "A UPN held before", "", "FormerUPN", "Previous UPN"),
        new("uln", "Unique learner number", "", "Unique Learner Number"),
        new("nhs number", "NHS number", "", "NHSNumber", "NHS No"),
        new(
            "local id",
            "The sender's own number for the child",
            "004512",
            "Admission number",
            "Pupil ID",
            "Student ID",
            "Person ID",
            "ID"
        ),
        new(SocialCareId, "The social care system's number for the child", "", "Child Unique ID", "LA child ID"),
        new(WondeId, "Wonde's id of the student", ""),
        new("surname", "Legal surname", "Okafor", "Last name", "Legal Surname", "Family name", "Legal last name"),
        new(
            "forename",
            "Legal forename",
            "Grace",
            "First name",
            "Legal Forename",
            "Given name",
            "Given",
            "Legal first name"
        ),
        new(
            FullName,
            "Surname and forename in one cell: SURNAME, Forename or Forename Surname",
            "",
            Name,
            "Full name",
            "Pupil name",
            "Student name",
            "Child name",
            "Childs name",
            "Name of child",
            "Name of pupil"
        ),
        new("middle names", "Middle names", "", "Middle name"),
        new("preferred surname", "Surname the child uses", "", "Known as surname", "Preferred last name"),
        new("preferred forename", "Forename the child uses", "", "Known as", "Preferred first name", "Preferred name"),
        new("former surname", "A surname used before", "", "Previous surname", "Former last name"),
        new("former forename", "A forename used before", "", "Previous forename", "Former first name"),
        new("date of birth", "Date of birth", "14/02/2012", "dob", "birthdate", "birth date", "D.O.B"),
        new("sex", "M or F", "F", "Gender", "Legal sex")
        {
            Codes = new([new("M", "Male"), new("F", "Female"), new("U", "Not known")], ChildWords.Sex),
        },
        new(
            "address line 1",
            "Home address",
            "12 Mill Lane",
            "Address1",
            "Address 1",
            "Address",
            "Home address",
            "Street"
        ),
        new("address line 2", "Home address", "", "Address2", "Address 2", "Locality"),
        new("address line 3", "Home address", "", "Address3", "Address 3"),
        new("address line 4", "Home address", "", "Address4", "Address 4", "Town", "Post town"),
        new("address line 5", "Home address", "", "Address5", "Address 5", "County"),
        new("postcode", "Home postcode", "OX4 3AJ", "Post code", "PostalCode", "pcode"),
        new("uprn", "Unique property reference number", ""),
    ];

    /// <summary>Which school.</summary>
    public static IReadOnlyList<Column> School { get; } =
    [
        new(Urn, "URN of the school", "141727", "School URN"),
        new(
            LaEstab,
            "Authority and establishment number",
            "931/4125",
            "la_estab",
            "DfE number",
            "DfES number",
            "Establishment",
            "la estab number"
        ),
        new(SchoolName, "Name of the school, when no number is given", "", "School name", "Establishment name"),
    ];

    /// <summary>Who provides education elsewhere than at school.</summary>
    public static IReadOnlyList<Column> Provider { get; } =
    [
        new(ProviderName, "Name of the provider, always written alike", "", "Provider name", "Alternative provider"),
        new(ProviderUrn, "URN of the provider, when it has one", "", "URN of provider"),
    ];

    /// <summary>When the source made the statement.</summary>
    public static Column Recorded { get; } =
        new(
            RecordedAt,
            "When this was so, when it was not just now",
            "20/11/2026",
            "Extract date",
            "As at",
            "Extracted",
            "Data as at"
        );

    public static Column Source { get; } = new("source", "Who sends it", "", "Source system");

    /// <summary>
    /// Reads who the child is: sets the row's claim, states the child's particulars, and reads when it was said.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="origin">Who says so, after the kind of file: usually the setting.</param>
    /// <param name="more">What this kind of file knows besides.</param>
    public static void ReadChild(this SheetRow row, string? origin, Func<Particulars, Particulars>? more = null)
    {
        row.ReadSaid(RecordedAt);
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
        headings.Derived(h => new ChildPlaces([.. Child.Select(c => h.PlaceOf(c.Name)).Where(i => i >= 0)])).Places;

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

    /// <summary>The school the row is about; null with the row refused or waiting when it cannot be told.</summary>
    public static SettingId? ReadSchool(this SheetRow row)
    {
        var setting = row.School(Urn, LaEstab, SchoolName);
        if (setting is null && row.MissingSchool is null && row.Refusals.Count == 0)
        {
            row.Refuse(LaEstab, "The row does not say which school.", "Give the school's URN or establishment number.");
        }

        return setting;
    }

    /// <summary>The provider by its URN, or by its name when it has none; null when the row names none, or is refused.</summary>
    public static SettingId? ReadProvider(this SheetRow row)
    {
        if (row.Text(ProviderUrn) is not null)
        {
            return row.School(ProviderUrn, ProviderUrn, ProviderName);
        }

        return row.Text(ProviderName) is { } name ? SettingId.OfProvider(name) : null;
    }

    /// <summary>
    /// True when the headings can say which child a row is about: by UPN, surname, whole name or the number in a system. A
    /// bare Name says it only beside a date of birth, since terms and schools have names too.
    /// </summary>
    public static bool NameAChild(this Headings headings) =>
        Child
            .Where(c => c.Name is "upn" or "surname" or FullName or SocialCareId or WondeId)
            .Any(c => headings.Has([c.Name, .. c.Aliases.Where(a => a is not Name)]))
        || (
            headings.Has(Name)
            && Child.Where(c => c.Name is "date of birth").Any(c => headings.Has([c.Name, .. c.Aliases]))
        );

    private static string? SystemIdOf(SheetRow row) =>
        row.Text(SocialCareId) is { } socialCare ? $"social care/{socialCare}"
        : row.Text(WondeId) is { } wonde ? $"wonde/{wonde}"
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
