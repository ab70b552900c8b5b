using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Intake.Jobs;

/// <summary>Keeps what is told of jobs for some weeks.</summary>
public sealed class JobBook(AppDb db, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>A node works on a job as long as it gives a sign of life this often.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Says how a job stands now, and with it that its node is alive.</summary>
    public async Task SayAsync(Guid id, bool isOver, string document, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var changed = await db
            .Jobs.Where(j => j.Id == id)
            .ExecuteUpdateAsync(
                j =>
                    j.SetProperty(x => x.Seen, now)
                        .SetProperty(x => x.IsOver, isOver)
                        .SetProperty(x => x.Document, document),
                cancellation
            );
        if (changed > 0)
        {
            return;
        }

        db.Jobs.Add(
            new JobRow
            {
                Id = id,
                Seen = now,
                IsOver = isOver,
                Document = document,
            }
        );
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        var old = now - Kept;
        await db.Jobs.Where(j => j.Seen < old).ExecuteDeleteAsync(cancellation);
    }

    /// <returns>What was told last, and whether the work broke off since; null when nothing is kept of it.</returns>
    public async Task<(string Document, bool BrokeOff)?> FindAsync(Guid id, CancellationToken cancellation) =>
        await db.Jobs.AsNoTracking().FirstOrDefaultAsync(j => j.Id == id, cancellation) is { } row
            ? (row.Document, !row.IsOver && time.GetUtcNow() - row.Seen > Patience)
            : null;
}
