using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>How a batch stands, in words and with the colour of its tag.</summary>
internal static class BatchWords
{
    /// <param name="isRunning">Whether this node is taking its file in just now.</param>
    public static (string Words, string? Colour) Of(BatchRow batch, bool isRunning) =>
        batch.State switch
        {
            BatchState.Applied => ("Applied", "green"),
            BatchState.Undone => ("Undone", "grey"),
            BatchState.NotUnderstood => ("Not understood", "red"),
            _ when isRunning => ("Being applied", "blue"),
            _ => ("Interrupted", "orange"),
        };

    /// <summary>True when a process died before it had applied the batch: nothing of it was applied.</summary>
    public static bool IsInterrupted(BatchRow batch, bool isRunning) =>
        batch.State is BatchState.Received or BatchState.Applying && !isRunning;

    /// <summary>True when the kept file can be applied again.</summary>
    public static bool CanApply(BatchRow batch, bool isRunning) =>
        IsInterrupted(batch, isRunning) || batch.State == BatchState.Undone;

    public static string Outcome(string outcome) =>
        outcome switch
        {
            "refused" => "Refused",
            "waiting" => "Waiting",
            _ => "Taken in, with a note",
        };
}
