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
public sealed class ChildIndex(AppDb db, Bulk bulk)
{
    /// <summary>Draws the children again of whom something new was said, from what is stored.</summary>
    /// <param name="again">What was known already and was said again later: seldom changes anything.</param>
    internal async Task RefreshAsync(
        IReadOnlySet<Guid> changed,
        IReadOnlyCollection<(Guid Child, Particulars Particulars)> again,
        CancellationToken cancellation
    )
    {
        var children = changed.Union(again.Select(a => a.Child)).ToList();
        if (children.Count == 0)
        {
            return;
        }

        var rows = await db
            .Children.AsNoTracking()
            .Where(c => children.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        children = changed
            .Union(
                again
                    .Where(a => !rows.TryGetValue(a.Child, out var row) || !Shows(row, a.Particulars))
                    .Select(a => a.Child)
            )
            .ToList();
        if (children.Count > 0)
        {
            await DrawAsync(children, rows, cancellation);
        }
    }

    private async Task DrawAsync(List<Guid> children, Dictionary<Guid, ChildRow> rows, CancellationToken cancellation)
    {
        var stored = await db
            .ChildKeys.AsNoTracking()
            .Where(k => children.Contains(k.ChildId))
            .ToListAsync(cancellation);
        var keys = stored.ToLookup(k => k.ChildId, k => k.Value);
        var said = await db
            .Statements.AsNoTracking()
            .Where(s => s.ChildId != null && children.Contains(s.ChildId.Value) && s.Kind == "particulars")
            .Select(s => new
            {
                Child = s.ChildId!.Value,
                s.Body,
                s.LastSaid,
                s.IsCurrent,
            })
            .ToListAsync(cancellation);
        var spoken = said.Select(s =>
                (s.Child, Particulars: (Particulars)FactKinds.Read("particulars", s.Body), s.LastSaid, s.IsCurrent)
            )
            .ToLookup(s => s.Child);
        var (drawn, added, removed) = (new List<ChildRow>(), new List<ChildKeyRow>(), new List<ChildKeyRow>());
        foreach (var child in children)
        {
            var versions = spoken[child].ToList();
            var row = rows.GetValueOrDefault(child) ?? new ChildRow { Id = child };
            var before = Shown(row);
            Show(row, ChildIdentity.Of(versions.Where(v => v.IsCurrent).Select(v => (v.Particulars, v.LastSaid))));
            if (versions.Count == 0 && await IsForgottenAsync(child, cancellation))
            {
                await db.Children.Where(c => c.Id == child).ExecuteDeleteAsync(cancellation);
            }
            else if (!rows.ContainsKey(child) || before != Shown(row))
            {
                drawn.Add(row);
            }

            var wanted = versions.SelectMany(v => ChildKeys.Of(v.Particulars)).ToHashSet(StringComparer.Ordinal);
            var held = keys[child].ToHashSet(StringComparer.Ordinal);
            removed.AddRange(
                held.Where(k => !wanted.Contains(k)).Select(k => new ChildKeyRow { Value = k, ChildId = child })
            );
            added.AddRange(
                wanted.Where(k => !held.Contains(k)).Select(k => new ChildKeyRow { Value = k, ChildId = child })
            );
        }

        await bulk.PutAsync(drawn, cancellation);
        await bulk.AddAsync(added, cancellation);
        if (removed.Count > 0)
        {
            db.ChildKeys.RemoveRange(removed);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>No source says anything any more of who the child is, and no fact hangs on it.</summary>
    private async Task<bool> IsForgottenAsync(Guid child, CancellationToken cancellation) =>
        !await db.Statements.AnyAsync(s => s.ChildId == child, cancellation)
        && !await db.Registers.AnyAsync(r => r.ChildId == child, cancellation);

    /// <summary>True when everything that these particulars say of what the row shows is what it shows already: then it
    /// cannot change, however good a source they become.</summary>
    private static bool Shows(ChildRow row, Particulars particulars) =>
        IsNothingOr(particulars.Surname, row.Surname)
        && IsNothingOr(particulars.Forename, row.Forename)
        && (particulars.DateOfBirth is null || particulars.DateOfBirth == row.DateOfBirth)
        && IsNothingOr(particulars.Sex, row.Sex)
        && IsNothingOr(particulars.Upn, row.Upn)
        && IsNothingOr(particulars.Postcode, row.Postcode);

    private static bool IsNothingOr(string? said, string? shown) =>
        string.IsNullOrWhiteSpace(said) || string.Equals(said, shown, StringComparison.Ordinal);

    private static (string, string, DateOnly?, string?, string?, string?, string) Shown(ChildRow row) =>
        (row.Surname, row.Forename, row.DateOfBirth, row.Sex, row.Upn, row.Postcode, row.Names);

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
}
