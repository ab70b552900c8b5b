using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake;

/// <summary>
/// Lets a person take back a decision on whose rows they are, whoever made it. What they said is withdrawn, they wait again,
/// and only a person decides on them: the matcher does not make the same decision twice.
/// </summary>
public sealed class TakingBack(AppDb db, Reopening reopening, Waiting waiting, TimeProvider time)
{
    /// <returns>False when there is no such decision any more.</returns>
    public async Task<bool> TakeBackAsync(string who, string why, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Who == who, cancellation) is not { } decision)
        {
            return false;
        }

        var known = decision.ChildId == Waiting.NewChildOf(who) ? null : decision.ChildId;
        var operation = db.Begin("take back whose row", actor, now, why);
        operation.Add("decision taken back", decision.ChildId, null, $"{{\"who\":\"{who}\"}}", null);
        await db.TakenBack.Where(t => t.Who == who).ExecuteDeleteAsync(cancellation);
        db.TakenBack.Add(TakenBackRow.Of(decision, actor.Name, now, why));
        await db.SaveChangesAsync(cancellation);
        await reopening.ReopenAsync(who, cancellation);
        await db
            .Waiting.Where(w => w.Who == who)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(w => w.Reason, "")
                        .SetProperty(w => w.Doubt, Doubt.TakenBack)
                        .SetProperty(w => w.Likeliest, w => w.Likeliest ?? known)
                        .SetProperty(
                            w => w.Probability,
                            w => w.Probability ?? (known == null ? null : decision.Probability)
                        ),
                cancellation
            );
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        await waiting.RetryAsync(actor, cancellation);
        return true;
    }
}
