using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake;

internal enum ImportJobState
{
    Waiting,
    Running,
    Done,
    Failed,
}

/// <summary>A file of a job: waiting in the job's folder, or kept in the database already.</summary>
/// <param name="Path">Null when it is to be fetched from the database by its hash.</param>
internal sealed record ImportJobFile(string Name, string? Path, string? Sha256);

/// <summary>How far a job has come, over all its files.</summary>
internal sealed record JobProgress(string? File, int Rows, int RowsBefore)
{
    public static JobProgress None { get; } = new(null, 0, 0);

    public int RowsDone => RowsBefore + Rows;

    public JobProgress With(ImportProgress next) =>
        new(
            next.File,
            next.Rows,
            string.Equals(next.File, File, StringComparison.Ordinal) && next.Rows >= Rows ? RowsBefore : RowsDone
        );
}

/// <summary>Files that somebody sent, to preview or to apply, and what has become of them. Kept so that the page can be left and opened again.</summary>
internal sealed class ImportJob(
    Guid id,
    Actor actor,
    ImportOptions options,
    IReadOnlyList<ImportJobFile> files,
    int? expectedRows
) : IProgress<ImportProgress>
{
    private volatile JobProgress _progress = JobProgress.None;

    public Guid Id => id;
    public Actor Actor => actor;
    public ImportOptions Options => options;

    /// <summary>Its place in the order in which jobs were asked for.</summary>
    public int Number { get; init; }

    /// <summary>The map that is being made and of which this is the preview; null when none is.</summary>
    public Guid? Draft { get; init; }

    /// <summary>Where its files wait; null when they are all kept in the database.</summary>
    public string? Folder { get; init; }

    /// <summary>How many rows a preview has counted; null when there was none.</summary>
    public int? ExpectedRows => expectedRows;
    public IReadOnlyList<ImportJobFile> Files { get; set; } = files;
    public ImportJobState State { get; set; }
    public DateTimeOffset? Started { get; set; }
    public JobProgress Progress => _progress;
    public IReadOnlyList<ImportedTable> Tables { get; set; } = [];
    public IReadOnlyList<Glance> Glances { get; set; } = [];
    public bool IsOver => State is ImportJobState.Done or ImportJobState.Failed;

    public void Report(ImportProgress value) => _progress = _progress.With(value);
}
