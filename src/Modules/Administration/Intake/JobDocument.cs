using System.Text.Json;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake;

internal enum JobState
{
    Waiting,
    Running,
    Done,
    Failed,

    /// <summary>Its node has died: of the table it was at nothing was applied.</summary>
    BrokenOff,
}

/// <summary>A job as the API gives it, and as it is kept.</summary>
/// <param name="Message">What to do next, where there is something to do.</param>
/// <param name="Tables">What became of each table, once the job is done; the first hundred problems of each.</param>
internal sealed record JobDocument(
    Guid Job,
    JobState State,
    string? Message,
    bool Preview,
    string? Source,
    string AskedBy,
    IReadOnlyList<string> Files,
    JobProgressDocument Progress,
    IReadOnlyList<ImportedTable> Tables
)
{
    private const int ShownProblems = 100;

    public static JobDocument Of(ImportJob job) =>
        new(
            job.Id,
            job.State switch
            {
                ImportJobState.Waiting => JobState.Waiting,
                ImportJobState.Running => JobState.Running,
                ImportJobState.Done => JobState.Done,
                _ => JobState.Failed,
            },
            job.State is ImportJobState.Failed
                ? "Files that were finished are applied; of the others nothing is. Send them again."
                : null,
            job.Options.Preview,
            job.Options.Source,
            job.Actor.Name,
            [.. job.Files.Select(f => f.Name)],
            new(job.Progress.File, job.Progress.RowsDone, job.ExpectedRows),
            [.. job.Tables.Select(t => t with { Problems = [.. t.Problems.Take(ShownProblems)] })]
        );

    public string Write() => JsonSerializer.Serialize(this, DocumentJson.Options);

    public static JobDocument Read(string text, bool brokeOff)
    {
        var document =
            JsonSerializer.Deserialize<JobDocument>(text, DocumentJson.Options)
            ?? throw new JsonException("A job was kept without its document.");
        return brokeOff
            ? document with
            {
                State = JobState.BrokenOff,
                Message =
                    "The service was stopped while it worked on this. Tables that were finished are applied; of the others nothing is. Send the files again: what was taken in is not taken in twice.",
            }
            : document;
    }
}

/// <param name="File">The file it is at; null before the first.</param>
/// <param name="Rows">Rows done over all files.</param>
/// <param name="Expected">How many a preview has counted; null when there was none.</param>
internal sealed record JobProgressDocument(string? File, int Rows, int? Expected);
