using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity;

/// <summary>
/// Makes one child of those that a replaced UPN has made two: a row that names the new UPN and the former one, with the
/// same birth date, ties them. A child goes by the smallest of its UPNs, so the order of the files makes no difference.
/// </summary>
public sealed class Joining(AppDb db, Recorder recorder, MarkRecorder marks, TimeProvider time)
{
    private const string UpnPrefix = "upn:";

    /// <summary>Joins every pair that is now known to be one child.</summary>
    public async Task JoinAsync(Actor actor, CancellationToken cancellation)
    {
        var moves = await MovesAsync(cancellation);
        if (moves.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var operation = db.Begin("join children", actor, time.GetUtcNow(), "One of them held the other's UPN.");
        foreach (var (from, to) in moves)
        {
            operation.Add("child joined", to, null, $"\"{from}\"", $"\"{to}\"");
            await MoveAsync(from, to, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task<List<(Guid From, Guid To)>> MovesAsync(CancellationToken cancellation)
    {
        var upns = db.ChildKeys.AsNoTracking().Where(k => k.Value.StartsWith(UpnPrefix));
        var several = upns.GroupBy(k => k.ChildId).Where(g => g.Count() > 1).Select(g => g.Key);
        var shared = upns.GroupBy(k => k.Value).Where(g => g.Count() > 1).Select(g => g.Key);
        var children = await upns.Where(k => several.Contains(k.ChildId) || shared.Contains(k.Value))
            .Select(k => k.ChildId)
            .Distinct()
            .ToListAsync(cancellation);
        var keys = await db.ChildKeys.AsNoTracking().Where(k => children.Contains(k.ChildId)).ToListAsync(cancellation);
        return SameChildren.Moves(keys.Select(k => (k.ChildId, k.Value)));
    }

    private async Task MoveAsync(Guid left, Guid to, CancellationToken cancellation)
    {
        var said = await (
            from statement in db.Statements.AsNoTracking()
            join saying in db.Sayings on statement.Id equals saying.StatementId
            where statement.ChildId == left
            select new
            {
                statement.Kind,
                statement.Body,
                saying,
            }
        ).ToListAsync(cancellation);
        foreach (var origin in said.GroupBy(s => s.saying.Origin))
        {
            var statements = origin
                .Select(s => new Statement(
                    to,
                    null,
                    FactKinds.Read(s.Kind, s.Body),
                    s.saying.Said,
                    s.saying.Told,
                    s.saying.RowNumber
                ))
                .ToList();
            await recorder.SayAsync(statements, origin.Key, cancellation);
            await db.SaveChangesAsync(cancellation);
        }

        await marks.MoveAsync(left, to, cancellation);
        await db.SaveChangesAsync(cancellation);
        // As a list of statements, found by the child: asked of each saying in turn, it would read them all.
        var statementsLeft = db.Statements.Where(s => s.ChildId == left).Select(s => s.Id);
        await db.Sayings.Where(s => statementsLeft.Contains(s.StatementId)).ExecuteDeleteAsync(cancellation);
        await db.Statements.Where(s => s.ChildId == left).ExecuteDeleteAsync(cancellation);
        await db.ChildKeys.Where(k => k.ChildId == left).ExecuteDeleteAsync(cancellation);
        await db.Children.Where(c => c.Id == left).ExecuteDeleteAsync(cancellation);
        await db
            .Decisions.Where(d => d.ChildId == left)
            .ExecuteUpdateAsync(d => d.SetProperty(x => x.ChildId, to), cancellation);
    }
}
