using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity;

/// <summary>What came of saying that two children are one.</summary>
public enum MergeOutcome
{
    AlreadyOne,
    Merged,

    /// <summary>A service that keeps children safe knows one of them: nothing is joined until another person agrees.</summary>
    WaitsForSecond,
}

/// <summary>Lets people say that two children are one, or that they are two. Nothing is moved, so either can be taken back.</summary>
public sealed class Merging(AppDb db, Heads heads, Joined joined, Ties ties, RecordReader reader, TimeProvider time)
{
    private static readonly string[] KeptSafe = ["missing-episode", "service-status"];

    /// <summary>What was said of the two, and stands or waits for a second person; null for nothing.</summary>
    public Task<ChildLinkRow?> FindAsync(Guid child, Guid other, CancellationToken cancellation)
    {
        var (first, second) = ChildLinkRow.InOrder(child, other);
        return db
            .ChildLinks.AsNoTracking()
            .FirstOrDefaultAsync(l => l.Child == first && l.Other == second, cancellation);
    }

    /// <summary>What waits for a second person, oldest first.</summary>
    public async Task<IReadOnlyList<ChildLinkRow>> ProposedAsync(CancellationToken cancellation) =>
        await db
            .ChildLinks.AsNoTracking()
            .Where(l => l.IsSame && l.NeedsSecond && l.SecondBy == null)
            .OrderBy(l => l.Decided)
            .ThenBy(l => l.Child)
            .ToListAsync(cancellation);

    /// <summary>Says that the two are one child. Where another person has proposed it, this is the second person's word.</summary>
    public async Task<MergeOutcome> MergeAsync(
        Guid child,
        Guid other,
        string why,
        Actor actor,
        CancellationToken cancellation
    )
    {
        child = await heads.OfAsync(child, cancellation);
        other = await heads.OfAsync(other, cancellation);
        if (child == other)
        {
            return MergeOutcome.AlreadyOne;
        }

        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var operation = db.Begin("merge children", actor, now, why);
        var link = await LinkAsync(child, other, cancellation);
        if (
            link is { IsSame: true, Stands: false }
            && !string.Equals(link.DecidedBy, actor.Name, StringComparison.Ordinal)
        )
        {
            (link.SecondBy, link.Seconded) = (actor.Name, now);
            operation.Add("merge agreed to", link.Child, null, null, $"\"{link.Other}\"");
        }
        else
        {
            var both = await reader.OfKindsAsync([child, other], KeptSafe, null, cancellation);
            Say(link, isSame: true, why, actor, now);
            link.NeedsSecond = both.Any(Safeguarding.Knows);
            operation.Add(
                link.NeedsSecond ? "merge proposed" : "said to be one child",
                link.Child,
                null,
                null,
                $"\"{link.Other}\""
            );
        }

        link.OperationId = operation.Id;
        var stands = link.Stands;
        await db.SaveChangesAsync(cancellation);
        await joined.RefreshAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return stands ? MergeOutcome.Merged : MergeOutcome.WaitsForSecond;
    }

    /// <summary>
    /// Says that the two are not one child: whatever ties them directly counts no more, and nobody asks again. Rows that a
    /// decision gave to the one stand from then on as a child of their own.
    /// </summary>
    public async Task PartAsync(Guid child, Guid other, string why, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var operation = db.Begin("part children", actor, now, why);
        foreach (var tie in await ties.OfAsync([child, other], cancellation))
        {
            if (tie.Decision is { } decision && tie.Is(child, other))
            {
                operation.Add("row no longer decided", other, null, $"{{\"who\":\"{decision.Who}\"}}", null);
                db.Decisions.Remove(decision);
                await db.TakenBack.Where(t => t.Who == decision.Who).ExecuteDeleteAsync(cancellation);
                db.TakenBack.Add(TakenBackRow.Of(decision, actor.Name, now, why));
            }
        }

        var link = await LinkAsync(child, other, cancellation);
        Say(link, isSame: false, why, actor, now);
        link.OperationId = operation.Id;
        operation.Add("said to be two children", link.Child, null, null, $"\"{link.Other}\"");
        await db.SaveChangesAsync(cancellation);
        await joined.RefreshAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task<ChildLinkRow> LinkAsync(Guid child, Guid other, CancellationToken cancellation)
    {
        var (first, second) = ChildLinkRow.InOrder(child, other);
        var link = await db.ChildLinks.FirstOrDefaultAsync(l => l.Child == first && l.Other == second, cancellation);
        if (link is null)
        {
            link = new ChildLinkRow { Child = first, Other = second };
            db.ChildLinks.Add(link);
        }

        return link;
    }

    private static void Say(ChildLinkRow link, bool isSame, string why, Actor actor, DateTimeOffset now)
    {
        (link.IsSame, link.Why, link.DecidedBy, link.Decided) = (isSame, why, actor.Name, now);
        (link.NeedsSecond, link.SecondBy, link.Seconded) = (false, null, null);
    }
}
