using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Platform.Identity;

/// <summary>Why two ids are one child.</summary>
/// <param name="Key">The UPN, or the name, birth date and postcode, that both hold, where that ties them.</param>
/// <param name="Decision">The rows, by what they say, that a person gave to the other id's child.</param>
/// <param name="Link">What a person said of the two themselves.</param>
public sealed record Tie(Guid Child, Guid Other, string? Key, DecisionRow? Decision, ChildLinkRow? Link);

/// <summary>Everything that makes several ids one child: numbers that they share, decisions on rows, and links of persons.</summary>
public sealed class Ties(AppDb db)
{
    /// <summary>All ties of the county that count. There are as many as there are decisions and replaced UPNs.</summary>
    public async Task<IReadOnlyList<Tie>> AllAsync(CancellationToken cancellation)
    {
        var links = await db.ChildLinks.AsNoTracking().ToListAsync(cancellation);
        var different = links.Where(l => !l.IsSame).Select(l => (l.Child, l.Other)).ToHashSet();
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.ChildId != null).ToListAsync(cancellation);
        return
        [
            .. SameChildren
                .Pairs(await SharedKeysAsync(cancellation))
                .Select(p => new Tie(p.Child, p.Other, p.Key, null, null))
                .Where(t => !different.Contains((t.Child, t.Other)) && !different.Contains((t.Other, t.Child))),
            .. decisions
                .Select(d => new Tie(Matching.IdByDecision(d.Who), d.ChildId!.Value, null, d, null))
                .Where(t => t.Child != t.Other),
            .. links
                .Where(l => l.IsSame && (!l.NeedsSecond || l.SecondBy is not null))
                .Select(l => new Tie(l.Child, l.Other, null, null, l)),
        ];
    }

    /// <summary>Every key of the children that hold a number or name which another holds too.</summary>
    private async Task<IEnumerable<(Guid Child, string Key)>> SharedKeysAsync(CancellationToken cancellation)
    {
        var ofOne = db.ChildKeys.AsNoTracking().Where(k => !k.Value.StartsWith("born:"));
        var shared = ofOne.GroupBy(k => k.Value).Where(g => g.Count() > 1).Select(g => g.Key);
        var children = await db
            .ChildKeys.Where(k => shared.Contains(k.Value))
            .Select(k => k.ChildId)
            .Distinct()
            .ToListAsync(cancellation);
        var keys = await db.ChildKeys.AsNoTracking().Where(k => children.Contains(k.ChildId)).ToListAsync(cancellation);
        return keys.Select(k => (k.ChildId, k.Value));
    }
}
