using Whereabouts.Domain.Time;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Cli.Clocks;

/// <summary>Reads a school's calendar from a file with the columns <c>date</c> and <c>open</c>: a row a day, the others closed.</summary>
internal static class CalendarFile
{
    private const string Date = "date";
    private const string Open = "open";
    private const string Mend = "It needs the headings 'date' and 'open', and a row for each day: 2026-11-12,1.";

    /// <exception cref="CommandRefusedException">There is no such file, or it cannot be read whole.</exception>
    public static SchoolCalendar Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandRefusedException($"There is no file '{path}'.");
        }

        using var file = TableReader.Open(path, headings => headings.Count(IsOurs));
        if (file.Problem is { } unreadable)
        {
            throw Refused(path, unreadable);
        }

        // One table only: the next is read over the first.
        foreach (var table in file.Tables())
        {
            return SchoolCalendar.Listing(Path.GetFileName(path), Days(path, table));
        }

        throw Refused($"{path} is empty. {Mend}");
    }

    private static Dictionary<DateOnly, bool> Days(string path, Table table)
    {
        var (date, open) = (ColumnOf(path, table, Date), ColumnOf(path, table, Open));
        var days = new Dictionary<DateOnly, bool>();
        foreach (var row in table.Rows())
        {
            if (row.Problem is { } wrong)
            {
                throw Refused(path, wrong);
            }

            if (!Dates.Read(row[date], DateOnly.MinValue, out var day, out var reason))
            {
                throw Refused(path, new TableProblem(row.Number, Date, row[date], reason, "Write it as 2026-11-12."));
            }

            if (!YesNo.Read(row[open], out var isOpen, out reason))
            {
                throw Refused(
                    path,
                    new TableProblem(row.Number, Open, row[open], reason, "Write 1 for open, 0 for closed.")
                );
            }

            if (!days.TryAdd(day, isOpen) && days[day] != isOpen)
            {
                throw Refused(
                    path,
                    new TableProblem(
                        row.Number,
                        Date,
                        row[date],
                        "Another row says otherwise of this day.",
                        "Keep the row that is right."
                    )
                );
            }
        }

        return table.Problem is { } broken ? throw Refused(path, broken)
            : days.Count == 0 ? throw Refused($"{path} lists no day. {Mend}")
            : days;
    }

    private static int ColumnOf(string path, Table table, string heading)
    {
        for (var i = 0; i < table.Headings.Count; i++)
        {
            if (table.Headings[i].Equals(heading, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        throw Refused(
            $"{path} has no column '{heading}': its headings are {string.Join(", ", table.Headings)}. {Mend}"
        );
    }

    private static bool IsOurs(string heading) =>
        heading.Equals(Date, StringComparison.OrdinalIgnoreCase)
        || heading.Equals(Open, StringComparison.OrdinalIgnoreCase);

    private static CommandRefusedException Refused(string path, TableProblem problem) =>
        Refused(
            path
                + (problem.Row is { } row ? $", row {row}" : "")
                + (problem.Column is { } column ? $", column {column}" : "")
                + (problem.Value is { } value ? $" ('{value}')" : "")
                + $": {problem.Reason} {problem.Mend}"
        );

    private static CommandRefusedException Refused(string words) => new(words, ExitCodes.NotUnderstood);
}
