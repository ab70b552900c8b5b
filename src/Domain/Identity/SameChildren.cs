using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Identity;

/// <summary>Two ids that one key ties, and against which nothing speaks.</summary>
/// <param name="Key">The UPN, or the name, birth date and postcode (<see cref="ChildKeys"/>).</param>
public sealed record SharedKey(Guid Child, Guid Other, string Key);

/// <summary>
/// Which ids are of one child by what the sources say: they hold the same UPN, as theirs or as a former one, and a birth
/// date in common; or the same name, birth date and postcode (rulebook ID-06). A function of the keys, and not of the order
/// in which they were told.
/// </summary>
public static class SameChildren
{
    private const double Alike = 0.85;

    /// <param name="keys">Every key (<see cref="ChildKeys"/>) of the children in question.</param>
    public static IReadOnlyList<SharedKey> Pairs(IEnumerable<(Guid Child, string Key)> keys)
    {
        var all = keys.ToList();

        // A child that a person's decision introduced is that person's, and is left alone.
        var byUpn = all.Where(k => ChildKeys.IsUpn(k.Key) && Matching.IdOf(k.Key) == k.Child)
            .Select(k => k.Child)
            .ToHashSet();
        var births = all.Where(k => ChildKeys.BirthIn(k.Key) is not null).ToLookup(k => k.Child, k => k.Key);
        var forenames = all.Select(k => (k.Child, Name: ChildKeys.ForenameIn(k.Key)))
            .Where(k => k.Name is not null)
            .ToLookup(k => k.Child, k => k.Name!);
        var shared = all.Where(k => byUpn.Contains(k.Child) && ChildKeys.IsOfOne(k.Key))
            .GroupBy(k => k.Key, k => k.Child)
            .OrderBy(g => g.Key, StringComparer.Ordinal);
        var pairs = new List<SharedKey>();
        foreach (var held in shared)
        {
            var holders = held.Order().ToList();
            pairs.AddRange(
                ChildKeys.IsUpn(held.Key) ? ByUpn(held.Key, holders, births)
                : ChildKeys.ForenameIn(held.Key) is not null ? ByName(held.Key, holders, forenames)
                : []
            );
        }

        return pairs;
    }

    private static List<SharedKey> ByUpn(string upn, List<Guid> holders, ILookup<Guid, string> births)
    {
        var (born, unborn) = (holders.FindAll(c => births[c].Any()), holders.FindAll(c => !births[c].Any()));
        var tied = Two(born)
            .Where(two => births[two.Item1].Intersect(births[two.Item2], StringComparer.Ordinal).Any())
            .ToList();

        // Of whom nobody gave a birth date, the UPN alone speaks: where all others who hold it are one child.
        var heads = ChildGroups.Of(tied, born.ToDictionary(c => c, _ => (string?)null));
        if (born.Select(c => heads.GetValueOrDefault(c, c)).Distinct().Count() == 1)
        {
            tied.AddRange(unborn.Select(c => (born[0], c)));
        }

        return tied.ConvertAll(two => new SharedKey(two.Item1, two.Item2, upn));
    }

    /// <summary>A twin's row may bear the other's name: where either is told of by two names, nobody is joined by one of them.</summary>
    private static IEnumerable<SharedKey> ByName(string name, List<Guid> holders, ILookup<Guid, string> forenames) =>
        Two(holders)
            .Where(two => AreAlike([.. forenames[two.Item1].Union(forenames[two.Item2], StringComparer.Ordinal)]))
            .Select(two => new SharedKey(two.Item1, two.Item2, name));

    private static bool AreAlike(List<string> names) =>
        names.TrueForAll(left =>
            names.TrueForAll(right =>
                Similarity.Of(left, right) >= Alike
                || NameVariants.Share(NameVariants.GroupsOf(left), NameVariants.GroupsOf(right))
            )
        );

    private static IEnumerable<(Guid, Guid)> Two(List<Guid> children) =>
        children.SelectMany((left, place) => children.Skip(place + 1).Select(right => (left, right)));
}
