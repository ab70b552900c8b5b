namespace Whereabouts.Domain.Identity;

/// <summary>
/// Which children are one: they hold the same UPN, as theirs or as a former one, and a birth date in common. Of each the
/// id is that of the smallest UPN, so it is a function of the keys and not of the order in which they were told.
/// </summary>
public static class SameChildren
{
    /// <param name="keys">Every key (<see cref="ChildKeys"/>) of the children in question.</param>
    /// <returns>Which child is to be known by which id from now on; children that are known by the right one are left out.</returns>
    public static List<(Guid From, Guid To)> Moves(IEnumerable<(Guid Child, string Key)> keys)
    {
        var all = keys.ToList();
        var births = all.Where(k => ChildKeys.BirthIn(k.Key) is not null).ToLookup(k => k.Child, k => k.Key);
        var upns = all.Where(k => k.Key.StartsWith("upn:", StringComparison.Ordinal)).ToList();
        var own = upns.ToLookup(k => k.Child, k => k.Key);

        // A child that a person's decision introduced is that person's, and is left alone.
        var holders = upns.Where(k => own[k.Child].Any(u => Matching.IdOf(u) == k.Child))
            .ToLookup(k => k.Key, k => k.Child);
        var groups = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var child in holders.SelectMany(h => h).Distinct())
        {
            groups[child] = [child];
        }

        foreach (var held in holders)
        {
            foreach (var (left, right) in held.Zip(held.Skip(1)).Concat(held.Zip(held.Skip(2))))
            {
                if (
                    births[left].Intersect(births[right], StringComparer.Ordinal).Any()
                    && groups[left] != groups[right]
                )
                {
                    groups[left].UnionWith(groups[right]);
                    foreach (var member in groups[right].ToList())
                    {
                        groups[member] = groups[left];
                    }
                }
            }
        }

        var moves = new List<(Guid, Guid)>();
        foreach (var group in groups.Values.Distinct())
        {
            // A UPN that another child holds too is no name for this one.
            var name = group
                .SelectMany(c => own[c])
                .Where(u =>
                    upns.Where(k => string.Equals(k.Key, u, StringComparison.Ordinal)).All(k => group.Contains(k.Child))
                )
                .Min(StringComparer.Ordinal);
            if (name is not null)
            {
                var to = Matching.IdOf(name);
                moves.AddRange(group.Where(c => c != to).Order().Select(c => (c, to)));
            }
        }

        return moves;
    }
}
