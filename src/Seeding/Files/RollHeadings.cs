using Whereabouts.Seeding.People;
using Column = (string Heading, System.Func<Whereabouts.Seeding.Files.RollRow, object?> Cell);

namespace Whereabouts.Seeding.Files;

/// <summary>The same roll in the words and order of five school systems.</summary>
internal static class RollHeadings
{
    public static Column[] Arbor =>
        [
            ("LAESTAB", r => r.Enrolment.School.LaEstabWithSlash),
            ("School name", r => r.Enrolment.School.Name),
            ("First name", r => r.Child.Forename),
            ("Middle names", r => r.Child.MiddleNames),
            ("Last name", r => r.Child.Surname),
            ("Preferred forename", r => r.Child.PreferredForename),
            ("Former surname", r => r.Child.FormerSurname),
            ("Date of birth", r => r.Child.Born),
            ("Gender", r => r.Child.Sex is "F" ? "Female" : "Male"),
            ("UPN", r => r.Upn),
            ("Former UPN", r => r.FormerUpn),
            ("Year group", r => r.Year),
            ("Registration form", r => r.Enrolment.Form),
            ("Enrolment status", r => r.Status),
            ("Admission date", r => r.Enrolment.Entry),
            .. Leaving("Leaving date", "Leaving ground", "Destination", "Destination confirmed"),
            ("Address line 1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("Postcode", r => r.Child.Home.Address.Postcode),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("SEN provision", r => r.Child.Sen),
            ("FSM", r => r.Child.FreeMeals ? "Yes" : "No"),
            ("Language", r => r.Child.Language),
            .. Adult(0, "Contact 1 "),
            .. Adult(1, "Contact 2 "),
            ("Extract date", r => r.AsAt),
        ];

    public static Column[] Sims =>
        [
            ("DfE number", r => r.Enrolment.School.LaEstabWithSlash),
            ("Legal Surname", r => r.Child.Surname),
            ("Forename", r => r.Child.Forename),
            ("Known as", r => r.Child.PreferredForename),
            ("Former surname", r => r.Child.FormerSurname),
            ("Unique Pupil Number", r => r.Upn),
            ("Admission number", r => r.Enrolment.AdmissionNumber),
            ("DOB", r => r.Child.Born),
            ("Sex", r => r.Child.Sex),
            ("NCYear", r => r.Year),
            ("Reg", r => r.Enrolment.Form),
            ("Enrolment status", r => r.Status),
            ("Date of entry", r => r.Enrolment.Entry),
            .. Leaving("Date of leaving", "Leaving ground", "Destination", "Destination confirmed"),
            ("SEN provision", r => r.Child.Sen),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("FSM", r => r.Child.FreeMeals ? "Y" : "N"),
            ("Address1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("Post code", r => r.Child.Home.Address.Postcode),
            .. Adult(0, "Contact1 "),
            .. Adult(1, "Contact2 "),
            ("As at", r => r.AsAt),
        ];

    public static Column[] Bromcom =>
        [
            ("FirstName", r => r.Child.Forename),
            ("LastName", r => r.Child.Surname),
            ("UPN", r => r.Upn),
            ("Former UPN", r => r.FormerUpn),
            ("BirthDate", r => r.Child.Born),
            ("Gender", r => r.Child.Sex),
            ("YearGroup", r => r.Year),
            ("Form", r => r.Enrolment.Form),
            ("URN", r => r.Enrolment.School.Urn),
            ("EnrolmentStatus", r => r.Status),
            ("AdmissionDate", r => r.Enrolment.Entry),
            .. Leaving("LeavingDate", "LeavingGround", "Destination", "DestinationConfirmed"),
            ("AddressLine1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("PostCode", r => r.Child.Home.Address.Postcode),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("SEN", r => r.Child.Sen),
            ("FSM", r => r.Child.FreeMeals ? "Y" : "N"),
            ("Language", r => r.Child.Language),
            .. Adult(0, "Contact1"),
            .. Adult(1, "Contact2"),
            ("ExtractDate", r => r.AsAt),
        ];

    public static Column[] Langford =>
        [
            ("Family name", r => r.Child.Surname),
            ("Given name", r => r.Child.Forename),
            ("Former surname", r => r.Child.FormerSurname),
            ("Date of birth", r => r.Child.Born),
            ("Sex", r => r.Child.Sex),
            ("Pupil UPN", r => r.Upn),
            ("DfE number", r => r.Enrolment.School.LaEstab),
            ("NC Year", r => r.Year),
            ("Form", r => r.Enrolment.Form),
            ("Enrolment status", r => r.Status),
            ("Date of entry", r => r.Enrolment.Entry),
            .. Leaving("Date of leaving", "Leaving ground", "Destination", "Destination confirmed"),
            ("Address line 1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("Postcode", r => r.Child.Home.Address.Postcode),
            ("SEN", r => r.Child.Sen),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("FSM", r => r.Child.FreeMeals ? "Y" : "N"),
            .. Adult(0, "Contact 1 "),
            ("As at", r => r.AsAt),
        ];

    public static Column[] Canonical =>
        [
            ("la_estab", r => r.Enrolment.School.LaEstab),
            ("upn", r => r.Upn),
            ("surname", r => r.Child.Surname),
            ("forename", r => r.Child.Forename),
            ("dob", r => r.Child.Born),
            ("sex", r => r.Child.Sex),
            ("enrol_status", r => r.Status),
            ("entry_date", r => r.Enrolment.Entry),
            .. Leaving("leaving_date", "leaving_ground", "destination", "destination_confirmed"),
            ("year_group", r => r.Year),
            ("form", r => r.Enrolment.Form),
            ("address_line_1", r => r.Child.Home.Address.Line1),
            ("town", r => r.Child.Home.Address.Town),
            ("postcode", r => r.Child.Home.Address.Postcode),
            ("ethnicity", r => r.Child.Ethnicity),
            ("sen", r => r.Child.Sen),
            ("fsm", r => r.Child.FreeMeals ? "Y" : "N"),
            .. Adult(0, "contact1_"),
            ("recorded_at", r => r.AsAt),
        ];

    private static Column[] Leaving(string date, string ground, string destination, string confirmed) =>
        [
            (date, r => r.HasLeft ? r.Enrolment.Leaving : null),
            (ground, r => r.HasLeft ? r.Enrolment.Ground : ""),
            (destination, r => r.HasLeft ? r.Enrolment.Destination : ""),
            (confirmed, r => r.HasLeft ? r.Confirmed : null),
        ];

    private static Column[] Adult(int which, string prefix)
    {
        Contact? Of(RollRow row) => row.Child.Home.Contacts.ElementAtOrDefault(which);
        return
        [
            (prefix + "title", r => Of(r)?.Title),
            (prefix + "forename", r => Of(r)?.Forename),
            (prefix + "surname", r => Of(r)?.Surname),
            (prefix + "relationship", r => Of(r)?.Relationship),
            (prefix + "responsibility", r => Of(r) is { } c ? (c.Responsibility ? "Yes" : "No") : ""),
            (prefix + "phone", r => Of(r)?.Phone),
            (prefix + "email", r => Of(r)?.Email),
        ];
    }
}
