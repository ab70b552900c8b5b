using System.Globalization;
using System.Text.RegularExpressions;

namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>
/// The Common Transfer File that a school sends after a child: the stays on rolls as a roll, with all that it says of the
/// child beside the school that wrote it; who is looked after; and each year's attendance as totals.
/// Source: element names from public code; the specification itself has not been read.
/// </summary>
internal static partial class CommonTransferFile
{
    public const string Root = "CTfile";
    public const string Header = "Header";
    public const string Pupil = "Pupil";
    private const int Contacts = 3;

    /// <summary>What stands in place of a school's number: nobody knows, or one outside the schools that send these files.</summary>
    private const string Unknown = "XXX";
    private const string Outside = "MMM";

    public static DocumentKind Kind { get; } =
        new(
            "a Common Transfer File",
            _ => true,
            [
                new(
                    "School history",
                    Stays,
                    [.. Child, .. OfStay, .. OfChildAtSource, .. Enumerable.Range(0, Contacts).SelectMany(Contact)]
                ),
                new(
                    "Looked after",
                    r => Yes(r.Node["LookedAfter/InCare"]) is "Y" ? [r.Node] : [],
                    [.. Child, .. InCare]
                ),
                new("Attendance", r => r.Node.All("Attendance/YearData"), [.. Child, .. Totals]),
            ]
        );

    private static (string, Func<Record, Node, string?>)[] Child =>
        [
            ("UPN", (r, _) => r.Node["UPN"]),
            ("Former UPN", (r, _) => r.Node["BasicDetails/FormerUPN"]),
            ("ULN", (r, _) => r.Node["UniqueLearnerNumber"]),
            ("Surname", (r, _) => r.Node["Surname"]),
            ("Forename", (r, _) => r.Node["Forename"]),
            ("Date of birth", (r, _) => r.Node["DOB"]),
        ];

    private static (string, Func<Record, Node, string?>)[] OfStay =>
        [
            ("URN", (r, stay) => IsPupil(stay) ? r.Top["Header/SourceSchool/URN"] : stay["URN"]),
            ("LAEstab", (r, stay) => IsPupil(stay) ? Number(Source(r)) : Number(stay)),
            ("School", (r, stay) => IsPupil(stay) ? Source(r)?["SchoolName"] : stay["SchoolName"]),
            ("Entry date", (_, stay) => stay["EntryDate"]),
            ("Leaving date", (_, stay) => stay["LeavingDate"]),
            ("Leaving reason", (_, stay) => stay["LeavingReason"]),
            // What one school says of another's roll is as old as the stay: that school's own word stands.
            (
                "Recorded at",
                (r, stay) => IsAtSource(r, stay) ? Written(r) : stay["LeavingDate"] ?? stay["EntryDate"] ?? Written(r)
            ),
        ];

    /// <summary>What the school that wrote the file says of the child: it goes with the stay at that school.</summary>
    private static (string, Func<Record, Node, string?>)[] OfChildAtSource =>
        [
            AtSource("Destination", Destination),
            AtSource("Sex", r => r.Node["Sex"] ?? r.Node["Gender"]),
            AtSource("Middle names", r => r.Node["BasicDetails/MiddleNames"]),
            AtSource("Preferred surname", r => r.Node["BasicDetails/PreferredSurname"]),
            AtSource("Preferred forename", r => r.Node["BasicDetails/PreferredForename"]),
            AtSource("Former surname", r => r.Node["BasicDetails/FormerSurname"]),
            AtSource("Former forename", r => r.Node["BasicDetails/FormerForename"]),
            AtSource("Year group", r => r.Node["BasicDetails/NCyearActual"]),
            AtSource("Ethnicity", r => r.Node["BasicDetails/Ethnicity"]),
            AtSource("Language", r => r.Node["BasicDetails/Languages/Type/Language"]),
            AtSource("Enrolment status", r => r.Node["BasicDetails/EnrolStatus"]),
            AtSource(
                "SEN",
                r => r.Node.All("SENhistory/SEN").MaxBy(s => s["StartDate"], StringComparer.Ordinal)?["SENprovision"]
            ),
            AtSource("FSM", FreeMeals),
            AtSource("Address line 1", r => Line(r, "AddressLine1") ?? House(r)),
            AtSource(
                "Address line 2",
                r => Line(r, "AddressLine2") ?? Line(r, "BS7666/Locality") ?? Line(r, "Locality")
            ),
            AtSource("Address line 3", r => Line(r, "AddressLine3")),
            AtSource("Address line 4", r => Line(r, "AddressLine4") ?? Place(r)),
            AtSource("Address line 5", r => Line(r, "AddressLine5") ?? Line(r, "County")),
            AtSource("Postcode", r => Line(r, "PostCode")),
            AtSource(
                "UPRN",
                r => Line(r, "BS7666/UniquePropertyReferenceNumber") ?? Line(r, "UniquePropertyReferenceNumber")
            ),
        ];

    private static (string, Func<Record, Node, string?>)[] InCare =>
        [
            ("Status", (_, _) => "in care"),
            ("Team", (r, _) => r.Node["LookedAfter/CareAuthority"] is { } authority ? $"Authority {authority}" : null),
            ("Recorded at", (r, _) => Written(r)),
        ];

    private static (string, Func<Record, Node, string?>)[] Totals =>
        [
            ("LAEstab", (_, year) => Number(year)),
            ("School", (_, year) => year["SchoolName"]),
            ("From", (_, year) => FirstDay(year)),
            ("To", (r, year) => LastDay(r, year)),
            ("Possible", (_, year) => year["SessionsPossible"]),
            ("Attended", (_, year) => year["SessionsAttended"]),
            ("Authorised", (_, year) => year["SessionsAuthorised"]),
            ("Unauthorised", (_, year) => year["SessionsUnauthorised"]),
            ("Marks as text", (_, year) => Marks(year)),
            ("Recorded at", (r, _) => Written(r)),
        ];

    /// <summary>The stays of the history; where it lacks the school that wrote the file, the pupil stands for that one.</summary>
    private static IEnumerable<Node> Stays(Record record)
    {
        var stays = record.Node.All("SchoolHistory/School").ToList();
        return stays.Exists(s => IsAtSource(record, s)) ? stays : stays.Append(record.Node);
    }

    private static IEnumerable<(string, Func<Record, Node, string?>)> Contact(int place)
    {
        var which = $"contact {place + 1}";
        Func<Record, Node, string?> Of(Func<Node, string?> cell) =>
            (r, stay) =>
                IsLastAtSource(r, stay)
                && r.Node.All("Contacts/Contact").OrderBy(Order).ElementAtOrDefault(place) is { } contact
                    ? cell(contact)
                    : null;
        yield return ($"{which} title", Of(c => c["Title"]));
        yield return ($"{which} forename", Of(c => c["Forename"]));
        yield return ($"{which} surname", Of(c => c["Surname"]));
        yield return ($"{which} relationship", Of(c => c["Relationship"]));
        yield return ($"{which} responsibility", Of(c => Yes(c["Responsibility"])));
        yield return ($"{which} phone", Of(c => c["Phones/Phone/PhoneNo"]));
        yield return ($"{which} email", Of(c => c["Email"]));
    }

    private static int Order(Node contact) =>
        int.TryParse(contact["Order"], CultureInfo.InvariantCulture, out var order) ? order : int.MaxValue;

    private static (string, Func<Record, Node, string?>) AtSource(string heading, Func<Record, string?> cell) =>
        (heading, (r, stay) => IsLastAtSource(r, stay) ? cell(r) : null);

    private static bool IsPupil(Node row) => string.Equals(row.Name, Pupil, StringComparison.Ordinal);

    private static bool IsAtSource(Record record, Node stay) =>
        IsPupil(stay)
        || (Number(stay) is { } number && string.Equals(number, Number(Source(record)), StringComparison.Ordinal));

    /// <summary>Of several stays at the school that wrote the file, the last one goes with what it says now.</summary>
    private static bool IsLastAtSource(Record record, Node stay) =>
        ReferenceEquals(
            stay,
            Stays(record).Where(s => IsAtSource(record, s)).MaxBy(s => s["EntryDate"] ?? "", StringComparer.Ordinal)
        );

    private static Node? Source(Record record) => record.Top.All("Header/SourceSchool").FirstOrDefault();

    private static string? Written(Record record) => record.Top["Header/DateTime"];

    /// <summary>931/4125; null for what is not the number of a school.</summary>
    private static string? Number(Node? school) =>
        school?["LEA"] is { } authority && school["Estab"] is { } estab && char.IsAsciiDigit(authority[0])
            ? $"{authority}/{estab}"
            : null;

    private static string? Destination(Record record)
    {
        var school = record.Top.All("Header/DestSchool").FirstOrDefault();
        return school?["LEA"]?.ToUpperInvariant() switch
        {
            Unknown => "Not known: the school has lost sight of the child (sent to XXX XXXX)",
            Outside => "Outside the maintained schools, or abroad (sent to MMM MMMM)",
            _ => school?["SchoolName"] ?? Number(school),
        };
    }

    private static string? FreeMeals(Record record)
    {
        var spells = record.Node.All("FSMhistory/FSMinstance").ToList();
        return spells.Count == 0 ? null
            : spells.Exists(s => s["FSMendDate"] is not { } end || string.CompareOrdinal(end, Written(record)) >= 0)
                ? "Y"
            : "N";
    }

    private static string? Line(Record record, string name) => record.Node[$"Address/{name}"];

    private static string? House(Record record)
    {
        var of = Line(record, "BS7666/Street") is null && Line(record, "BS7666/PAON") is null ? "" : "BS7666/";
        string?[] words = [Line(record, of + "SAON"), Line(record, of + "PAON"), Line(record, of + "Street")];
        return string.Join(' ', words.OfType<string>()) is { Length: > 0 } line ? line : null;
    }

    private static string? Place(Record record) =>
        Line(record, "BS7666/Town")
        ?? Line(record, "BS7666/PostTown")
        ?? Line(record, "Town")
        ?? Line(record, "PostTown");

    private static string? Yes(string? text) =>
        text?.ToLowerInvariant() switch
        {
            "true" or "1" or "y" => "Y",
            "false" or "0" or "n" => "N",
            _ => text,
        };

    /// <summary>Totals are of the school year that begins in the September of the year.</summary>
    private static string? FirstDay(Node year) => Year(year) is { } first ? $"{first}-09-01" : year["Year"];

    private static string? LastDay(Record record, Node year)
    {
        if (Year(year) is not { } first)
        {
            return null;
        }

        var end = $"{first + 1}-08-31";
        return Written(record)?.Split('T')[0] is { } written && string.CompareOrdinal(written, end) < 0 ? written : end;
    }

    private static int? Year(Node year) =>
        FourFigures().IsMatch(year["Year"] ?? "") ? int.Parse(year["Year"]!, CultureInfo.InvariantCulture) : null;

    private static string? Marks(Node year) =>
        year["AttendSessions/AttendanceMarks"] is { } marks
            ? $"from {year["AttendSessions/AttendanceStartDate"] ?? "a day not given"}: {marks}"
            : null;

    [GeneratedRegex("^[12][0-9]{3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FourFigures();
}
