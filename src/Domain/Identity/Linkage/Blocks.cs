using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Finds who may be meant by a row, by rules that a population of this size can afford: a rule is used when the people it
/// brings to a row are few enough on average, so that five thousand are looked through widely and twelve million narrowly.
/// </summary>
internal sealed class Blocks
{
    /// <summary>How many people a rule may bring to a row on average.</summary>
    private const double Budget = 22;

    /// <summary>A key with more people than this is not looked through: it says too little.</summary>
    private const int FullBucket = 200;
    private const int SampleForPlan = 20_000;

    private readonly NameTable _names;
    private readonly BlockTable[] _tables;
    private readonly Dictionary<(BlockRule, uint), List<int>> _added = [];

    public Blocks(ReadOnlyMemory<Person> people, NameTable names, int threads)
    {
        _names = names;
        Plan = PlanFor(people, names, threads);
        var tables = new BlockTable[Plan.Count];
        Parallel.For(
            0,
            tables.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) },
            i => tables[i] = new BlockTable(Plan[i], people.Span, names)
        );
        _tables = tables;
    }

    /// <summary>The rules in use.</summary>
    public IReadOnlyList<BlockRule> Plan { get; }

    /// <summary>Puts a person in who came after the tables were made.</summary>
    public void Add(int number, in Person person)
    {
        Span<uint> keys = stackalloc uint[BlockKeys.Most];
        foreach (var rule in Plan)
        {
            var count = BlockKeys.Of(rule, person, _names, row: false, keys);
            foreach (var key in keys[..count])
            {
                if (!_added.TryGetValue((rule, key), out var under))
                {
                    _added[(rule, key)] = under = [];
                }

                under.Add(number);
            }
        }
    }

    /// <summary>Collects the people whom a row may mean, each once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(in Person row, Candidates found)
    {
        found.Clear();
        // All keys first, then all buckets, then all entries: what memory is asked for at once comes together.
        Span<uint> keys = stackalloc uint[BlockKeys.Most * _tables.Length];
        Span<int> ends = stackalloc int[_tables.Length];
        var all = 0;
        for (var i = 0; i < _tables.Length; i++)
        {
            all += BlockKeys.Of(_tables[i].Rule, row, _names, row: true, keys[all..]);
            ends[i] = all;
        }

        Span<(int Start, int End)> buckets = stackalloc (int, int)[all];
        var at = 0;
        for (var i = 0; i < _tables.Length; i++)
        {
            for (; at < ends[i]; at++)
            {
                buckets[at] = _tables[i].Bucket(keys[at]);
            }
        }

        at = 0;
        ReadOnlySpan<uint> smallestFull = default;
        for (var i = 0; i < _tables.Length; i++)
        {
            var table = _tables[i];
            var first = at;
            for (; at < ends[i]; at++)
            {
                var bucket = table.Entries(buckets[at]);
                if (bucket.Length > FullBucket)
                {
                    smallestFull = smallestFull.IsEmpty || bucket.Length < smallestFull.Length ? bucket : smallestFull;
                    continue;
                }

                foreach (var entry in bucket)
                {
                    if (table.IsUnder(entry, keys[at]))
                    {
                        found.Add(table.PersonOf(entry));
                    }
                }
            }

            if (_added.Count > 0)
            {
                Collect(table.Rule, keys[first..at], found);
            }
        }

        if (found.Count == 0 && !smallestFull.IsEmpty)
        {
            // Everybody is alike: a few stand for the rest, who are rivals unseen.
            foreach (var entry in smallestFull[..FullBucket])
            {
                found.Add(_tables[0].PersonOf(entry));
            }

            found.Unseen = smallestFull.Length - FullBucket;
        }
    }

    private void Collect(BlockRule rule, ReadOnlySpan<uint> keys, Candidates found)
    {
        foreach (var key in keys)
        {
            if (_added.TryGetValue((rule, key), out var under))
            {
                foreach (var number in under)
                {
                    found.Add(number);
                }
            }
        }
    }

    private static List<BlockRule> PlanFor(ReadOnlyMemory<Person> people, NameTable names, int threads)
    {
        var chosen = new BlockRule[BlockKeys.Ladders.Length];
        Parallel.For(
            0,
            chosen.Length,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            // The narrowest rule of a ladder is used whatever it costs: its full keys are passed over.
            i =>
                chosen[i] = BlockKeys
                    .Ladders[i]
                    .SkipLast(1)
                    .Where(rule => PeopleARow(rule, people.Span, names) <= Budget)
                    .DefaultIfEmpty(BlockKeys.Ladders[i][^1])
                    .First()
        );
        return [.. chosen];
    }

    /// <summary>How many people a rule would bring to a row, on average, from what it brings together in a part of them.</summary>
    private static double PeopleARow(BlockRule rule, ReadOnlySpan<Person> people, NameTable names)
    {
        var sample = Math.Min(SampleForPlan, people.Length);
        if (sample == 0)
        {
            return 0;
        }

        var keys = new List<uint>(sample * 2);
        Span<uint> own = stackalloc uint[BlockKeys.Most];
        for (var i = 0; i < sample; i++)
        {
            var at = (int)((long)i * people.Length / sample);
            keys.AddRange(own[..BlockKeys.Of(rule, people[at], names, row: false, own)]);
        }

        keys.Sort();
        var (pairs, run) = (0.0, 1);
        for (var i = 1; i <= keys.Count; i++, run++)
        {
            if (i == keys.Count || keys[i] != keys[i - 1])
            {
                pairs += (double)run * (run - 1);
                run = 0;
            }
        }

        return pairs / sample * people.Length / sample;
    }
}
