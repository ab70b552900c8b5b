using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake.Mending;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>Takes a batch back: the record is as if it had never come. The file and the journal stay.</summary>
public sealed class Undoing(
    AppDb db,
    Recorder recorder,
    MarkRecorder marks,
    Mended mending,
    Joined joined,
    Deciding deciding,
    TimeProvider time
)
{
    /// <returns>False when there is no such batch, or it is not applied.</returns>
    public async Task<bool> UndoAsync(Guid id, Actor actor, string? why, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var batch = await db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellation);
        if (batch is not { State: BatchState.Applied })
        {
            return false;
        }

        db.Begin("undo batch", actor, time.GetUtcNow(), why, batch.Sha256);
        await db.SaveChangesAsync(cancellation);
        await WithdrawAsync(id, cancellation);
        await joined.RefreshAsync(cancellation);
        batch.State = BatchState.Undone;
        db.Batches.Update(batch);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        await deciding.DecideAsync(cancellation);
        return true;
    }

    /// <summary>Takes back all that a batch said. The caller holds the transaction and the operation.</summary>
    internal async Task WithdrawAsync(Guid id, CancellationToken cancellation)
    {
        await marks.UnsayAsync(id, cancellation);
        await recorder.UnsayAsync(id, cancellation);
        await db.Waiting.IgnoreQueryFilters().Where(w => w.BatchId == id).ExecuteDeleteAsync(cancellation);
        await db
            .Decisions.Where(d => d.Model != null && !db.Waiting.IgnoreQueryFilters().Any(w => w.Who == d.Who))
            .ExecuteDeleteAsync(cancellation);
        await mending.ForgetAsync(id, cancellation);
    }
}
