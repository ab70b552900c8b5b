using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Assessment;

/// <summary>The facts of one child, in an order that does not depend on the order in which they arrived.</summary>
internal sealed class KnownFacts(IReadOnlyList<KnownFact> facts)
{
    /// <summary>Facts of a kind by their first day, then key.</summary>
    public List<T> Sorted<T>(Func<T, bool>? where = null)
        where T : class, IFact
    {
        var sorted = new List<T>();
        foreach (var known in facts)
        {
            if (known.Fact is T fact && (where is null || where(fact)))
            {
                sorted.Add(fact);
            }
        }

        if (sorted.Count > 1)
        {
            sorted.Sort(ByFirstDay);
        }

        return sorted;
    }

    /// <summary>The latest said fact of a kind.</summary>
    public T? Latest<T>(Func<T, bool>? where = null)
        where T : class, IFact
    {
        KnownFact? latest = null;
        foreach (var known in facts)
        {
            if (known.Fact is T fact && (where is null || where(fact)) && IsLater(known, latest))
            {
                latest = known;
            }
        }

        return (T?)latest?.Fact;
    }

    /// <summary>The birth date that lists and pages show too; null when nobody says one.</summary>
    public DateOnly? BirthDate() =>
        ChildIdentity.BirthDateOf(
            facts.Where(known => known.Fact is Particulars).Select(known => ((Particulars)known.Fact, known.Said))
        );

    /// <summary>The day we were first told a fact.</summary>
    public DateOnly ToldOf(IFact fact) => UkDate.Of(facts.First(known => ReferenceEquals(known.Fact, fact)).Told);

    /// <summary>The earliest day on which a fact began, or was told where it has no first day; no later than the given day.</summary>
    public DateOnly FirstDay(DateOnly notAfter)
    {
        var first = notAfter;
        foreach (var known in facts)
        {
            var from = known.Fact.From ?? UkDate.Of(known.Told);
            first = from < first ? from : first;
        }

        return first;
    }

    private static bool IsLater(KnownFact known, KnownFact? than) =>
        than is null
        || (known.Said, known.Told).CompareTo((than.Said, than.Told)) switch
        {
            0 => string.CompareOrdinal(known.Fact.Key, than.Fact.Key) > 0,
            var order => order > 0,
        };

    private static int ByFirstDay<T>(T left, T right)
        where T : IFact
    {
        var byDay = Nullable.Compare(left.From, right.From);
        return byDay != 0 ? byDay : string.CompareOrdinal(left.Key, right.Key);
    }
}
