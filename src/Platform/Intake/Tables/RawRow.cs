namespace Whereabouts.Platform.Intake.Tables;

/// <summary>A row as the file holds it, before it is known which row has the headings.</summary>
/// <param name="Cells">Trimmed texts; null when blank.</param>
/// <param name="Groups">Columns (first and last) covered by one cell merged across them; only given for rows near the top of a sheet.</param>
/// <param name="IsLastWithoutLineEnd">The text file ends with this row and no line end, as it does when it was cut short.</param>
internal readonly record struct RawRow(
    int Number,
    string?[] Cells,
    TableProblem? Problem = null,
    IReadOnlyList<(int First, int Last)>? Groups = null,
    bool IsLastWithoutLineEnd = false
)
{
    /// <summary>How many cells there are up to the last that is not blank.</summary>
    public int Width => Array.FindLastIndex(Cells, cell => cell is not null) + 1;

    public int Filled => Cells.Count(cell => cell is not null);

    public bool IsGrouped(int column) => Groups?.Any(group => group.First <= column && column <= group.Last) == true;
}
