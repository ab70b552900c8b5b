namespace Whereabouts.Domain.Record;

/// <summary>A version of a fact and the time during which it was what we knew.</summary>
/// <param name="KnownTo">Null while it still is.</param>
public sealed record FactVersion(string Body, DateTimeOffset KnownFrom, DateTimeOffset? KnownTo);

/// <summary>
/// What is known of one fact, as a function of the set of its sayings and of nothing else: the order in which they
/// came in makes no difference, so files can be loaded late, twice, or taken out again.
/// </summary>
public static class History
{
    /// <summary>
    /// The version known at a moment: of all that had been told by then, what was said last. Sayings of one moment are
    /// ordered by when they were told and then by their text, so that the answer is never left to chance.
    /// </summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    /// <returns>Null when nothing had been told.</returns>
    public static Saying? Winner(IEnumerable<Saying> sayings, DateTimeOffset? knownAt = null)
    {
        Saying? best = null;
        foreach (var saying in sayings)
        {
            if (knownAt is { } moment && saying.Told > moment)
            {
                continue;
            }

            if (best is not { } held || Compare(saying, held) > 0)
            {
                best = saying;
            }
        }

        return best;
    }

    /// <summary>Each version in the order in which we came to know it, with the time during which it held.</summary>
    public static IReadOnlyList<FactVersion> Versions(IEnumerable<Saying> sayings)
    {
        var versions = new List<FactVersion>();
        Saying? held = null;
        foreach (var moment in sayings.GroupBy(s => s.Told).OrderBy(g => g.Key))
        {
            var candidate = Winner(moment)!.Value;
            if (held is { } current && Compare(candidate, current) <= 0)
            {
                continue;
            }

            if (versions.Count == 0 || !string.Equals(versions[^1].Body, candidate.Body, StringComparison.Ordinal))
            {
                if (versions.Count > 0)
                {
                    versions[^1] = versions[^1] with { KnownTo = moment.Key };
                }

                versions.Add(new FactVersion(candidate.Body, moment.Key, null));
            }

            held = candidate;
        }

        return versions;
    }

    private static int Compare(Saying left, Saying right)
    {
        var bySaid = left.Said.CompareTo(right.Said);
        if (bySaid != 0)
        {
            return bySaid;
        }

        var byTold = left.Told.CompareTo(right.Told);
        return byTold != 0 ? byTold : string.CompareOrdinal(left.Body, right.Body);
    }
}
