using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Schools;

/// <summary>Finds which one school a closed school became, from either side's account of it.</summary>
internal static class Successors
{
    public static Dictionary<SettingId, SettingId> Of(IReadOnlyDictionary<SettingId, School> schools)
    {
        var named = new Dictionary<SettingId, HashSet<SettingId>>();
        foreach (var school in schools.Values)
        {
            foreach (var successor in school.Successors ?? [])
            {
                Add(named, school.Setting, SettingId.OfUrn(successor));
            }

            foreach (var predecessor in school.Predecessors ?? [])
            {
                Add(named, SettingId.OfUrn(predecessor), school.Setting);
            }
        }

        return named
            .Select(pair => (pair.Key, Next: One(schools.GetValueOrDefault(pair.Key), pair.Value, schools)))
            .Where(pair => pair.Next is not null && pair.Next != pair.Key)
            .ToDictionary(pair => pair.Key, pair => pair.Next!.Value);
    }

    // A school split into several leaves its children where they are, unless one of them kept its number.
    private static SettingId? One(
        School? closed,
        HashSet<SettingId> successors,
        IReadOnlyDictionary<SettingId, School> schools
    )
    {
        if (successors.Count == 1)
        {
            return successors.Single();
        }

        var sameNumber = successors
            .Where(next =>
                closed?.LaEstab is { } number
                && string.Equals(schools.GetValueOrDefault(next)?.LaEstab, number, StringComparison.Ordinal)
            )
            .ToList();
        return sameNumber.Count == 1 ? sameNumber[0] : null;
    }

    private static void Add(Dictionary<SettingId, HashSet<SettingId>> named, SettingId from, SettingId to)
    {
        if (!named.TryGetValue(from, out var successors))
        {
            named[from] = successors = [];
        }

        successors.Add(to);
    }
}
