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
}
