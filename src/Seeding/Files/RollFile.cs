using Whereabouts.Seeding.Attendance;
using Whereabouts.Seeding.Schools;
using Column = (string Heading, System.Func<Whereabouts.Seeding.Files.RollRow, object?> Cell);

namespace Whereabouts.Seeding.Files;

/// <summary>A row of a roll as the school knew it on the day of the extract.</summary>
internal sealed record RollRow(Enrolment Enrolment, string Upn, string FormerUpn, DateTime AsAt)
{
    public People.Child Child => Enrolment.Child;

    public bool HasLeft => Enrolment.Leaving is { } last && last < DateOnly.FromDateTime(AsAt);
}

/// <summary>Each school's roll, sent at the start of the year and again on the last day, with its own system's headings.</summary>
internal static class RollFile
{
    public static void Write(County county, Outbox outbox)
    {
        foreach (var day in new[] { new DateOnly(2026, 9, 7), county.To })
        {
            outbox.Text(
                $"Arbor students - Oxford Spires {day:yyyy-MM-dd}.csv",
                Roll(county, SixSettings.Spires, day, Arbor),
                Shape.Comma
            );
            outbox.Excel(
                $"CooperSchool_Students_{day:yyyyMMdd}.xlsx",
                $"The Cooper School: students on roll {day:d MMMM yyyy}",
                "Students",
                Roll(county, SixSettings.Cooper, day, Bromcom)
            );
            outbox.Text(
                $"LARKRISE PUPIL DETAILS {day:ddMMyy}.csv",
                Roll(county, SixSettings.Larkrise, day, Sims),
                Shape.Semicolon
            );
            outbox.Text(
                $"langford pupils {day:yyyy-MM-dd}.txt",
                Roll(county, SixSettings.Langford, day, Langford),
                Shape.Tab
            );
            outbox.Text(
                $"meadowbrook_roll_{day:yyyyMMdd}.csv",
                Roll(county, SixSettings.Meadowbrook, day, Canonical),
                Shape.Plain
            );
        }
    }

    private static Table Roll(County county, School school, DateOnly day, Column[] columns)
    {
        var asAt = day.ToDateTime(new(16, 30));
        var rows = county
            .Enrolments.Where(e => e.School == school && e.Entry <= day)
            .OrderBy(e => e.Child.YearGroup)
            .ThenBy(e => e.Child.Surname, StringComparer.Ordinal)
            .ThenBy(e => e.AdmissionNumber)
            .Select(e => new RollRow(e, Number(county, e, day), FormerNumber(county, e, day), asAt));
        return Table.Of(rows, columns);
    }

    public static string Number(County county, Enrolment e, DateOnly on) =>
        county.NumberReplaced.TryGetValue(e.Child, out var from) && on < from ? e.Child.FormerUpn : e.Child.Upn;

    private static string FormerNumber(County county, Enrolment e, DateOnly on) =>
        county.NumberReplaced.TryGetValue(e.Child, out var from) && on < from ? "" : e.Child.FormerUpn;

    private static Column[] Arbor =>
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
            ("Year group", r => Year(r)),
            ("Registration form", r => r.Enrolment.Form),
            ("Enrolment status", r => r.Enrolment.Status),
            ("Admission date", r => r.Enrolment.Entry),
            .. Leaving("Leaving date", "Leaving ground", "Destination", "Destination confirmed"),
            ("Address line 1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("Postcode", r => r.Child.Home.Address.Postcode),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("SEN provision", r => r.Child.Sen),
            ("FSM", r => r.Child.FreeMeals ? "Yes" : "No"),
            ("Language", r => r.Child.Language),
            .. Contact(0, "Contact 1 "),
            .. Contact(1, "Contact 2 "),
            ("Extract date", r => r.AsAt),
        ];

    private static Column[] Sims =>
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
            ("NCYear", r => Year(r)),
            ("Reg", r => r.Enrolment.Form),
            ("Enrolment status", r => r.Enrolment.Status),
            ("Date of entry", r => r.Enrolment.Entry),
            .. Leaving("Date of leaving", "Leaving ground", "Destination", "Destination confirmed"),
            ("SEN provision", r => r.Child.Sen),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("FSM", r => r.Child.FreeMeals ? "Y" : "N"),
            ("Address1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("Post code", r => r.Child.Home.Address.Postcode),
            .. Contact(0, "Contact1 "),
            .. Contact(1, "Contact2 "),
            ("As at", r => r.AsAt),
        ];

    private static Column[] Bromcom =>
        [
            ("FirstName", r => r.Child.Forename),
            ("LastName", r => r.Child.Surname),
            ("UPN", r => r.Upn),
            ("Former UPN", r => r.FormerUpn),
            ("BirthDate", r => r.Child.Born),
            ("Gender", r => r.Child.Sex),
            ("YearGroup", r => Year(r)),
            ("Form", r => r.Enrolment.Form),
            ("URN", r => r.Enrolment.School.Urn),
            ("EnrolmentStatus", r => r.Enrolment.Status),
            ("AdmissionDate", r => r.Enrolment.Entry),
            .. Leaving("LeavingDate", "LeavingGround", "Destination", "DestinationConfirmed"),
            ("AddressLine1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("PostCode", r => r.Child.Home.Address.Postcode),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("SEN", r => r.Child.Sen),
            ("FSM", r => r.Child.FreeMeals ? "Y" : "N"),
            ("Language", r => r.Child.Language),
            .. Contact(0, "Contact1"),
            .. Contact(1, "Contact2"),
            ("ExtractDate", r => r.AsAt),
        ];

    private static Column[] Langford =>
        [
            ("Family name", r => r.Child.Surname),
            ("Given name", r => r.Child.Forename),
            ("Former surname", r => r.Child.FormerSurname),
            ("Date of birth", r => r.Child.Born),
            ("Sex", r => r.Child.Sex),
            ("Pupil UPN", r => r.Upn),
            ("DfE number", r => r.Enrolment.School.LaEstab),
            ("NC Year", r => Year(r)),
            ("Form", r => r.Enrolment.Form),
            ("Enrolment status", r => r.Enrolment.Status),
            ("Date of entry", r => r.Enrolment.Entry),
            .. Leaving("Date of leaving", "Leaving ground", "Destination", "Destination confirmed"),
            ("Address line 1", r => r.Child.Home.Address.Line1),
            ("Town", r => r.Child.Home.Address.Town),
            ("Postcode", r => r.Child.Home.Address.Postcode),
            ("SEN", r => r.Child.Sen),
            ("Ethnicity", r => r.Child.Ethnicity),
            ("FSM", r => r.Child.FreeMeals ? "Y" : "N"),
            .. Contact(0, "Contact 1 "),
            ("As at", r => r.AsAt),
        ];

    private static Column[] Canonical =>
        [
            ("la_estab", r => r.Enrolment.School.LaEstab),
            ("upn", r => r.Upn),
            ("surname", r => r.Child.Surname),
            ("forename", r => r.Child.Forename),
            ("dob", r => r.Child.Born),
            ("sex", r => r.Child.Sex),
            ("enrol_status", r => r.Enrolment.Status),
            ("entry_date", r => r.Enrolment.Entry),
            .. Leaving("leaving_date", "leaving_ground", "destination", "destination_confirmed"),
            ("year_group", r => Year(r)),
            ("form", r => r.Enrolment.Form),
            ("address_line_1", r => r.Child.Home.Address.Line1),
            ("town", r => r.Child.Home.Address.Town),
            ("postcode", r => r.Child.Home.Address.Postcode),
            ("ethnicity", r => r.Child.Ethnicity),
            ("sen", r => r.Child.Sen),
            ("fsm", r => r.Child.FreeMeals ? "Y" : "N"),
            .. Contact(0, "contact1_"),
            ("recorded_at", r => r.AsAt),
        ];

    private static string Year(RollRow row) => row.Child.YearGroup == 0 ? "R" : $"{row.Child.YearGroup}";

    private static Column[] Leaving(string date, string ground, string destination, string confirmed) =>
        [
            (date, r => r.HasLeft ? r.Enrolment.Leaving : null),
            (ground, r => r.HasLeft ? r.Enrolment.Ground : ""),
            (destination, r => r.HasLeft ? r.Enrolment.Destination : ""),
            (confirmed, r => r.HasLeft ? r.Enrolment.DestinationConfirmed : null),
        ];

    private static Column[] Contact(int which, string prefix)
    {
        People.Contact? Of(RollRow row) => row.Child.Home.Contacts.ElementAtOrDefault(which);
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
