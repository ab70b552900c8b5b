using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Files;

/// <summary>Lists of statuses from social care, early help, SEND and youth justice, and the police's missing reports.</summary>
internal static class AgencyFiles
{
    public static void Write(County county, Outbox outbox)
    {
        outbox.Text(
            "LCS open cases.csv",
            Statuses(county, "In care", "Child protection plan", "Child in need"),
            Shape.Comma
        );
        outbox.Excel(
            "Early help cases.xlsx",
            "Early help: cases since September",
            "Cases",
            Statuses(county, "Early help")
        );
        outbox.Text("EHC plans.csv", Statuses(county, "EHC plan"), Shape.Semicolon);
        outbox.Text("YJS caseload.txt", Statuses(county, "Youth justice"), Shape.Tab);
        outbox.Text("TVP missing children.csv", Missing(county), Shape.Semicolon with { Delimiter = ',' });
    }

    private static Table Statuses(County county, params string[] kinds) =>
        Table.Of(
            county.Statuses.Where(s => kinds.Contains(s.Kind)).OrderBy(s => s.Told),
            [
                .. ChildColumns.Of<Status>(s => s.Child),
                ("Address line 1", s => s.Child.Address),
                ("Status", s => s.Kind),
                ("Start date", s => s.Start),
                ("End date", s => s.End),
                ("Worker", s => s.Worker),
                ("Team", s => s.Team),
                ("Phone", s => s.Phone),
                ("Note", s => s.Note),
                ("Recorded at", s => s.Told),
            ]
        );

    private static Table Missing(County county) =>
        Table.Of(
            county
                .MissingReports.OrderBy(m => m.From)
                .Select((m, i) => (Report: m, Reference: $"43260{i * 37 + 1201}")),
            [
                ("force_ref", r => r.Reference),
                ("surname", r => r.Report.Child.Surname),
                ("forename", r => r.Report.Child.Forename),
                ("dob", r => r.Report.Child.Born),
                ("sex", r => r.Report.Child.Sex),
                ("home_address", r => $"{r.Report.Child.Address}, {r.Report.Child.Town}"),
                ("postcode", r => r.Report.Child.Postcode),
                ("placement", r => r.Report.Placement),
                ("missing_from", r => r.Report.From),
                ("reported_at", r => r.Report.Reported),
                ("risk", r => r.Report.Risk),
                ("found_at", r => r.Report.Found),
                ("found_where", r => r.Report.FoundWhere),
                ("harm", r => r.Report.Harm),
                ("circumstances", r => r.Report.Circumstances),
                ("return_interview_due", r => r.Report.Found?.AddHours(72)),
                ("recorded_at", r => r.Report.Found ?? r.Report.Reported),
            ]
        );
}
