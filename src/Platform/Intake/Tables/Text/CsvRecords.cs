namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>The records of a text file one by one, each with the line on which it starts. Never holds more than one record.</summary>
internal static class CsvRecords
{
    /// <summary>Quotes that proved never to be closed, after which no quote may run over lines: each costs a search of a whole cell's length.</summary>
    private const int PatienceWithQuotes = 100;

    private const string CloseQuotes =
        "Close the double quotes around the cell, and write a double quote inside a cell twice.";

    public static IEnumerable<RawRow> Of(TextSource source, char separator, List<string> notes)
    {
        var window = new RecordWindow(source, separator);
        var cells = new RecordCells(separator);
        var quotes = QuoteUse.OverLines;
        var neverClosed = 0;
        var tooLong = false;
        for (var line = 1; ; )
        {
            if (tooLong)
                window.PassLine();
            tooLong = false;
            var end = window.Find(quotes);
            var problem = default(TableProblem);
            if (end == RecordEnd.NeverClosed)
            {
                if (++neverClosed == PatienceWithQuotes)
                {
                    quotes = QuoteUse.WithinLine;
                    notes.Add($"many double quotes are never closed; from line {line} a cell ends with its line");
                }

                end = window.Find(QuoteUse.Letters);
                problem = TableProblem.OfRow(
                    line,
                    "A double quote is opened in this row and never closed.",
                    CloseQuotes
                );
            }

            if (end == RecordEnd.None)
                yield break;
            if (end == RecordEnd.TooLong)
            {
                tooLong = true;
                yield return new(line, [], TableProblem.OfLongRow(line));
                line++;
                continue;
            }

            var row = new RawRow(line, cells.Of(window.Record, honourQuotes: problem is null));
            problem ??= LongCell(cells.TooLongAt, line) ?? (cells.IsTooWide ? WideRecord(line) : null);
            if (problem is null && window.HasWordsAfterQuote)
                problem = TableProblem.OfRow(line, "Words follow the closing quote of a cell.", CloseQuotes);
            line += window.Lines;
            var last = window.EndsWithFile;
            window.Pass();
            yield return row with
            {
                Problem = problem,
                IsLastWithoutLineEnd = last,
            };
        }
    }

    private static TableProblem WideRecord(int line) =>
        TableProblem.OfRow(
            line,
            $"The row has more than {TableLimits.Columns:N0} cells.",
            "Check that each child has a line of their own, and export the file again."
        );

    private static TableProblem? LongCell(int column, int line) =>
        column < 0
            ? null
            : new(
                line,
                HeadingNames.Letters(column),
                null,
                $"A cell is longer than {TableLimits.CellCharacters:N0} characters and was left out.",
                "Shorten the text of this cell."
            );
}
