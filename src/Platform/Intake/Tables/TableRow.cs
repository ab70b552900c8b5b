namespace Whereabouts.Platform.Intake.Tables;

/// <summary>One row under the headings. Rows without any value are never given.</summary>
public sealed class TableRow
{
    private readonly string?[] _cells;

    internal TableRow(int number, string?[] cells, TableProblem? problem)
    {
        Number = number;
        _cells = cells;
        Problem = problem;
    }

    /// <summary>The row a person sees (from 1): the sheet's row, or the line of the text on which the record starts.</summary>
    public int Number { get; }

    /// <summary>
    /// Why the row cannot be trusted as it stands (too long, cut short, a quote never closed, a formula never calculated); null when it can.
    /// The cells that could be read are still here, to be shown beside the reason.
    /// </summary>
    public TableProblem? Problem { get; }

    /// <summary>The trimmed text under the heading at this place (from 0); null when blank or beyond the end of the row.</summary>
    public string? this[int column] => column < _cells.Length ? _cells[column] : null;
}
