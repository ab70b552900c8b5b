namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Learns a <see cref="Model"/> from the two files without being told any answer. How the unrelated lie to each other comes
/// from people drawn at random, how households do from people of one address, and how the same child is written by each
/// source by taking turns between guessing whose each row is and counting how such rows are written.
/// </summary>
internal sealed class Training(Population population, IReadOnlyList<Person> rows, int sources, int threads)
{
    /// <summary>Fewer rows than this teach nothing that the shipped figures do not know better.</summary>
    public const int FewestRows = 200;
    private const int MostRows = 20_000;
    private const int Rounds = 12;

    // What the shipped figures, and then the sources together, weigh against what is counted for one source, in rows.
    private const double WeightOfShipped = 60;
    private const double WeightOfAll = 150;
    private const double WeightOfShippedNamesakes = 500;
    private const double WorthKeeping = 1e-7;
    private const double WorthKeepingAsNamesake = 0.01;

    /// <summary>The model learnt, or the shipped one where there is too little to learn from or the result cannot be right.</summary>
    public Model Learn(bool againstItself)
    {
        var shipped = Model.ShippedFor(sources);
        if (rows.Count < FewestRows || population.Count < FewestRows)
        {
            return shipped with { Housemates = Households.Learn(population, shipped).Housemates };
        }

        var started = Unrelated.Learn(population, rows, Households.Learn(population, shipped));
        var sample = Sample();
        var pairs = Compare(sample, started, againstItself);
        var learnt = started;
        for (var round = 0; round < Rounds; round++)
        {
            learnt = Turn(pairs, learnt, shipped, againstItself);
            if (round is 0 or 3)
            {
                pairs = Pruned(pairs, learnt);
            }
        }

        var doubt = FitGuard.DoubtOf(learnt);
        return doubt is null
            ? learnt with { Version = $"{shipped.Version}, learnt from {sample.Count:N0} rows" }
            : started with { Version = $"{shipped.Version}: what was learnt was put aside, since {doubt}" };
    }

    private List<int> Sample()
    {
        var step = Math.Max(1.0, rows.Count / (double)MostRows);
        var sample = new List<int>();
        for (var at = 0.0; at < rows.Count; at += step)
        {
            sample.Add((int)at);
        }

        return sample;
    }

    private List<RowPairs> Compare(List<int> sample, Model model, bool againstItself)
    {
        var found = new RowPairs[sample.Count];
        Parallel.For(
            0,
            threads,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            thread =>
            {
                var search = population.NewSearch(model);
                for (var i = thread; i < sample.Count; i += threads)
                {
                    var row = rows[sample[i]];
                    var itself = againstItself ? sample[i] : -1;
                    found[i] = new(row.Source, [.. search.Comparisons(row, itself)]);
                }
            }
        );
        return [.. found];
    }

    private Model Turn(List<RowPairs> pairs, Model model, Model shipped, bool againstItself)
    {
        var counts = new double[sources][];
        var (known, all, namesakes) = (new double[sources], new double[sources], 0.0);
        var posteriors = new Posterior[sources];
        for (var s = 0; s < sources; s++)
        {
            counts[s] = new double[Levels.Count];
            posteriors[s] = new(model, s, population.Count);
        }

        var room = new double[pairs.Max(p => p.Comparisons.Length)];
        foreach (var row in pairs)
        {
            var odds = room.AsSpan(0, row.Comparisons.Length);
            for (var i = 0; i < odds.Length; i++)
            {
                odds[i] = posteriors[row.Source].Odds(row.Comparisons[i]);
            }

            var nobody = againstItself ? Population.EachAlone(odds) : Posterior.Share(odds);
            all[row.Source]++;
            known[row.Source] += 1 - nobody;
            for (var i = 0; i < odds.Length; i++)
            {
                namesakes += nobody * posteriors[row.Source].NamesakeIfOther(row.Comparisons[i]);
                if (odds[i] > WorthKeeping)
                {
                    Count(counts[row.Source], row.Comparisons[i], odds[i]);
                }
            }
        }

        return Estimated(model, shipped, counts, known, all) with
        {
            Namesakes =
                (namesakes + (WeightOfShippedNamesakes * shipped.Namesakes))
                / (all.Sum() - known.Sum() + WeightOfShippedNamesakes),
        };
    }

    private static void Count(double[] counts, in Comparison comparison, double weight)
    {
        for (var f = 0; f < Levels.Fields; f++)
        {
            counts[Levels.Starts[f] + comparison[(Field)f]] += weight;
        }
    }

    private Model Estimated(Model model, Model shipped, double[][] counts, double[] known, double[] all)
    {
        var together = new double[Levels.Count];
        foreach (var source in counts)
        {
            for (var i = 0; i < together.Length; i++)
            {
                together[i] += source[i];
            }
        }

        var pooled = Shares(together, shipped.Same[0], WeightOfShipped);
        var same = counts.Select(c => Shares(c, pooled, WeightOfAll)).ToList();
        var share = known.Zip(all, (k, n) => (k + 8.5) / (n + 10)).ToArray();
        return model with { Same = same, Known = share };
    }

    /// <summary>Counts as shares within each group of levels, with what was thought before worth so many rows.</summary>
    internal static double[] Shares(double[] counts, double[] before, double weight)
    {
        var shares = new double[Levels.Count];
        Array.Fill(shares, 1);
        foreach (var (start, length) in Levels.Groups)
        {
            var sum = weight;
            for (var i = start; i < start + length; i++)
            {
                sum += counts[i];
            }

            for (var i = start; i < start + length; i++)
            {
                shares[i] = (counts[i] + (weight * before[i])) / sum;
            }
        }

        return shares;
    }

    // Who is out of the question stays so: later turns look only at the rest.
    private List<RowPairs> Pruned(List<RowPairs> pairs, Model model)
    {
        var posteriors = Enumerable.Range(0, sources).Select(s => new Posterior(model, s, population.Count)).ToArray();
        return
        [
            .. pairs.Select(row => row with
            {
                Comparisons = [.. row.Comparisons.Where(c =>
                    posteriors[row.Source].Odds(c) > WorthKeeping
                    || posteriors[row.Source].NamesakeIfOther(c) > WorthKeepingAsNamesake
                )],
            }),
        ];
    }

    private sealed record RowPairs(byte Source, Comparison[] Comparisons);
}
