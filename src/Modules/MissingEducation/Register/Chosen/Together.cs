using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.MissingEducation.Register.Chosen;

/// <summary>Says the same of several children in one operation of the journal, and takes it back again.</summary>
internal sealed class Together(AppDb db, Recorder recorder, TimeProvider time)
{
    private const int AtATime = 500;

    /// <summary>Says it of every child, in the operation that the caller has opened, and saves.</summary>
    public async Task SayAsync(
        Operation operation,
        IReadOnlyCollection<Guid> children,
        IFact fact,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        foreach (var some in children.Chunk(AtATime))
        {
            await recorder.SayAsync(
                [.. some.Select(child => new Statement(child, null, fact, now, now, null))],
                operation.Id,
                cancellation
            );
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Does anything that was said in an operation still count, or was it taken back?</summary>
    public Task<bool> StandsAsync(Guid operation, CancellationToken cancellation) =>
        db.Sayings.AnyAsync(saying => saying.Origin == operation, cancellation);

    /// <summary>Takes back what was said in an operation, as if it had never been. The journal keeps both.</summary>
    public async Task TakeBackAsync(Guid operation, Actor actor, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Begin("take back what was set for several children", actor, time.GetUtcNow(), evidence: $"{operation}");
        await db.SaveChangesAsync(cancellation);
        await recorder.UnsayAsync(operation, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
