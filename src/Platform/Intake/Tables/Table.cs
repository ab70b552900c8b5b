using Whereabouts.Platform.Intake.Tables.Text;

namespace Whereabouts.Platform.Intake.Tables;

/// <summary>
/// One table of one file: a text file, or one sheet of a workbook. Its rows are read once, forward only, and memory does not grow with the file.
/// Bad content never raises: it is a <see cref="TableRow.Problem"/> of its row, or the <see cref="Problem"/> of the table.
/// </summary>
public sealed class Table : IDisposable
{
    private readonly IEnumerator<RawRow> _source;
    private readonly Queue<RawRow> _firstRows;
    private readonly List<string> _notes;
    private readonly bool _isText;
    private bool _saidUnderNoHeading;
    private int _lastRow;

    internal Table(
        string name,
        IEnumerable<RawRow> source,
        List<string> notes,
        bool isText,
        Func<IReadOnlyList<string>, int>? recognised
    )
    {
        Name = name;
        _notes = notes;
        _isText = isText;
        _source = source.GetEnumerator();
        var top = new List<RawRow>();
        while (top.Count < TableLimits.HeadingRows && TryNext(out var row))
            top.Add(row);
        HeadingTiers.Join(top);
        var at = HeadingChoice.Of(top, recognised);
        _firstRows = new(top.Skip(at + 1));
        Headings = [];
        if (at < 0)
        {
            Problem ??= top.Select(row => row.Problem).FirstOrDefault(problem => problem is not null);
            return;
        }

        HeadingRow = top[at].Number;
        Headings = HeadingNames.Of(top[at].Cells, top[at].Width, notes);
        if (at > 0)
            notes.Add($"the headings are in row {HeadingRow}; what stands above them is not read as children");
        if (top[at].Problem is { } problem)
            notes.Add($"in the headings: {problem.Reason}");
    }

    /// <summary>A table of a document, whose headings are known before its rows.</summary>
    internal Table(string name, IReadOnlyList<string> headings, IEnumerable<RawRow> source, List<string> notes)
    {
        Name = name;
        _notes = notes;
        _source = source.GetEnumerator();
        _firstRows = [];
        Headings = HeadingNames.Of([.. headings.Select(h => CellTrim.Of(h))], headings.Count, notes);
    }

    /// <summary>The sheet's name; empty for a text file.</summary>
    public string Name { get; }

    /// <summary>One name for each column, never two alike: a second <c>UPN</c> is <c>UPN (2)</c>, a blank one <c>Column C</c>. Empty when there is none.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>The row (from 1) that holds the headings; 0 when there is none.</summary>
    public int HeadingRow { get; }

    /// <summary>
    /// Why the table cannot be read, or not to its end; null when all is well. Look again after the last row: a file may break off in its middle,
    /// and then nothing of it should be applied. Its row is the last that could be read.
    /// </summary>
    public TableProblem? Problem { get; private set; }

    /// <summary>What was decided in reading, for the sender to see (<c>read as Windows-1252</c>, <c>separator ;</c>). May grow while rows are read.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>No row with a value: neither headings nor children.</summary>
    internal bool IsEmpty => Headings.Count == 0 && Problem is null;

    /// <summary>The rows under the headings that hold any value. Can be asked for once.</summary>
    /// <exception cref="OperationCanceledException">When <paramref name="cancellation"/> is asked for.</exception>
    public IEnumerable<TableRow> Rows(CancellationToken cancellation = default)
    {
        if (Headings.Count == 0)
            yield break;
        while (_firstRows.TryDequeue(out var row) || TryNext(out row))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new TableRow(row.Number, row.Cells, row.Problem ?? TooShort(row) ?? TooLong(row));
        }
    }

    public void Dispose() => _source.Dispose();

    private bool TryNext(out RawRow row)
    {
        row = default;
        try
        {
            while (_source.MoveNext())
            {
                row = _source.Current;
                _lastRow = row.Number;
                if (row.Problem is not null || row.Width > 0)
                    return true;
            }
        }
        catch (Exception raised) when (Damage.Explain(raised) is { } problem)
        {
            Problem = problem.Row is null && _lastRow > 0 ? problem with { Row = _lastRow } : problem;
        }

        return false;
    }

    /// <summary>
    /// Excel leaves out separators after the last filled cell, so a row somewhat short is only blank at its end. One under half as long as the
    /// headings was broken over two lines, and a last one without line end was cut off.
    /// </summary>
    private TableProblem? TooShort(RawRow row)
    {
        if (!_isText || row.Cells.Length >= Headings.Count)
            return null;
        if (row.IsLastWithoutLineEnd)
            return TableProblem.OfRow(
                row.Number,
                $"The file ends in the middle of this row, after {row.Cells.Length} of {Headings.Count} cells.",
                "The file was cut short: export it again and send all of it."
            );
        return row.Cells.Length * 2 < Headings.Count
            ? TableProblem.OfRow(
                row.Number,
                $"The row has {row.Cells.Length} of {Headings.Count} cells: it may be part of a row broken over two lines, or a remark.",
                "Put double quotes around a cell that contains a line end, and take remarks out of the table."
            )
            : null;
    }

    /// <summary>In a text file a value under no heading means a separator too many, so every cell after it is in the wrong place; in a sheet it is a remark.</summary>
    private TableProblem? TooLong(RawRow row)
    {
        if (row.Cells.Length <= Headings.Count || row.Width <= Headings.Count)
            return null;
        if (_isText)
            return TableProblem.OfRow(
                row.Number,
                $"The row has {row.Width} cells but there are only {Headings.Count} headings, so its cells may stand in the wrong columns.",
                "Put double quotes around a cell that contains the separator, or give the extra column a heading.",
                row.Cells[row.Width - 1]
            );
        if (!_saidUnderNoHeading)
            _notes.Add($"cells to the right of the last heading are not read (first in row {row.Number})");
        _saidUnderNoHeading = true;
        return null;
    }
}
