using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>Rows that wait for a child or a school to be known, and the decisions of people on them.</summary>
public sealed class Waiting(
    AppDb db,
    RowWriter writer,
    WaitingRows waitingRows,
    Joined joined,
    SourceMaps maps,
    TimeProvider time
)
{
    private const int RowsAtATime = 500;

    /// <summary>Joins children that are now known to be one, and looks again at every row that may have become certain, until
    /// nothing more does.</summary>
    /// <returns>The counts of each batch of which a row was settled.</returns>
    public async Task<IReadOnlyDictionary<Guid, RowCounts>> RetryAsync(Actor actor, CancellationToken cancellation)
    {
        var settled = new Dictionary<Guid, RowCounts>();
        bool again;
        do
        {
            again = false;
            await joined.RefreshAsync(actor, cancellation);
            foreach (var id in await RipeBatchesAsync(cancellation))
            {
                if (await RetryBatchAsync(id, actor, cancellation) is { } counts)
                {
                    settled[id] = counts;
                    again = true;
                }
            }
        } while (again);

        return settled;
    }

    /// <summary>The rows of these batches that wait.</summary>
    internal async Task<ILookup<Guid, int>> WaitingOfAsync(
        IReadOnlyCollection<Guid> batches,
        CancellationToken cancellation
    ) =>
        (
            await db
                .Waiting.Where(w => batches.Contains(w.BatchId))
                .Select(w => new { w.BatchId, w.RowNumber })
                .ToListAsync(cancellation)
        ).ToLookup(w => w.BatchId, w => w.RowNumber);

    /// <summary>A person says whose rows they are; null sets them aside. The rows are applied at once.</summary>
    public Task DecideAsync(string who, Guid? child, Actor actor, string? why, CancellationToken cancellation) =>
        DecideAsync([(who, child)], actor, why, cancellation);

    /// <summary>A person decides several questions, each for itself in the journal. The rows are applied at once.</summary>
    public async Task DecideAsync(
        IReadOnlyCollection<(string Who, Guid? Child)> decisions,
        Actor actor,
        string? why,
        CancellationToken cancellation
    )
    {
        foreach (var (who, child) in decisions)
        {
            await WriteAsync(who, child, actor, why, cancellation);
        }

        await RetryAsync(actor, cancellation);
    }

    private async Task WriteAsync(string who, Guid? child, Actor actor, string? why, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var operation = db.Begin("decide whose row", actor, now, why);
        var thought = await db
            .Waiting.AsNoTracking()
            .Where(w => w.Who == who)
            .OrderByDescending(w => w.Probability != null)
            .FirstOrDefaultAsync(cancellation);
        await db.Decisions.Where(d => d.Who == who).ExecuteDeleteAsync(cancellation);
        db.Decisions.Add(
            new DecisionRow
            {
                Who = who,
                ChildId = child,
                DecidedBy = actor.Name,
                Decided = now,
                Why = why,
                Likeliest = thought?.Likeliest,
                LikeliestProbability = thought?.Probability,
                Doubt = thought?.Doubt ?? default,
            }
        );
        if (child is null)
        {
            await db
                .Waiting.Where(w => w.Who == who)
                .ExecuteUpdateAsync(w => w.SetProperty(x => x.Reason, ChildFinder.SetAside), cancellation);
        }

        operation.Add("row decided", child, null, null, $"{{\"who\":\"{who}\"}}");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>The id of the child that a waiting row would introduce when a person says it is about a child nobody knows.</summary>
    public static Guid NewChildOf(string who) => Matching.IdByDecision(who);

    private async Task<List<Guid>> RipeBatchesAsync(CancellationToken cancellation)
    {
        var known = await db
            .Waiting.Where(w =>
                w.SchoolKey == null
                && (
                    // Reopened, it has not been looked at again.
                    w.Reason == ""
                    // Asked for one by one, each is a look into the index.
                    || db.ChildKeys.Any(k => k.Value == w.UpnKey)
                    || db.ChildKeys.Any(k => k.Value == w.NameKey)
                    || db.Decisions.Any(d => d.Who == w.Who && d.ChildId != null)
                )
            )
            .Select(w => w.BatchId)
            .Distinct()
            .ToListAsync(cancellation);
        var schools = await waitingRows.SettingsAsync(cancellation);
        var keys = await db
            .Waiting.Where(w => w.SchoolKey != null)
            .Select(w => new { w.BatchId, w.SchoolKey })
            .Distinct()
            .ToListAsync(cancellation);
        return
        [
            .. known.Union(keys.Where(k => schools.ByWaitKey(k.SchoolKey!) is not null).Select(k => k.BatchId)).Order(),
        ];
    }

    /// <returns>Null when no row of the batch was settled.</returns>
    private async Task<RowCounts?> RetryBatchAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        var batch = await db.Batches.FirstAsync(b => b.Id == id, cancellation);
        var importer = waitingRows.ImporterOf(batch);
        var map = await maps.FindAsync(batch.MapId, cancellation);
        var settings = await waitingRows.SettingsAsync(cancellation);
        var before = await ReasonsAsync(id, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Begin("apply waiting rows", actor, time.GetUtcNow(), evidence: batch.Sha256);
        var lastProblem =
            await db.Problems.Where(p => p.BatchId == id).MaxAsync(p => (int?)p.Number, cancellation) ?? 0;
        var tally = new Tally(db, id, lastProblem);
        // What is said of the file as a whole is said again if a row still waits for it.
        await db
            .Problems.Where(p => p.BatchId == id && p.Outcome == "waiting" && p.RowNumber == 0)
            .ExecuteDeleteAsync(cancellation);
        for (var after = 0; ; )
        {
            var page = await PageAsync(id, after, cancellation);
            if (page.Count == 0)
            {
                break;
            }

            after = page[^1].RowNumber;
            var numbers = page.ConvertAll(w => w.RowNumber);
            await db
                .Problems.Where(p => p.BatchId == id && p.Outcome == "waiting" && numbers.Contains(p.RowNumber))
                .ExecuteDeleteAsync(cancellation);
            db.Waiting.RemoveRange(page);
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            using var turn = new Turns().Begin();
            await writer.WriteAsync(
                [.. page.Select(w => WaitingRows.Read(w, batch, importer, map, settings))],
                batch,
                tally,
                turn,
                cancellation
            );
            await ThinkAsBeforeAsync(id, page, cancellation);
        }

        if (before.SequenceEqual(await ReasonsAsync(id, cancellation)))
        {
            await transaction.RollbackAsync(cancellation);
            db.ChangeTracker.Clear();
            return null;
        }

        db.Batches.Attach(batch);
        batch.RowsApplied += tally.Applied;
        batch.RowsUnchanged += tally.Unchanged;
        batch.RowsRefused += tally.Refused;
        batch.RowsWaiting = tally.Waiting;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return new(batch.RowsRead, batch.RowsApplied, batch.RowsUnchanged, batch.RowsWaiting, batch.RowsRefused);
    }

    /// <summary>What was thought of rows that go on waiting holds until the matcher looks at them again.</summary>
    private async Task ThinkAsBeforeAsync(Guid batch, List<WaitingRow> before, CancellationToken cancellation)
    {
        var thought = before.Where(w => w.Doubt != Doubt.None).ToDictionary(w => w.RowNumber);
        if (thought.Count == 0)
        {
            return;
        }

        var still = await db
            .Waiting.Where(w => w.BatchId == batch && thought.Keys.Contains(w.RowNumber))
            .ToListAsync(cancellation);
        foreach (var row in still)
        {
            var held = thought[row.RowNumber];
            (row.Doubt, row.Likeliest, row.Probability) = (held.Doubt, held.Likeliest, held.Probability);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>The next rows of a batch, as many as may be held at a time.</summary>
    private async Task<List<WaitingRow>> PageAsync(Guid batch, int after, CancellationToken cancellation)
    {
        var (page, characters) = (new List<WaitingRow>(), 0L);
        var rows = db
            .Waiting.Where(w => w.BatchId == batch && w.RowNumber > after)
            .OrderBy(w => w.RowNumber)
            .Take(RowsAtATime)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            page.Add(row);
            characters += row.Fields.Length;
            if (characters > TableLimits.PageCharacters)
            {
                break;
            }
        }

        return page;
    }

    /// <summary>What each row of a batch waits for.</summary>
    private async Task<List<(int Row, string? SchoolKey, string Reason)>> ReasonsAsync(
        Guid batch,
        CancellationToken cancellation
    ) =>
        (
            await db
                .Waiting.Where(w => w.BatchId == batch)
                .OrderBy(w => w.RowNumber)
                .Select(w => new
                {
                    w.RowNumber,
                    w.SchoolKey,
                    w.Reason,
                })
                .ToListAsync(cancellation)
        ).ConvertAll(w => (w.RowNumber, w.SchoolKey, w.Reason));
}
