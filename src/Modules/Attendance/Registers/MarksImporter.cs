using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance.Registers;

/// <summary>Reads marks with a row for each child and session, from schools and from providers.</summary>
internal sealed class MarksImporter : IImporter
{
    public string Kind => "marks";
    public string Title => "Marks, a row for each session";
    public int Order => 50;
    public int RowsAtATime => 20_000;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. MarkColumns.Columns,
        new("date", "Day of the session", "02/11/2026", "Attendance date", "Session date", "Mark date")
        {
            Required = true,
        },
        new("session", "AM or PM", "AM", "Session name", "Session name (AM|PM)", "AM/PM", "AMPM")
        {
            Required = true,
            Codes = CodeList.Of(MarkColumns.Sessions),
        },
        new(
            MarkColumns.Code,
            "Attendance code",
            "/",
            "Mark",
            "Attendance code",
            "Session mark",
            "Attendance mark",
            "Attendance"
        )
        {
            Required = true,
            Codes = MarkColumns.Codes,
        },
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) => headings.NameAChild();

    public void Read(SheetRow row)
    {
        if (row.Written(MarkColumns.Code) is not { } written || AttendanceCodes.IsNoMark(written))
        {
            return;
        }

        var setting = row.ReadWhose();
        var date = row.NeededDate("date");
        var session = row.Needed("session") is null ? null : row.Choice("session", MarkColumns.Sessions);
        if (date is null || session is null)
        {
            return;
        }

        var text = row.InNationalCodes(MarkColumns.Code, written, date.Value);
        var mark = MarkText.Read(text, date.Value, session.Value, row.Sheet.Today, row.IsProviders());
        if (mark.Problem is { } problem)
        {
            row.Refuse(MarkColumns.Code, problem, mark.Mend!);
        }
        else if (mark.Symbol is { } symbol && setting is { } whose)
        {
            row.State(whose, date.Value, session.Value, symbol);
        }
    }
}
