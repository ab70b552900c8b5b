namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>
/// What the service that carries schools' data gives of students and their session marks. A page of it does not say which
/// school it is of: the school stands beside the list (<c>"urn"</c>), or in each student (include school).
/// </summary>
internal static class WondeJson
{
    public static DocumentKind Students { get; } =
        new(
            "students of Wonde",
            r => r.Node["mis_id"] is not null && r.Node["surname"] is not null && r.Node["session"] is null,
            [
                new(
                    "Students",
                    r => [r.Node],
                    [
                        .. School,
                        .. Child(r => r.Node),
                        ("Middle names", (r, _) => r.Node["middle_names"]),
                        ("Sex", (r, _) => r.Node["legal_sex"] ?? r.Node["gender"]),
                        ("ULN", (r, _) => r.Node["education_details/data/learner_number"]),
                        ("Former UPN", (r, _) => r.Node["education_details/data/former_upn"]),
                        ("Local ID", (r, _) => r.Node["mis_id"]),
                        ("Entry date", (r, _) => Day(r.Node, "education_details/data/admission_date")),
                        ("Leaving date", (r, _) => Day(r.Node, "education_details/data/leaving_date")),
                        ("Enrolment status", (r, _) => r.Node["education_details/data/enrolment_status"]),
                        (
                            "Year group",
                            (r, _) => r.Node["education_details/data/current_nc_year"] ?? r.Node["year/data/code"]
                        ),
                        ("SEN", (r, _) => r.Node["extended_details/data/sen_status"]),
                        ("FSM", (r, _) => r.Node["extended_details/data/free_school_meals"]),
                        ("Ethnicity", (r, _) => r.Node["extended_details/data/ethnicity_code"]),
                        ("Language", (r, _) => r.Node["extended_details/data/first_language"]),
                        ("Address line 1", (r, _) => Street(r.Node)),
                        ("Address line 2", (r, _) => Home(r.Node, "district")),
                        ("Address line 4", (r, _) => Home(r.Node, "town")),
                        ("Address line 5", (r, _) => Home(r.Node, "county")),
                        ("Postcode", (r, _) => Home(r.Node, "postcode")),
                        ("Recorded at", (r, _) => Moment(r.Node, "updated_at")),
                        .. Enumerable.Range(0, 3).SelectMany(Contact),
                    ]
                ),
            ]
        );

    public static DocumentKind Attendance { get; } =
        new(
            "session marks of Wonde",
            r =>
                r.Node["session"] is not null
                && r.Node.Parts.Any(p => p.Name.StartsWith("attendance_code", StringComparison.Ordinal)),
            [
                new(
                    "Attendance",
                    r => [r.Node],
                    [
                        .. School,
                        .. Child(r => r.Node.All("student/data").FirstOrDefault()),
                        ("Date", (r, _) => Day(r.Node, "date")),
                        ("Session", (r, _) => r.Node["session"]),
                        // An id of a code that came without the code itself is refused: nobody can tell what it means.
                        (
                            "Code",
                            (r, _) =>
                                r.Node["attendance_code/data/code"]
                                ?? r.Node["attendance_code"]
                                ?? r.Node["attendance_code_id"]
                        ),
                        ("Recorded at", (r, _) => Moment(r.Node, "updated_at")),
                    ]
                ),
            ]
        );

    private static (string, Func<Record, Node, string?>)[] School =>
        [
            ("URN", (r, _) => r.Node["school/data/urn"] ?? r.Top["urn"] ?? r.Top["school/urn"]),
            ("LAEstab", (r, _) => r.Top["laestab"]),
            ("School", (r, _) => r.Node["school/data/name"] ?? r.Top["school/name"]),
        ];

    private static (string, Func<Record, Node, string?>)[] Child(Func<Record, Node?> student) =>
        [
            (
                "Wonde ID",
                (r, _) => student(r)?["id"] ?? r.Node["student_id"] ?? r.Node["student/id"] ?? r.Node["student"]
            ),
            ("UPN", (r, _) => student(r)?["education_details/data/upn"] ?? student(r)?["upn"]),
            ("Surname", (r, _) => student(r)?["legal_surname"] ?? student(r)?["surname"]),
            ("Forename", (r, _) => student(r)?["legal_forename"] ?? student(r)?["forename"]),
            ("Preferred surname", (r, _) => student(r)?["surname"]),
            ("Preferred forename", (r, _) => student(r)?["forename"]),
            ("Date of birth", (r, _) => student(r) is { } child ? Day(child, "date_of_birth") : null),
        ];

    private static IEnumerable<(string, Func<Record, Node, string?>)> Contact(int place)
    {
        var which = $"contact {place + 1}";
        Func<Record, Node, string?> Of(string path) =>
            (r, _) => r.Node.All("contacts/data").ElementAtOrDefault(place)?[path];
        yield return ($"{which} title", Of("title"));
        yield return ($"{which} forename", Of("forename"));
        yield return ($"{which} surname", Of("surname"));
        yield return ($"{which} relationship", Of("relationship/relationship"));
        yield return ($"{which} responsibility", Of("relationship/parental_responsibility"));
        yield return ($"{which} phone", Of("contact_details/data/phones/primary"));
        yield return ($"{which} email", Of("contact_details/data/emails/email"));
    }

    private static string? Street(Node student) =>
        string.Join(
            ' ',
            new[] { "apartment", "house_number", "house_name", "street" }.Select(p => Home(student, p)).OfType<string>()
        )
            is { Length: > 0 } line
            ? line
            : null;

    private static string? Home(Node student, string part) => student[$"contact_details/data/addresses/home/{part}"];

    /// <summary>The day in <c>{"date":"2015-02-14 00:00:00.000000",...}</c>, or a plain date.</summary>
    private static string? Day(Node of, string name) => Whole(of, name)?.Split(' ', 'T')[0];

    /// <summary>To the second: the fractions are always nought.</summary>
    private static string? Moment(Node of, string name) => Whole(of, name)?.Split('.')[0];

    private static string? Whole(Node of, string name) => of[$"{name}/date"] ?? of[name];
}
