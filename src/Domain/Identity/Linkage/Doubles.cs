namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Two children of the record who may be one.</summary>
/// <param name="Child">The smaller of the two ids.</param>
/// <param name="Doubt">What speaks against it, as it would where a row is asked about; none where nothing does.</param>
public sealed record DoubleEntry(Guid Child, Guid Other, double Probability, Doubt Doubt);

/// <summary>Looks through a record for children who stand in it twice: each form of a child is compared as a row would be.</summary>
public static class Doubles
{
    /// <summary>The share of children who stand in a record twice, before anything is compared: few do, since numbers join most.</summary>
    public const double Share = 0.02;

    /// <summary>The pairs of one child's forms with other children, likeliest first.</summary>
    /// <param name="search">With <see cref="Share"/> as the share that is known.</param>
    /// <param name="forms">The forms in which the child is known.</param>
    /// <param name="head">The id under which the child is shown.</param>
    /// <param name="from">The least probability of a pair.</param>
    /// <inheritdoc cref="Suggestions.For"/>
    public static IEnumerable<DoubleEntry> Of(
        Search search,
        IReadOnlyList<Person> forms,
        Guid head,
        Func<int, Guid> childOf,
        Func<Guid, Guid> headOf,
        LinkDecision decision,
        double from
    )
    {
        var found = new Dictionary<Guid, DoubleEntry>();
        foreach (var form in forms)
        {
            var suggested = Suggestions.For(search, form, childOf, headOf, child => headOf(child) == head);
            foreach (var other in suggested.TakeWhile(s => s.Probability >= from))
            {
                if (!found.TryGetValue(other.Child, out var before) || before.Probability < other.Probability)
                {
                    found[other.Child] = Pair(head, other, decision.Of([other]).Doubt);
                }
            }
        }

        return found.Values;
    }

    private static DoubleEntry Pair(Guid head, Suggestion other, Doubt doubt) =>
        head.CompareTo(other.Child) < 0
            ? new(head, other.Child, other.Probability, doubt)
            : new(other.Child, head, other.Probability, doubt);
}
