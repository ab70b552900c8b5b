namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Many rows at once: compares each with its candidates, learns from all of them how the same child is written, and then
/// says whose each row is. Comparisons are made once; learning and deciding look at what is left of them.
/// </summary>
public sealed class Batch
{
    private const int Portion = 512;
    private const double OddsOfCertain = 3000;

    // The logarithm of a million million: a twin's or a sister's likeness is seldom so far behind.
    private const float NoChanceBeside = 27.6f;

    private readonly Population _population;
    private readonly IReadOnlyList<Person> _rows;
    private readonly bool _againstItself;
    private readonly Scored[][] _kept;
    private readonly int[] _unseen;
    private readonly Likely?[] _best;
    private Posterior[] _posteriors;

    /// <summary>Compares rows with a population, and learns from them.</summary>
    /// <param name="rows">Rows, whose <see cref="Person.Source"/> is below the number of sources.</param>
    /// <param name="againstItself">Whether the rows are the population's own, in its order, and looked through for double entries.</param>
    public Batch(Population population, IReadOnlyList<Person> rows, int sources, bool againstItself, int threads)
    {
        (_population, _rows, _againstItself) = (population, rows, againstItself);
        _kept = new Scored[rows.Count][];
        _unseen = new int[rows.Count];
        _best = new Likely?[rows.Count];
        sources = Math.Max(1, sources);
        var training = new Training(population, rows, sources, againstItself, Math.Max(1, threads));
        Model = training.Begin();
        _posteriors = PosteriorsOf(Model);
        Compared = Compare(Math.Max(1, threads));
        Model = training.Learn(Model, _kept);
        _posteriors = PosteriorsOf(Model);
        Decide(Math.Max(1, threads));
    }

    /// <summary>What was learnt, or the shipped figures.</summary>
    public Model Model { get; }

    /// <summary>How many pairs were compared.</summary>
    public long Compared { get; }

    /// <summary>The likeliest person of a row, and how likely; null where there is no candidate at all.</summary>
    public Likely? Best(int row) => _best[row];

    private void Decide(int threads) =>
        Parallel.For(
            0,
            (_rows.Count + Portion - 1) / Portion,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            portion =>
            {
                var start = portion * Portion;
                for (var row = start; row < Math.Min(_rows.Count, start + Portion); row++)
                {
                    _best[row] = BestOf(row);
                }
            }
        );

    private Likely? BestOf(int row)
    {
        var kept = _kept[row];
        Span<double> odds = kept.Length <= 64 ? stackalloc double[kept.Length] : new double[kept.Length];
        var posterior = _posteriors[_rows[row].Source];
        for (var i = 0; i < kept.Length; i++)
        {
            odds[i] = posterior.Odds(kept[i].Comparison);
        }

        if (_againstItself)
        {
            Posterior.EachAlone(odds);
        }
        else
        {
            Posterior.Share(odds, _unseen[row]);
        }

        Likely? best = null;
        for (var i = 0; i < kept.Length; i++)
        {
            // Of equals the first, whatever order they were found in.
            if (
                best is not { } before
                || odds[i] > before.Probability
                || (odds[i] == before.Probability && kept[i].Number < before.Number)
            )
            {
                best = new(kept[i].Number, odds[i]);
            }
        }

        return best;
    }

    private Posterior[] PosteriorsOf(Model model) =>
        [.. Enumerable.Range(0, model.Same.Count).Select(s => new Posterior(model, s, _population.Count))];

    private long Compare(int threads)
    {
        var (next, compared) = (0, 0L);
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            _ =>
            {
                var search = _population.NewSearch(Model);
                var (kept, judged, sum) = (new List<Scored>(), new (float Weight, bool IsWorth)[256], 0L);
                for (int start; (start = Interlocked.Add(ref next, Portion) - Portion) < _rows.Count; )
                {
                    for (var row = start; row < Math.Min(_rows.Count, start + Portion); row++)
                    {
                        var scored = search.Compare(_rows[row], _againstItself ? row : -1, out _unseen[row]);
                        sum += scored.Length;
                        Keep(scored, _posteriors[_rows[row].Source], ref judged, kept);
                        _kept[row] = [.. kept];
                    }
                }

                Interlocked.Add(ref compared, sum);
            }
        );
        return compared;
    }

    // Who is out of the question is not kept, but the best of those where there is nobody else; nor who stands no
    // chance beside somebody who is certain.
    private static void Keep(
        ReadOnlySpan<Scored> scored,
        Posterior posterior,
        ref (float Weight, bool IsWorth)[] judged,
        List<Scored> kept
    )
    {
        kept.Clear();
        if (judged.Length < scored.Length)
        {
            judged = new (float, bool)[scored.Length * 2];
        }

        var (best, bestWeight) = (-1, float.MinValue);
        for (var i = 0; i < scored.Length; i++)
        {
            judged[i].IsWorth = posterior.IsWorthKeeping(scored[i].Comparison, out var weight);
            judged[i].Weight = weight;
            if (weight > bestWeight)
            {
                (best, bestWeight) = (i, weight);
            }
        }

        if (best < 0)
        {
            return;
        }

        var isCertain = posterior.Odds(scored[best].Comparison) > OddsOfCertain;
        for (var i = 0; i < scored.Length; i++)
        {
            if (i == best || (isCertain ? judged[i].Weight > bestWeight - NoChanceBeside : judged[i].IsWorth))
            {
                kept.Add(scored[i]);
            }
        }
    }
}
