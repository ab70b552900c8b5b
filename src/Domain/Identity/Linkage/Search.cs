namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Somebody whom a row may be about.</summary>
/// <param name="Number">The person's number in the <see cref="Population"/>.</param>
/// <param name="Probability">That the row is about this person.</param>
public readonly record struct Likely(int Number, double Probability);

/// <summary>Looks for whom a row is about. Not for two threads at once: each takes its own.</summary>
public sealed class Search
{
    private readonly Population _population;
    private readonly Comparer _comparer;
    private readonly Posterior[] _posteriors;
    private readonly Candidates _candidates = new();
    private readonly List<Scored> _scored = [];
    private double[] _odds = new double[256];

    internal Search(Population population, Model model)
    {
        _population = population;
        _comparer = population.NewComparer(model);
        _posteriors = [.. Enumerable.Range(0, model.Same.Count).Select(s => new Posterior(model, s, population.Count))];
    }

    /// <summary>How many people the last row was compared with.</summary>
    public int Compared => _scored.Count;

    /// <summary>Everybody whom the row may be about, likeliest first, each with a probability; what is left is nobody's.</summary>
    public IReadOnlyList<Likely> For(in Person row)
    {
        var odds = Weigh(row, -1, several: false, out _);
        var likely = new List<Likely>(odds.Length);
        for (var i = 0; i < odds.Length; i++)
        {
            likely.Add(new(_scored[i].Number, odds[i]));
        }

        likely.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        return likely;
    }

    /// <summary>The likeliest, and how likely; null where there is no candidate at all.</summary>
    /// <param name="itself">The number of the row's own person where a population is looked through for double entries, or -1.</param>
    public Likely? Best(in Person row, int itself = -1)
    {
        var odds = Weigh(row, itself, several: itself >= 0, out _);
        Likely? best = null;
        for (var i = 0; i < odds.Length; i++)
        {
            if (best is null || odds[i] > best.Value.Probability)
            {
                best = new(_scored[i].Number, odds[i]);
            }
        }

        return best;
    }

    /// <summary>How the row lies to a person of the last answer.</summary>
    public Comparison ComparisonWith(int number) => _scored.Find(s => s.Number == number).Comparison;

    internal IEnumerable<Comparison> Comparisons(in Person row, int itself)
    {
        Visit(row, itself);
        return _scored.Select(s => s.Comparison);
    }

    private Span<double> Weigh(in Person row, int itself, bool several, out double nobody)
    {
        Visit(row, itself);
        if (_odds.Length < _scored.Count)
        {
            _odds = new double[_scored.Count * 2];
        }

        var posterior = _posteriors[Math.Min(row.Source, _posteriors.Length - 1)];
        for (var i = 0; i < _scored.Count; i++)
        {
            _odds[i] = posterior.Odds(_scored[i].Comparison);
        }

        var odds = _odds.AsSpan(0, _scored.Count);
        nobody = several ? Population.EachAlone(odds) : Posterior.Share(odds, _candidates.Unseen);
        return odds;
    }

    private void Visit(in Person row, int itself)
    {
        _scored.Clear();
        if (!row.SaysNothing)
        {
            _population.Visit(row, _candidates, itself, _comparer, _scored);
        }
    }
}
