namespace Whereabouts.Platform.Intake;

/// <summary>A batch as the command line and the API give it.</summary>
public sealed record BatchDocument(
    Guid Batch,
    string File,
    string Sheet,
    string? Kind,
    string Source,
    string Sha256,
    BatchState State,
    DateTimeOffset Told,
    DateTimeOffset Recorded,
    string RecordedBy,
    RowCounts Rows,
    string Notes
)
{
    public static BatchDocument Of(BatchRow row) =>
        new(
            row.Id,
            row.FileName,
            row.Sheet,
            row.Kind,
            row.Source,
            row.Sha256,
            row.State,
            row.Told,
            row.Recorded,
            row.RecordedBy,
            new(row.RowsRead, row.RowsApplied, row.RowsUnchanged, row.RowsWaiting, row.RowsRefused),
            row.Notes
        );
}
