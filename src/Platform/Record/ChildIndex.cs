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
public sealed class ChildIndex(AppDb db, Bulk bulk, Heads heads)
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

        var rows = await RowsAsync(children, cancellation);
        var behind = await heads.BehindAsync(rows.Keys, cancellation);
        bool IsJoined(Guid child) =>
            behind.Values.Contains(child) || (rows.TryGetValue(child, out var row) && row.HeadId != child);
        children = changed
            .Union(
                again
                    .Where(a =>
                        !rows.TryGetValue(a.Child, out var row) || !Shows(row, a.Particulars) || IsJoined(a.Child)
                    )
                    .Select(a => a.Child)
            )
            .ToList();
        await DrawAsync(
            children.Union(children.Select(c => rows.TryGetValue(c, out var row) ? row.HeadId : c)).ToHashSet(),
            cancellation
        );
    }

    /// <summary>Draws these children again, each from what is told of it, and of the others that are shown under its id.</summary>
    internal async Task DrawAsync(IReadOnlyCollection<Guid> children, CancellationToken cancellation)
    {
        if (children.Count == 0)
        {
            return;
        }

        var rows = await RowsAsync(children, cancellation);
        var behind = await heads.BehindAsync(children, cancellation);
        var members = behind.ToLookup(b => b.Value, b => b.Key);
        var stored = await db
            .ChildKeys.AsNoTracking()
            .Where(k => children.Contains(k.ChildId))
            .ToListAsync(cancellation);
        var keys = stored.ToLookup(k => k.ChildId, k => k.Value);
        var spoken = await SpokenAsync([.. children.Union(behind.Keys)], cancellation);
        var (drawn, forgotten) = (new List<ChildRow>(), new HashSet<Guid>());
        var (added, removed) = (new List<ChildKeyRow>(), new List<ChildKeyRow>());
        foreach (var child in children)
        {
            var versions = spoken[child].ToList();
            var row = rows.GetValueOrDefault(child) ?? new ChildRow { Id = child, HeadId = child };
            var before = Shown(row);
            Show(row, [.. versions.Concat(members[child].SelectMany(m => spoken[m])).Where(v => v.IsCurrent)]);
            if (versions.Count == 0 && await IsForgottenAsync(child, cancellation))
            {
                forgotten.Add(child);
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
        await ForgetAsync(forgotten, cancellation);
        await bulk.AddAsync(added, cancellation);
        if (removed.Count > 0)
        {
            db.ChildKeys.RemoveRange(removed);
            await db.SaveChangesAsync(cancellation);
        }
    }

    /// <summary>A version of what one source says of who a child is.</summary>
    private sealed record Version(
        Guid Child,
        Particulars Particulars,
        string Body,
        DateTimeOffset Said,
        DateTimeOffset Told,
        bool IsCurrent
    );

    private async Task<ILookup<Guid, Version>> SpokenAsync(List<Guid> children, CancellationToken cancellation)
    {
        var said = await db
            .Statements.AsNoTracking()
            .Where(s => s.ChildId != null && children.Contains(s.ChildId.Value) && s.Kind == "particulars")
            .Select(s => new
            {
                Child = s.ChildId!.Value,
                s.Body,
                s.LastSaid,
                s.LastTold,
                s.IsCurrent,
            })
            .ToListAsync(cancellation);
        return said.ToLookup(
            s => s.Child,
            s => new Version(
                s.Child,
                (Particulars)FactKinds.Read("particulars", s.Body),
                s.Body,
                s.LastSaid,
                s.LastTold,
                s.IsCurrent
            )
        );
    }

    private Task<Dictionary<Guid, ChildRow>> RowsAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken cancellation
    ) => db.Children.AsNoTracking().Where(c => children.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);

    /// <summary>Takes children away; whoever was shown under their ids stands alone until the ties are looked at again.</summary>
    private async Task ForgetAsync(HashSet<Guid> children, CancellationToken cancellation)
    {
        if (children.Count > 0)
        {
            await db
                .Children.Where(c => children.Contains(c.HeadId) && c.HeadId != c.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.HeadId, x => x.Id), cancellation);
            await db.Children.Where(c => children.Contains(c.Id)).ExecuteDeleteAsync(cancellation);
        }
    }

    /// <summary>No source says anything any more of who the child is, and no fact hangs on it.</summary>
    private async Task<bool> IsForgottenAsync(Guid child, CancellationToken cancellation) =>
        !await db.Statements.AnyAsync(s => s.ChildId == child, cancellation)
        && !await db.Registers.AnyAsync(r => r.ChildId == child, cancellation);

    /// <summary>True when the row cannot change by these particulars' being said again later: all that it shows is from sources
    /// that stand above theirs, or it shows what they say already.</summary>
    private static bool Shows(ChildRow row, Particulars particulars) =>
        ChildIdentity.StandingOf(particulars.Origin) > row.LowestStanding || ShowsAll(row, particulars);

    private static bool ShowsAll(ChildRow row, Particulars particulars) =>
        IsNothingOr(particulars.Surname, row.Surname)
        && IsNothingOr(particulars.Forename, row.Forename)
        && (particulars.DateOfBirth is null || particulars.DateOfBirth == row.DateOfBirth)
        && IsNothingOr(particulars.Sex, row.Sex)
        && IsNothingOr(particulars.Upn, row.Upn)
        && IsNothingOr(particulars.Postcode, row.Postcode);

    private static bool IsNothingOr(string? said, string? shown) =>
        string.IsNullOrWhiteSpace(said) || string.Equals(said, shown, StringComparison.Ordinal);

    private static (string, string, DateOnly?, string?, string?, string?, string, int) Shown(ChildRow row) =>
        (row.Surname, row.Forename, row.DateOfBirth, row.Sex, row.Upn, row.Postcode, row.Names, row.LowestStanding);

    private static void Show(ChildRow row, List<Version> standing)
    {
        // Of what one source says of several that are one child, what it said last stands; found it is by every name.
        var last = standing.GroupBy(v => v.Particulars.Key, StringComparer.Ordinal).Select(Last).ToList();
        var identity = IdentityOf(last);
        row.Surname = identity.Surname;
        row.Forename = identity.Forename;
        row.DateOfBirth = identity.DateOfBirth;
        row.Sex = identity.Sex;
        row.Upn = identity.Upn;
        row.Postcode = identity.Postcode;
        row.LowestStanding = identity.LowestStanding;
        row.Names = $" {(last.Count == standing.Count ? identity : IdentityOf(standing)).Names} ";
    }

    private static ChildIdentity IdentityOf(IEnumerable<Version> versions) =>
        ChildIdentity.Of(versions.Select(v => (v.Particulars, v.Said)));

    private static Version Last(IEnumerable<Version> ofOneSource)
    {
        var versions = ofOneSource.ToList();
        if (versions is [var only])
        {
            return only;
        }

        var last = History.Winner(versions.Select(v => new Saying(v.Body, v.Said, v.Told, v.Child)))!.Value;
        return versions.Find(v =>
            v.Child == last.Origin && string.Equals(v.Body, last.Body, StringComparison.Ordinal)
        )!;
    }
}
