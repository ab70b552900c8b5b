using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake;

/// <summary>A file as it was delivered: under which name, by whom, and when we were told.</summary>
/// <param name="Sha256">Of its bytes: under which they are kept.</param>
/// <param name="Source">Who sends it; empty when nobody said.</param>
/// <param name="Told">When we were told what it says.</param>
/// <param name="Recorded">When it is taken in.</param>
internal sealed record Delivery(
    string Name,
    string Sha256,
    string Source,
    DateTimeOffset Told,
    DateTimeOffset Recorded,
    Actor Actor,
    ImportOptions Options
)
{
    /// <summary>The name of one of its tables as people see it.</summary>
    public string Label(string sheet) => sheet.Length == 0 ? Name : $"{Name} [{sheet}]";

    /// <summary>What is said of a file that could not be read at all, so that nothing of it could be kept.</summary>
    public ImportedTable Unreadable(Exception raised) =>
        new(
            Name,
            null,
            Source,
            Sha256,
            null,
            RowCounts.None,
            [
                new(
                    0,
                    null,
                    null,
                    raised is UnauthorizedAccessException
                        ? "The file may not be read."
                        : "The file went away, or could not be read to its end.",
                    "See that it is still there and may be read, and bring it in again.",
                    "refused"
                ),
            ]
        );
}
