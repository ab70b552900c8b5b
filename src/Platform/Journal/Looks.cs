using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Journal;

/// <summary>Records that somebody looked at a child's record, and why.</summary>
public sealed class Looks(AppDb db, Bulk bulk, TimeProvider time)
{
    /// <param name="at">What was looked at, for instance "child", "timeline", "register".</param>
    public async Task NoteAsync(
        Actor actor,
        string at,
        IReadOnlyCollection<Guid> children,
        string? purpose,
        CancellationToken cancellation
    )
    {
        var operation = db.Begin("look at " + at, actor, time.GetUtcNow(), purpose);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await bulk.AddAsync(
            [.. children.Select(child => operation.Next("looked at", child, null, null, null))],
            cancellation
        );
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
