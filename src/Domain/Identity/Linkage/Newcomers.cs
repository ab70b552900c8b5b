namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Rows that introduce children: of those that may be about one child, one goes first.</summary>
public static class Newcomers
{
    /// <summary>Says of each row whether no row before it may be about the same child.</summary>
    /// <param name="askFrom">From which probability on it may.</param>
    public static IReadOnlyList<bool> GoFirst(
        Person[] rows,
        NameTable names,
        NameTable streets,
        Model model,
        double askFrom
    )
    {
        using var population = new Population(rows, names, streets);
        var search = population.NewSearch(model);
        var posterior = new Posterior(model, 0, rows.Length);
        var first = new bool[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            first[i] = true;
            foreach (var other in search.Compare(rows[i], i, out _))
            {
                var odds = posterior.Odds(other.Comparison);
                first[i] &= other.Number > i || odds / (1 + odds) < askFrom;
            }
        }

        return first;
    }
}
