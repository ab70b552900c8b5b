using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Journal;

/// <summary>Records that somebody looked at a child's record, and why.</summary>
public sealed class Looks(AppDb db, TimeProvider time)
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
        foreach (var child in children)
        {
            operation.Add("looked at", child, null, null, null);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
