using Whereabouts.Platform.Intake.Maps;

namespace Whereabouts.Platform.Intake;

/// <summary>How to take a file in.</summary>
/// <param name="Kind">The importer to use; null to recognise it by the headings.</param>
/// <param name="Source">Who sends it; null for the folder or name it came in.</param>
/// <param name="Received">When we were told; null for now. Stated for history that is loaded late.</param>
/// <param name="Preview">Only say what would happen.</param>
/// <param name="Map">How to read it, before that is kept for its source; null for the maps that are kept.</param>
public sealed record ImportOptions(
    string? Kind = null,
    string? Source = null,
    DateTimeOffset? Received = null,
    bool Preview = false,
    SourceMap? Map = null
);

/// <summary>What became of the rows of a table.</summary>
public sealed record RowCounts(int Read, int Applied, int Unchanged, int Waiting, int Refused)
{
    public static RowCounts None { get; } = new(0, 0, 0, 0, 0);
}

/// <summary>Something wrong with a row; row 0 is the file as a whole.</summary>
/// <param name="Outcome">refused, waiting or note.</param>
public sealed record ImportProblem(int Row, string? Column, string? Value, string Reason, string Mend, string Outcome);

/// <summary>What became of one table of one file.</summary>
/// <param name="Kind">Null when it was not understood.</param>
/// <param name="Batch">Null when nothing was kept of it as a batch, as in a preview.</param>
/// <param name="Problems">The first of them, in the order of rows; all are kept with the batch.</param>
public sealed record ImportedTable(
    string File,
    string? Kind,
    string Source,
    string Sha256,
    Guid? Batch,
    RowCounts Rows,
    IReadOnlyList<ImportProblem> Problems
)
{
    public bool IsUnderstood => Kind is not null;

    /// <summary>The table's name in its file; null when the file holds no table that can be read.</summary>
    public string? Sheet { get; init; }
}

/// <summary>How far an import has come.</summary>
/// <param name="Rows">Rows of the file done so far.</param>
public sealed record ImportProgress(string File, string? Kind, int Rows);
