using System.Collections.Concurrent;
using System.Threading.Channels;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>The jobs of this node: one at a time, in the order asked, and the last hundred kept to be looked at.</summary>
internal sealed class ImportJobs(TimeProvider time)
{
    private const int Kept = 100;
    private int _asked;
    private readonly Channel<ImportJob> _queue = Channel.CreateUnbounded<ImportJob>();
    private readonly ConcurrentDictionary<Guid, ImportJob> _jobs = new();

    /// <summary>Newest first.</summary>
    public IReadOnlyList<ImportJob> All => [.. _jobs.Values.OrderByDescending(j => j.Number)];

    public ImportJob? Find(Guid id) => _jobs.GetValueOrDefault(id);

    /// <summary>Whether the batch's file, or the zip it came in, is being taken in, or about to be.</summary>
    public bool IsTaking(BatchRow batch) =>
        _jobs.Values.Any(j =>
            !j.IsOver
            && !j.Options.Preview
            && j.Files.Any(f =>
                string.Equals(f.Sha256, batch.Sha256, StringComparison.Ordinal)
                || batch.FileName.StartsWith(f.Name + "/", StringComparison.Ordinal)
            )
        );

    /// <summary>Jobs that come before this one.</summary>
    public int Before(ImportJob job) => _jobs.Values.Count(j => !j.IsOver && j.Number < job.Number);

    public ImportJob Add(
        Actor actor,
        ImportOptions options,
        IReadOnlyList<ImportJobFile> files,
        string? folder = null,
        int? expectedRows = null,
        Guid? draft = null
    )
    {
        var job = new ImportJob(Guid.CreateVersion7(time.GetUtcNow()), actor, options, files, expectedRows)
        {
            Folder = folder,
            Draft = draft,
            Number = Interlocked.Increment(ref _asked),
        };
        foreach (var old in All.Where(j => j.IsOver).Skip(Kept - 1))
        {
            _jobs.TryRemove(old.Id, out _);
        }

        _jobs[job.Id] = job;
        _queue.Writer.TryWrite(job);
        return job;
    }

    public IAsyncEnumerable<ImportJob> NextAsync(CancellationToken cancellation) =>
        _queue.Reader.ReadAllAsync(cancellation);
}
