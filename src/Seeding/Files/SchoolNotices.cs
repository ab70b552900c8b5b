using Whereabouts.Seeding.Records;

namespace Whereabouts.Seeding.Files;

/// <summary>What schools tell the authority besides rolls and marks: exclusions and reduced timetables.</summary>
internal static class SchoolNotices
{
    public static void Write(County county, Outbox outbox)
    {
        outbox.Text(
            "Exclusions notified 2026-27.csv",
            Table.Of(
                county.Exclusions.OrderBy(e => e.Start),
                [
                    ("DfE number", e => e.School.LaEstabWithSlash),
                    .. ChildColumns.Of<Exclusion>(e => e.Child),
                    ("Type", e => e.Type),
                    ("Start date", e => e.Start),
                    ("End date", e => e.End),
                    ("Sessions", e => e.Sessions),
                    ("Reason 1", e => e.Reason1),
                    ("Reason 2", e => e.Reason2),
                    ("Reason 3", _ => ""),
                    ("Notified parent", e => e.Start),
                    ("Notified LA", e => county.Earlier(e.Start.AddDays(1))),
                    ("Day 6 provider", e => e.Day6Provider),
                    ("Day 6 start", e => e.Day6Start),
                    ("Cancelled date", e => e.Cancelled),
                    ("Recorded at", e => county.Earlier(e.Start.AddDays(1)).ToDateTime(new(9, 0))),
                ]
            ),
            Shape.Semicolon
        );
        outbox.Excel(
            "Reduced timetables return Autumn 2026.xlsx",
            "Reduced timetables agreed by schools (three of five schools answered)",
            "Returns",
            Table.Of(
                county.ReducedTimetables.OrderBy(r => r.Start),
                [
                    ("LAESTAB", r => r.School.LaEstab),
                    .. ChildColumns.Of<ReducedTimetable>(r => r.Child),
                    ("Start date", r => r.Start),
                    ("End date", r => r.End),
                    ("Hours per week", r => r.HoursPerWeek),
                    ("Reason", r => r.Reason),
                    ("Parent agreed", r => r.ParentAgreed ? "Yes" : "No"),
                    ("Early help assessment", _ => "Yes"),
                    ("Risk assessment", _ => "Yes"),
                    ("Services told", _ => "Yes"),
                    ("Notified LA", r => r.NotifiedLa),
                    ("Recorded at", r => (r.NotifiedLa ?? r.Start).ToDateTime(new(12, 0))),
                ]
            )
        );
    }
}
