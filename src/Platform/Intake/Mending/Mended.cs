using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Intake.Mending;

/// <summary>Remembers which refused or waiting rows came again in a later batch and went through.</summary>
public sealed class Mended(AppDb db)
{
    private const int RowsAtATime = 500;

    /// <summary>Marks these rows as mended by the batch. The caller holds the transaction and the operation.</summary>
    internal async Task MarkAsync(BatchRow by, IReadOnlyCollection<RowReference> rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Where(r => r.Batch != by.Id).GroupBy(r => r.Batch))
        {
            foreach (var page in batch.Select(r => r.Row).Distinct().Chunk(RowsAtATime))
            {
                await db
                    .Problems.Where(p => p.BatchId == batch.Key && p.Outcome != "note" && page.Contains(p.RowNumber))
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.MendedBy, by.Id), cancellation);
                await db
                    .Waiting.Where(w => w.BatchId == batch.Key && page.Contains(w.RowNumber))
                    .ExecuteUpdateAsync(set => set.SetProperty(w => w.MendedBy, by.Id), cancellation);
            }

            await CountAsync(batch.Key, cancellation);
        }
    }

    /// <summary>The rows that a batch had mended are as they were before it.</summary>
    internal async Task ForgetAsync(Guid by, CancellationToken cancellation)
    {
        var batches = await db
            .Problems.Where(p => p.MendedBy == by)
            .Select(p => p.BatchId)
            .Distinct()
            .ToListAsync(cancellation);
        await db
            .Problems.Where(p => p.MendedBy == by)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.MendedBy, (Guid?)null), cancellation);
        await db
            .Waiting.IgnoreQueryFilters()
            .Where(w => w.MendedBy == by)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.MendedBy, (Guid?)null), cancellation);
        foreach (var batch in batches)
        {
            await CountAsync(batch, cancellation);
        }
    }

    private async Task CountAsync(Guid batch, CancellationToken cancellation)
    {
        var waiting = await db.Waiting.CountAsync(w => w.BatchId == batch, cancellation);
        await db
            .Batches.Where(b => b.Id == batch)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.RowsWaiting, waiting), cancellation);
    }
}
