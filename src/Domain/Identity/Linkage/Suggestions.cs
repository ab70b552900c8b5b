namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Which children a row may be about, drawn from the forms in which they are known.</summary>
public static class Suggestions
{
    /// <summary>One entry a child, likeliest first; of two alike the one with the smaller id, so that the answer is always the same.</summary>
    /// <param name="childOf">Whose form a number of the population is.</param>
    /// <param name="headOf">Under which id a child is shown; several may be one.</param>
    /// <param name="leaveOut">Children that are not to be thought of; null for none.</param>
    public static IReadOnlyList<Suggestion> For(
        Search search,
        in Person row,
        Func<int, Guid> childOf,
        Func<Guid, Guid> headOf,
        Predicate<Guid>? leaveOut = null
    )
    {
        var likely = search.For(row, leaveOut is null ? null : number => leaveOut(childOf(number)));
        return
        [
            .. likely
                .GroupBy(l => headOf(childOf(l.Number)))
                .Select(forms =>
                {
                    var best = forms.MinBy(f => (-f.Probability, childOf(f.Number)));
                    return new Suggestion(
                        forms.Key,
                        childOf(best.Number),
                        Math.Min(1, forms.Sum(f => f.Probability)),
                        search.ComparisonWith(best.Number),
                        best.Number
                    );
                })
                .OrderByDescending(s => s.Probability)
                .ThenBy(s => s.Child),
        ];
    }
}
