namespace Whereabouts.Platform.Intake.Concerns;

/// <summary>Something that is wrong again and again in one kind of file of one source.</summary>
/// <param name="Reason">What is wrong, as one of its rows says it.</param>
/// <param name="Rows">In how many rows, not counting those mended since.</param>
/// <param name="Since">When the first file came that has it.</param>
/// <param name="Last">When the newest came that has it.</param>
/// <param name="IsInNewest">The source's newest file of the kind has it still.</param>
/// <param name="Done">What was last done about it; null when nothing was.</param>
public sealed record Concern(
    string Source,
    string Kind,
    string Cause,
    string? Column,
    string Reason,
    string Mend,
    string Outcome,
    int Rows,
    int Files,
    DateTimeOffset Since,
    DateTimeOffset Last,
    bool IsInNewest,
    ConcernRow? Done
)
{
    /// <summary>How it stands: what was sent or settled is open again once a later file has it; what is ignored stays so.</summary>
    public ConcernState State =>
        Done is null ? ConcernState.Open
        : Done.State is ConcernState.Sent or ConcernState.Settled && Last > Done.At ? ConcernState.Open
        : Done.State;

    /// <summary>It was dealt with, and a later file has it again.</summary>
    public bool CameAgain => Done is { State: not ConcernState.Open } && State == ConcernState.Open;
}

/// <summary>A row that has it.</summary>
public sealed record ConcernExample(string Cause, Guid Batch, string File, int Row, string? Value, DateTimeOffset Came);
