using System.Globalization;
using Whereabouts.Domain.Attendance.Totals;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Attendance.Totals;

/// <summary>Reads a summary of attendance: how many sessions of a time were possible and attended, and no single one of them.</summary>
internal sealed class TotalsImporter : IImporter
{
    private const int FirstMonth = 9;

    public string Kind => "attendance-totals";
    public string Title => "Totals of attendance";
    public int Order => 52;

    public IReadOnlyList<Column> Columns { get; } =
    [
        .. ChildColumns.Child,
        .. ChildColumns.School,
        new(
            "from",
            "First day of the time; the first of September when it is not given",
            "01/09/2026",
            "Period start",
            "Start date",
            "Date from",
            "From date"
        ),
        new(
            "to",
            "Last day of the time; the day on which this was so when it is not given",
            "16/11/2026",
            "Period end",
            "End date",
            "Date to",
            "To date"
        ),
        new(
            "possible",
            "Sessions possible",
            "96",
            "Sessions possible",
            "Possible sessions",
            "Possible marks",
            "Possible attendances"
        )
        {
            Required = true,
        },
        new(
            "attended",
            "Sessions attended",
            "58",
            "Sessions attended",
            "Attendances",
            "Sessions present",
            "Present marks"
        ),
        new(
            "authorised",
            "Sessions of authorised absence",
            "8",
            "Authorised absences",
            "Authorised absence",
            "Sessions authorised",
            "Auth absences"
        ),
        new(
            "unauthorised",
            "Sessions of unauthorised absence",
            "30",
            "Unauthorised absences",
            "Unauthorised absence",
            "Sessions unauthorised",
            "Unauth absences"
        ),
        new("late", "Sessions late", "2", "Lates", "Late marks", "Sessions late"),
        new(
            "percent attended",
            "Per cent attended, as the school says",
            "60.4",
            "% attendance",
            "Attendance %",
            "Percentage attendance",
            "Attendance percentage",
            "% attend"
        ),
        new("marks as text", "A string of marks, kept as it is and not read", "", "Attendance marks string"),
        ChildColumns.Recorded,
        ChildColumns.Source,
    ];

    public bool Accepts(Headings headings) =>
        headings.NameAChild()
        && (
            headings.PlaceOf("attended") >= 0
            || headings.PlaceOf("unauthorised") >= 0
            || headings.PlaceOf("percent attended") >= 0
        );

    public void Read(SheetRow row)
    {
        var setting = row.ReadSchool();
        row.ReadChild(setting?.Value);
        var asAt = row.Said is { } said ? UkDate.Of(said) : row.Sheet.Today;
        var start = row.Date("from");
        var end = row.DateNotBefore("to", start) ?? asAt;
        var totals = new AttendanceTotals(
            setting ?? default,
            start ?? new DateOnly(AcademicYear.Of(end).StartYear, FirstMonth, 1),
            end
        )
        {
            Possible = Count(row, "possible"),
            Attended = Count(row, "attended"),
            Authorised = Count(row, "authorised"),
            Unauthorised = Count(row, "unauthorised"),
            Late = Count(row, "late"),
            PercentAttended = Percent(row),
            MarksAsText = row.Text("marks as text"),
        };
        if (
            totals.Possible is null
            && totals.Attended is null
            && totals.PercentAttended is null
            && row.Refusals.Count == 0
        )
        {
            row.Needed("possible");
        }

        if (totals.Attended + totals.Authorised + totals.Unauthorised > totals.Possible)
        {
            row.Note(
                "possible",
                "The sessions attended and missed come to more than were possible. All were kept as they are.",
                "Ask the school which figure is wrong."
            );
        }

        if (setting is { } school)
        {
            row.State(totals);
            row.State(school, new TotalsSent(school, totals.Start, totals.End));
        }
    }

    private static int? Count(SheetRow row, string column)
    {
        var count = row.Whole(column);
        if (count < 0)
        {
            row.Refuse(column, "There cannot be fewer than none.", "Write the number of sessions.");
        }

        return count;
    }

    private static decimal? Percent(SheetRow row)
    {
        const string Column = "percent attended";
        if (row.Text(Column) is not { } text)
        {
            return null;
        }

        if (
            decimal.TryParse(
                text.TrimEnd('%', ' '),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var percent
            )
            && percent <= 100
        )
        {
            return percent;
        }

        row.Note(Column, "This is not a per cent between 0 and 100. It was left out.", "Write it as 60.4.");
        return null;
    }
}
