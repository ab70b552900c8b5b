using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Learns a <see cref="Model"/> from the two files without being told any answer. How the unrelated lie to each other comes
/// from people drawn at random, how households do from people of one address, and how the same child is written by each
/// source by taking turns between guessing whose each row is and counting how such rows are written.
/// </summary>
internal sealed class Training(
    Population population,
    IReadOnlyList<Person> rows,
    int sources,
    bool againstItself,
    int threads
)
{
    /// <summary>Fewer rows than this teach nothing that the shipped figures do not know better.</summary>
    public const int FewestRows = 200;
    private const int MostRows = 120_000;
    private const int Rounds = 10;
    private const int Parts = 16;

    // What the shipped figures, and then the sources together, weigh against what is counted for one source, in rows.
    private const double WeightOfShipped = 60;
    private const double WeightOfAll = 150;
    private const double WeightOfShippedNamesakes = 200;
    private const double WorthKeeping = 1e-7;

    /// <summary>What can be known before any row is compared: how households and the unrelated lie to each other.</summary>
    public Model Begin()
    {
        var shipped = Model.ShippedFor(sources);
        var (households, unrelated) = (shipped, shipped);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => households = Households.Learn(population, shipped),
            () => unrelated = IsEnough ? Unrelated.Learn(population, rows, shipped) : shipped
        );
        return households with { Unrelated = unrelated.Unrelated };
    }

    /// <summary>The model learnt, or the one begun with where there is too little to learn from or the result cannot be right.</summary>
    public Model Learn(Model begun, Scored[][] candidates)
    {
        if (!IsEnough)
        {
            return begun;
        }

        var shipped = Model.ShippedFor(sources);
        var step = Math.Max(1, (int)Math.Ceiling(rows.Count / (double)MostRows));
        var sample = Enumerable.Range(0, rows.Count).Where(row => row % step == 0).ToArray();
        var learnt = Turns(sample, candidates, begun, shipped, keepWriting: false);
        if (FitGuard.DoubtOf(learnt) is not { } doubt)
        {
            return learnt with { Version = $"{shipped.Version}, learnt from {sample.Length:N0} rows" };
        }

        // How many rows are of known children can still be learnt, with how children are written taken as given.
        return Turns(sample, candidates, begun, shipped, keepWriting: true) with
        {
            Version = $"{shipped.Version}: what was learnt was put aside, since {doubt}",
        };
    }

    private Model Turns(int[] sample, Scored[][] candidates, Model model, Model shipped, bool keepWriting)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var learnt = Turn(sample, candidates, model, shipped);
            model = keepWriting ? learnt with { Same = model.Same } : learnt;
        }

        return model;
    }

    private bool IsEnough => rows.Count >= FewestRows && population.Count >= FewestRows;

    // In parts of fixed size, so that sums come out the same with any number of threads.
    private Model Turn(int[] sample, Scored[][] candidates, Model model, Model shipped)
    {
        var posteriors = Enumerable.Range(0, sources).Select(s => new Posterior(model, s, population.Count)).ToArray();
        var parts = new Tally[Parts];
        Parallel.For(
            0,
            Parts,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            part => parts[part] = TallyOf(sample, candidates, part, posteriors)
        );
        var all = new Tally(sources);
        foreach (var part in parts)
        {
            all.Add(part);
        }

        return Estimated(model, shipped, all.Levels, all.Known, all.Rows) with
        {
            Namesakes =
                ((all.Namesakes / NamesakesSeen(shipped)) + (WeightOfShippedNamesakes * shipped.Namesakes))
                / (all.Rows.Sum() - all.Known.Sum() + WeightOfShippedNamesakes),
        };
    }

    // Where people of one name are too many to be looked through, only namesakes of one year come to be seen.
    private double NamesakesSeen(Model shipped)
    {
        if (population.Rules.Any(rule => rule is BlockRule.Sounds or BlockRule.Names))
        {
            return 1;
        }

        var seen = 0.0;
        for (var level = BirthLevel.Equal; level <= BirthLevel.SameYear; level++)
        {
            seen += shipped.Namesake[Levels.Of(Field.Born, (int)level)];
        }

        return seen;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Tally TallyOf(int[] sample, Scored[][] candidates, int part, Posterior[] posteriors)
    {
        var tally = new Tally(sources);
        var room = new double[1];
        var end = (int)((long)sample.Length * (part + 1) / Parts);
        for (var at = (int)((long)sample.Length * part / Parts); at < end; at++)
        {
            var these = candidates[sample[at]];
            var source = rows[sample[at]].Source;
            var posterior = posteriors[source];
            if (room.Length < these.Length)
            {
                room = new double[these.Length];
            }

            var odds = room.AsSpan(0, these.Length);
            var namesakes = 0.0;
            for (var i = 0; i < odds.Length; i++)
            {
                odds[i] = posterior.Odds(these[i].Comparison, out var namesake);
                namesakes += namesake;
            }

            var nobody = againstItself ? Posterior.EachAlone(odds) : Posterior.Share(odds);
            tally.Rows[source]++;
            tally.Known[source] += 1 - nobody;
            tally.Namesakes += nobody * namesakes;
            for (var i = 0; i < odds.Length; i++)
            {
                if (odds[i] > WorthKeeping)
                {
                    Count(tally.Levels[source], these[i].Comparison, odds[i]);
                }
            }
        }

        return tally;
    }

    private static void Count(double[] counts, in Comparison comparison, double weight)
    {
        for (var f = 0; f < Levels.Fields; f++)
        {
            counts[comparison.PlaceOf(f)] += weight;
        }
    }

    private static Model Estimated(Model model, Model shipped, double[][] counts, double[] known, double[] all)
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

    /// <summary>What one turn counts, by source.</summary>
    private sealed class Tally(int sources)
    {
        public double[][] Levels { get; } =
        [.. Enumerable.Range(0, sources).Select(_ => new double[Linkage.Levels.Count])];

        public double[] Known { get; } = new double[sources];

        public double[] Rows { get; } = new double[sources];

        public double Namesakes { get; set; }

        public void Add(Tally other)
        {
            for (var s = 0; s < Known.Length; s++)
            {
                Known[s] += other.Known[s];
                Rows[s] += other.Rows[s];
                for (var i = 0; i < Levels[s].Length; i++)
                {
                    Levels[s][i] += other.Levels[s][i];
                }
            }

            Namesakes += other.Namesakes;
        }
    }
}
