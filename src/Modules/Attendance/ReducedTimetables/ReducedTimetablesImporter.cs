using Whereabouts.Domain.Attendance.ReducedTimetables;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance.ReducedTimetables;

/// <summary>Reads schools' notices of agreed part-time attendance.</summary>
internal sealed class ReducedTimetablesImporter : IImporter
{
    public string Kind => "reduced-timetables";
    public string Title => "Reduced timetables";
    public int Order => 61;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        .. ChildColumns.School,
        new("start date", "First day of the agreement", "05/10/2026", "Start", "From", "Timetable start")
        {
            Required = true,
        },
        new("end date", "Last day of the agreement", "27/11/2026", "End", "To", "Until", "Timetable end"),
        new(
            "hours per week",
            "Hours of education a week that are left",
            "12.5",
            "Hours",
            "Weekly hours",
            "Hours a week"
        )
        {
            Required = true,
        },
        new("reason", "Why", "Return after illness", "Reason for reduced timetable"),
        new("parent agreed", "Y or N", "Y", "Parental agreement", "Parent consent") { Codes = CodeList.YesNo },
        new("early help assessment", "Y or N", "N", "EHA") { Codes = CodeList.YesNo },
        new("risk assessment", "Y or N", "Y") { Codes = CodeList.YesNo },
        new("services told", "Services that know the child have been told: Y or N", "Y", "Professionals informed")
        {
            Codes = CodeList.YesNo,
        },
        new(
            "notified la",
            "The day the authority was told",
            "06/10/2026",
            "notified_date",
            "Date notified",
            "LA notified"
        ),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    // A list of placements has hours and dates too.
    public bool Accepts(Headings headings) => headings.NameAChild() && !headings.Has(ChildColumns.ProviderName);

    public void Read(SheetRow row)
    {
        var setting = row.ReadSchool();
        row.ReadChild(setting?.Value);
        var start = row.NeededDate("start date");
        var end = row.DateNotBefore("end date", start);
        var hours = row.HoursOf("hours per week");
        var notified = row.PastDate("notified la");
        if (row.Text("hours per week") is null)
        {
            row.Note(
                "hours per week",
                "The hours that are left are not given.",
                "Ask the school for the hours a week."
            );
        }

        if (setting is null || start is null)
        {
            return;
        }

        row.State(
            new ReducedTimetable(setting.Value, start.Value)
            {
                End = end,
                HoursPerWeek = hours,
                Reason = row.Text("reason"),
                ParentAgreed = row.Flag("parent agreed"),
                EarlyHelpAssessment = row.Flag("early help assessment"),
                RiskAssessment = row.Flag("risk assessment"),
                ServicesTold = row.Flag("services told"),
                AuthorityNotified = notified,
            }
        );
    }
}
