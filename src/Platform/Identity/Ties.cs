using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Platform.Identity;

/// <summary>Why two ids are one child.</summary>
/// <param name="Key">The UPN, or the name, birth date and postcode, that both hold, where that ties them.</param>
/// <param name="Decision">The rows, by what they say, that a person gave to the other id's child.</param>
/// <param name="Link">What a person said of the two themselves.</param>
public sealed record Tie(Guid Child, Guid Other, string? Key, DecisionRow? Decision, ChildLinkRow? Link)
{
    /// <summary>True when it ties these two to one another.</summary>
    public bool Is(Guid one, Guid another) => (Child == one && Other == another) || (Child == another && Other == one);
}

/// <summary>Everything that makes several ids one child: numbers that they share, decisions on rows, and links of persons.</summary>
public sealed class Ties(AppDb db)
{
    /// <summary>All ties of the county that count. There are as many as there are decisions and replaced UPNs.</summary>
    public async Task<IReadOnlyList<Tie>> AllAsync(CancellationToken cancellation)
    {
        var ofOne = db.ChildKeys.Where(k => !k.Value.StartsWith("born:"));
        var shared = ofOne.GroupBy(k => k.Value).Where(g => g.Count() > 1).Select(g => g.Key);
        var holders = await db
            .ChildKeys.Where(k => shared.Contains(k.Value))
            .Select(k => k.ChildId)
            .Distinct()
            .ToListAsync(cancellation);
        return await ReadAsync(holders, db.Decisions.Where(d => d.ChildId != null), db.ChildLinks, cancellation);
    }

    /// <summary>What ties these ids to one another and to others.</summary>
    public async Task<IReadOnlyList<Tie>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        await ReadAsync(
            ids,
            // Rows may have been given to a child whose own file was undone since: they are tied through it all the same.
            db.Decisions.Where(d =>
                d.ChildId != null && (ids.Contains(d.ChildId.Value) || !db.Children.Any(c => c.Id == d.ChildId))
            ),
            db.ChildLinks.Where(l => ids.Contains(l.Child) || ids.Contains(l.Other)),
            cancellation
        );

    private async Task<IReadOnlyList<Tie>> ReadAsync(
        IReadOnlyCollection<Guid> holders,
        IQueryable<DecisionRow> decided,
        IQueryable<ChildLinkRow> linked,
        CancellationToken cancellation
    )
    {
        var keys = await db.ChildKeys.AsNoTracking().Where(k => holders.Contains(k.ChildId)).ToListAsync(cancellation);
        var links = await linked.AsNoTracking().ToListAsync(cancellation);
        var decisions = await decided.AsNoTracking().ToListAsync(cancellation);
        var different = links.Where(l => !l.IsSame).Select(l => (l.Child, l.Other)).ToHashSet();
        return
        [
            .. SameChildren
                .Pairs(keys.Select(k => (k.ChildId, k.Value)))
                .Select(p => new Tie(p.Child, p.Other, p.Key, null, null))
                .Where(t => !different.Contains(ChildLinkRow.InOrder(t.Child, t.Other))),
            .. decisions
                .Select(d => new Tie(Matching.IdByDecision(d.Who), d.ChildId!.Value, null, d, null))
                .Where(t => t.Child != t.Other),
            .. links.Where(l => l.IsSame && l.Stands).Select(l => new Tie(l.Child, l.Other, null, null, l)),
        ];
    }
}
