using Whereabouts.Domain.Identifiers;

namespace Whereabouts.Domain.Identity;

/// <summary>
/// Several ids may be one child: those that are linked, directly or through others. Facts stay with the id that they were
/// told of; the child is shown under one of the ids, its head, which is a function of the group and of nothing else.
/// </summary>
public static class ChildGroups
{
    /// <param name="links">Which two are one child; an id that nobody holds any more still links those that it is linked to.</param>
    /// <param name="upns">The ids that there are, each with the UPN that introduced it, or null where none did.</param>
    /// <returns>Each id that is one child with others, its head's own included, with the head.</returns>
    public static Dictionary<Guid, Guid> Of(
        IEnumerable<(Guid Child, Guid Other)> links,
        IReadOnlyDictionary<Guid, string?> upns
    )
    {
        var towards = new Dictionary<Guid, Guid>();
        Guid End(Guid id)
        {
            while (towards.TryGetValue(id, out var next))
            {
                if (towards.TryGetValue(next, out var after))
                {
                    towards[id] = after;
                }

                id = next;
            }

            return id;
        }

        var linked = new HashSet<Guid>();
        foreach (var (child, other) in links)
        {
            linked.Add(child);
            linked.Add(other);
            var (left, right) = (End(child), End(other));
            if (left != right)
            {
                towards[left] = right;
            }
        }

        var heads = new Dictionary<Guid, Guid>();
        foreach (var group in linked.Where(upns.ContainsKey).GroupBy(End))
        {
            var members = group.ToList();
            if (members.Count > 1)
            {
                var head = members.MinBy(id => Standing(id, upns[id]));
                members.ForEach(id => heads[id] = head);
            }
        }

        return heads;
    }

    /// <summary>A UPN goes before none, one that lasts before a temporary one; of two alike the smaller.</summary>
    private static (int Sort, string Upn, Guid Id) Standing(Guid id, string? upn) =>
        (
            upn is null ? 2
            : Upn.TryParse(upn, out var read) && read.IsTemporary ? 1
            : 0,
            upn ?? "",
            id
        );
}
