using System.Runtime.InteropServices;

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
        _posteriors =
        [
            .. Enumerable.Range(0, model.Same.Count).Select(s => new Posterior(model, s, population.Founders)),
        ];
    }

    /// <summary>Everybody whom the row may be about, likeliest first, each with a probability; what is left is nobody's.</summary>
    /// <param name="leaveOut">Numbers that are not to be thought of; null for none.</param>
    public IReadOnlyList<Likely> For(in Person row, Predicate<int>? leaveOut = null)
    {
        Visit(row, -1);
        if (leaveOut is not null)
        {
            _scored.RemoveAll(scored => leaveOut(scored.Number));
        }

        if (_odds.Length < _scored.Count)
        {
            _odds = new double[_scored.Count * 2];
        }

        var odds = _odds.AsSpan(0, _scored.Count);
        var posterior = _posteriors[Math.Min(row.Source, _posteriors.Length - 1)];
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = posterior.Odds(_scored[i].Comparison);
        }

        Posterior.Share(odds, _candidates.Unseen);
        var likely = new List<Likely>();
        for (var i = 0; i < odds.Length; i++)
        {
            if (odds[i] > 0)
            {
                likely.Add(new(_scored[i].Number, odds[i]));
            }
        }

        likely.Sort((a, b) => b.Probability.CompareTo(a.Probability));
        return likely;
    }

    /// <summary>How the row lies to a person of the last answer.</summary>
    public Comparison ComparisonWith(int number) => _scored.Find(s => s.Number == number).Comparison;

    internal ReadOnlySpan<Scored> Compare(in Person row, int itself, out int unseen)
    {
        Visit(row, itself);
        unseen = _candidates.Unseen;
        return CollectionsMarshal.AsSpan(_scored);
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
