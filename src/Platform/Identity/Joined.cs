using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity;

/// <summary>
/// Keeps under which id each child is shown (<see cref="ChildGroups"/>). It is drawn from the ties alone and can be made
/// again at any time; no fact is moved by it.
/// </summary>
public sealed class Joined(AppDb db, Bulk bulk, Ties ties, ChildIndex index, TimeProvider time)
{
    /// <summary>Joins and parts as the ties now say, in an operation of its own where anything changes.</summary>
    public async Task RefreshAsync(Actor actor, CancellationToken cancellation)
    {
        if (await ChangesAsync(cancellation) is not { Count: > 0 } changes)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Begin("join children", actor, time.GetUtcNow(), "What ties them has changed.");
        await db.SaveChangesAsync(cancellation);
        await ApplyAsync(changes, cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Joins and parts as the ties now say. The caller holds the transaction and the operation, and has saved.</summary>
    internal async Task RefreshAsync(CancellationToken cancellation) =>
        await ApplyAsync(await ChangesAsync(cancellation), cancellation);

    private async Task<List<(ChildRow Row, Guid Head)>> ChangesAsync(CancellationToken cancellation)
    {
        var all = await ties.AllAsync(cancellation);
        var tied = all.SelectMany(t => new[] { t.Child, t.Other }).Distinct().ToList();
        var rows = await db
            .Children.AsNoTracking()
            .Where(c => tied.Contains(c.Id) || c.HeadId != c.Id)
            .ToListAsync(cancellation);
        var upns = await UpnsAsync(rows.ConvertAll(r => r.Id), cancellation);
        var heads = ChildGroups.Of(
            all.Select(t => (t.Child, t.Other)),
            rows.ToDictionary(r => r.Id, r => upns.GetValueOrDefault(r.Id))
        );
        return
        [
            .. rows.Select(r => (Row: r, Head: heads.GetValueOrDefault(r.Id, r.Id)))
                .Where(r => r.Row.HeadId != r.Head)
                .OrderBy(r => r.Row.Id),
        ];
    }

    /// <summary>Of those that a UPN introduced, which.</summary>
    private async Task<Dictionary<Guid, string>> UpnsAsync(List<Guid> children, CancellationToken cancellation) =>
        (
            await db
                .ChildKeys.AsNoTracking()
                .Where(k => children.Contains(k.ChildId) && k.Value.StartsWith(ChildKeys.UpnPrefix))
                .ToListAsync(cancellation)
        )
            .Where(k => Matching.IdOf(k.Value) == k.ChildId)
            .ToDictionary(k => k.ChildId, k => k.Value[ChildKeys.UpnPrefix.Length..]);

    private async Task ApplyAsync(List<(ChildRow Row, Guid Head)> changes, CancellationToken cancellation)
    {
        if (changes.Count == 0)
        {
            return;
        }

        var (operation, shown) = (db.Operation!, new HashSet<Guid>());
        foreach (var (row, head) in changes)
        {
            operation.Add(
                head == row.Id ? "children parted" : "children joined",
                row.Id,
                null,
                $"\"{row.HeadId}\"",
                $"\"{head}\""
            );
            shown.UnionWith([row.Id, row.HeadId, head]);
            row.HeadId = head;
        }

        await bulk.PutAsync(changes.ConvertAll(c => c.Row), cancellation);
        await db.SaveChangesAsync(cancellation);
        await index.DrawAsync(shown, cancellation);
    }
}
