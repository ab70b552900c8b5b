using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance.Registers;

/// <summary>Reads marks with a row for each child and day, as services that telephone schools about children in care send them.</summary>
internal sealed class DailyMarksImporter : IImporter
{
    private static readonly (string Column, Session Session)[] Sessions =
    [
        ("am", Session.Morning),
        ("pm", Session.Afternoon),
    ];

    public string Kind => "marks-daily";
    public string Title => "Marks, a row for each day";
    public int Order => 53;
    public int RowsAtATime => 5_000;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. MarkColumns.Columns,
        new("date", "Day of the marks", "02/11/2026", "Attendance date", "Mark date", "Session date")
        {
            Required = true,
        },
        new("am", "Code of the morning", "/", "AM mark", "AM code", "Morning", "AM attendance", "AM attendance code")
        {
            Required = true,
        },
        new(
            "pm",
            "Code of the afternoon",
            "\\",
            "PM mark",
            "PM code",
            "Afternoon",
            "PM attendance",
            "PM attendance code"
        )
        {
            Required = true,
        },
        ChildColumns.Recorded with
        {
            Aliases = [.. ChildColumns.Recorded.Aliases, "Contacted at", "Date contacted", "Collected at"],
        },
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        if (Array.TrueForAll(Sessions, s => AttendanceCodes.IsNoMark(row.Text(s.Column))))
        {
            return;
        }

        var setting = row.ReadWhose();
        if (row.NeededDate("date") is not { } date)
        {
            return;
        }

        foreach (var (column, session) in Sessions)
        {
            var mark = MarkText.Read(row.Text(column), date, session, row.Sheet.Today, row.IsProviders());
            if (mark.Problem is { } problem)
            {
                row.Refuse(column, problem, mark.Mend!);
            }
            else if (mark.Symbol is { } symbol && setting is { } whose)
            {
                row.State(whose, date, session, symbol);
            }
        }
    }
}
