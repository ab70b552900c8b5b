using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>Takes decisions on rows back: what the rows said is withdrawn, and they wait again as they came.</summary>
public sealed class Reopening(AppDb db, Recorder recorder, MarkRecorder marks)
{
    /// <summary>Reopens a question. The caller holds the transaction and the operation, and looks again at the rows afterwards.</summary>
    internal async Task ReopenAsync(string who, CancellationToken cancellation)
    {
        var child = Waiting.NewChildOf(who);
        var settled = await db
            .Waiting.IgnoreQueryFilters()
            .AsNoTracking()
            .Where(w => w.Who == who && w.Settled != null)
            .Select(w => new
            {
                w.BatchId,
                w.RowNumber,
                w.Settled,
            })
            .ToListAsync(cancellation);
        foreach (var batch in settled.GroupBy(r => r.BatchId))
        {
            await marks.UnsayAsync(batch.Key, child, cancellation);
            await recorder.UnsayAsync(batch.Key, child, cancellation);
            var numbers = batch.Select(r => r.RowNumber).ToList();
            var (applied, unchanged) = (
                batch.Count(r => r.Settled == SettledRow.Applied),
                batch.Count(r => r.Settled == SettledRow.Unchanged)
            );
            await db
                .Problems.Where(p => p.BatchId == batch.Key && numbers.Contains(p.RowNumber))
                .ExecuteDeleteAsync(cancellation);
            await db
                .Batches.Where(b => b.Id == batch.Key)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(b => b.RowsApplied, b => b.RowsApplied - applied)
                            .SetProperty(b => b.RowsUnchanged, b => b.RowsUnchanged - unchanged)
                            .SetProperty(b => b.RowsWaiting, b => b.RowsWaiting + applied + unchanged),
                    cancellation
                );
        }

        await db
            .Waiting.IgnoreQueryFilters()
            .Where(w => w.Who == who && w.Settled != null)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.Settled, (SettledRow?)null), cancellation);
        await db.Decisions.Where(d => d.Who == who).ExecuteDeleteAsync(cancellation);
        db.Operation!.Add("row reopened", child, null, $"{{\"who\":\"{who}\"}}", null);
    }
}
