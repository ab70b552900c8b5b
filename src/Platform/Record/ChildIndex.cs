using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>
/// Keeps what lists, search and matching look children up by. It is drawn from particulars alone, so it can be made
/// again at any time and is the same whatever the order in which they came.
/// </summary>
public sealed class ChildIndex(AppDb db)
{
    internal async Task RefreshAsync(IReadOnlySet<Guid> children, Shelf shelf, CancellationToken cancellation)
    {
        if (children.Count == 0)
        {
            return;
        }

        var rows = await db.Children.Where(c => children.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        foreach (var row in db.Children.Local)
        {
            rows.TryAdd(row.Id, row);
        }

        var stored = (await db.ChildKeys.Where(k => children.Contains(k.ChildId)).ToListAsync(cancellation))
            .Union(db.ChildKeys.Local)
            .ToLookup(k => k.ChildId);
        var spoken = shelf.Particulars().ToLookup(p => p.Child);
        foreach (var child in children)
        {
            var said = spoken[child].ToList();
            if (said.Count == 0)
            {
                await ForgetAsync(child, rows, stored[child], cancellation);
                continue;
            }

            if (!rows.TryGetValue(child, out var row))
            {
                db.Children.Add(row = rows[child] = new ChildRow { Id = child });
            }

            Show(row, ChildIdentity.Of(said.Where(p => p.IsCurrent).Select(p => (p.Particulars, p.Said))));
            Key(
                child,
                stored[child].ToList(),
                said.SelectMany(p => ChildKeys.Of(p.Particulars)).ToHashSet(StringComparer.Ordinal)
            );
        }
    }

    /// <summary>A child of whom no source says anything any more is taken off the index, unless facts still hang on it.</summary>
    private async Task ForgetAsync(
        Guid child,
        Dictionary<Guid, ChildRow> rows,
        IEnumerable<ChildKeyRow> keys,
        CancellationToken cancellation
    )
    {
        db.ChildKeys.RemoveRange(keys);
        if (!rows.TryGetValue(child, out var row))
        {
            return;
        }

        if (
            await db.Statements.AnyAsync(s => s.ChildId == child, cancellation)
            || await db.Registers.AnyAsync(r => r.ChildId == child, cancellation)
        )
        {
            Show(row, new ChildIdentity());
        }
        else
        {
            db.Children.Remove(row);
        }
    }

    private static void Show(ChildRow row, ChildIdentity identity)
    {
        row.Surname = identity.Surname;
        row.Forename = identity.Forename;
        row.DateOfBirth = identity.DateOfBirth;
        row.Sex = identity.Sex;
        row.Upn = identity.Upn;
        row.Postcode = identity.Postcode;
        row.Names = $" {identity.Names} ";
    }

    private void Key(Guid child, List<ChildKeyRow> held, HashSet<string> wanted)
    {
        db.ChildKeys.RemoveRange(held.Where(k => !wanted.Contains(k.Value)));
        var have = held.Select(k => k.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var value in wanted.Where(v => !have.Contains(v)))
        {
            db.ChildKeys.Add(new ChildKeyRow { Value = value, ChildId = child });
        }
    }
}
