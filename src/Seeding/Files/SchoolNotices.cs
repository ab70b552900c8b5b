using Whereabouts.Seeding.Records;
using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.Files;

/// <summary>What schools tell the authority besides rolls and marks: exclusions and reduced timetables.</summary>
internal static class SchoolNotices
{
    public static void Write(County county, Outbox outbox, CountyYear year, string answered)
    {
        bool During(DateOnly day) => CountyYear.Of(day) == year;
        var sent = year.LastDay.AddDays(1);
        outbox.Text(
            $"Exclusions notified {year.FileName}.csv",
            Table.Of(
                county.Exclusions.Where(e => During(e.Start)).OrderBy(e => e.Start),
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
            Shape.Semicolon,
            sent
        );
        outbox.Excel(
            $"Reduced timetables return {(year == CountyYear.This ? "Autumn 2026" : year.FileName)}.xlsx",
            $"Reduced timetables agreed by schools ({answered})",
            "Returns",
            Table.Of(
                county.ReducedTimetables.Where(r => During(r.Start)).OrderBy(r => r.Start),
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
            ),
            sent
        );
    }
}
