using Whereabouts.Domain.Attendance.Codes;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.Attendance.Registers;

/// <summary>Reads marks with a row for each child and a column for each session, as a register is printed.</summary>
internal sealed class WideMarksImporter : IImporter
{
    private const int FewestSessions = 2;
    private const string Week = "week beginning";

    public string Kind => "marks-wide";
    public string Title => "Marks, a column for each session";
    public int Order => 51;
    public int RowsAtATime => 300;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. MarkColumns.Columns,
        new(Week, "Monday of the week, where columns are called Mon AM to Fri PM", "", "Week commencing", "w/c", "w/b"),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public IReadOnlyList<Column> TemplateColumns =>
        [
            .. Columns,
            new("02/11/2026 AM", "A column for each morning: its attendance codes", "/", "2026-11-02 AM", "Mon AM"),
            new("02/11/2026 PM", "A column for each afternoon", "\\", "2026-11-02 PM", "Mon PM"),
        ];

    public IReadOnlyList<Column> SessionColumns { get; } =
    [
        Session("{date} AM", "The morning of the date in the heading"),
        Session("{date} PM", "The afternoon of the date in the heading"),
        .. from day in new[] { "Mon", "Tue", "Wed", "Thu", "Fri" }
        from half in new[] { "AM", "PM" }
        select Session($"{day} {half}", $"{(half is "AM" ? "Morning" : "Afternoon")} of that day of the week"),
    ];

    public string Needs =>
        "two sessions or more, who the child is (a UPN, a surname or a whole name), and the Monday of the week where headings give no date";

    public bool Accepts(Headings headings)
    {
        var found = headings.Derived(SessionHeadings.Of);
        return found.Sessions.Count >= FewestSessions
            && (!found.NeedWeek || headings.PlaceOf(Week) >= 0)
            && headings.NameAChild();
    }

    public void Read(SheetRow row)
    {
        var headings = row.Sheet.Headings.Derived(SessionHeadings.Of);
        if (headings.Sessions.All(s => AttendanceCodes.IsNoMark(Cell(row, s))))
        {
            return;
        }

        var setting = row.ReadWhose();
        var week = headings.NeedWeek ? row.NeededDate(Week) : null;
        var monday = week?.AddDays(-(((int)week.Value.DayOfWeek + 6) % 7));
        foreach (var session in headings.Sessions)
        {
            if ((session.Date ?? monday?.AddDays(session.Weekday)) is not { } date)
            {
                continue;
            }

            var text = Cell(row, session) is { } written ? row.InNationalCodes(MarkColumns.Code, written, date) : null;
            var mark = MarkText.Read(text, date, session.Session, row.Sheet.Today, row.IsProviders());
            if (mark.Problem is { } problem)
            {
                var heading = row.Sheet.Headings.Texts[session.Place];
                row.Refuse(new TableProblem(row.Number, heading, Cell(row, session), problem, mark.Mend!));
            }
            else if (mark.Symbol is { } symbol && setting is { } whose)
            {
                row.State(whose, date, session.Session, symbol);
            }
        }
    }

    private static Column Session(string name, string meaning) =>
        new(name, meaning, "/") { Codes = MarkColumns.Codes, CodedAs = MarkColumns.Code };

    private static string? Cell(SheetRow row, SessionHeading session) =>
        session.Place < row.Cells.Count ? row.Cells[session.Place] : null;
}
