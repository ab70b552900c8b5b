using System.Numerics;
using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Who stands under each key of one rule: people in the order of their keys, and where each bucket of keys begins. What a
/// person's number leaves free of 32 bits holds a piece of the key, so that a bucket shared by several keys is told apart.
/// </summary>
internal sealed class BlockTable
{
    // The buckets of one portion are filled together: they fit the processor's nearest caches, the whole table does not.
    private const int BitsOfPortion = 8;

    private readonly int _shift;
    private readonly int _numberBits;
    private readonly uint[] _starts;
    private readonly uint[] _entries;

    public BlockTable(BlockRule rule, ReadOnlySpan<Person> people, NameTable names)
    {
        Rule = rule;
        _numberBits = Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)people.Length));
        var bucketBits = Math.Clamp(_numberBits, 4, 28);
        _shift = 32 - bucketBits;
        _starts = new uint[(1 << bucketBits) + 1];
        var portions = InPortions(rule, people, names, Math.Min(BitsOfPortion, bucketBits), out var ends);
        _entries = new uint[portions.Length];
        var bucketsOfPortion = (_starts.Length - 1) / ends.Length;
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            Fill(i * bucketsOfPortion, bucketsOfPortion, portions.AsSpan(start, ends[i] - start), start);
            start = ends[i];
        }

        _starts[^1] = (uint)start;
    }

    public BlockRule Rule { get; }

    /// <summary>Where those begin and end who may stand under a key; <see cref="IsUnder"/> tells which.</summary>
    public (int Start, int End) Bucket(uint key)
    {
        var bucket = key >> _shift;
        return ((int)_starts[bucket], (int)_starts[bucket + 1]);
    }

    /// <summary>The entries from one place to before another.</summary>
    public ReadOnlySpan<uint> Entries((int Start, int End) bucket) =>
        _entries.AsSpan(bucket.Start, bucket.End - bucket.Start);

    public bool IsUnder(uint entry, uint key) => entry >> _numberBits == (key << _numberBits) >> _numberBits;

    public int PersonOf(uint entry) => (int)(entry & ((1u << _numberBits) - 1));

    /// <summary>Every key with its person below it, by the first bits of the keys and within them in the order of the people.</summary>
    /// <param name="ends">Where each portion ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong[] InPortions(
        BlockRule rule,
        ReadOnlySpan<Person> people,
        NameTable names,
        int bits,
        out int[] ends
    )
    {
        Span<uint> keys = stackalloc uint[BlockKeys.Most];
        var written = new uint[people.Length + (people.Length / 2) + BlockKeys.Most];
        var counts = new byte[people.Length];
        ends = new int[1 << bits];
        var (all, shift) = (0, 32 - bits);
        for (var i = 0; i < people.Length; i++)
        {
            var count = BlockKeys.Of(rule, people[i], names, row: false, keys);
            if (all + count > written.Length)
            {
                Array.Resize(ref written, written.Length + (written.Length / 2));
            }

            foreach (var key in keys[..count])
            {
                ends[key >> shift]++;
                written[all++] = key;
            }

            counts[i] = (byte)count;
        }

        // Each portion is laid from its beginning, and so what points to its beginning ends up pointing to its end.
        var before = 0;
        foreach (ref var end in ends.AsSpan())
        {
            (before, end) = (before + end, before);
        }

        var portions = new ulong[all];
        var at = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            for (var left = counts[i]; left > 0; left--)
            {
                var key = written[at++];
                portions[ends[key >> shift]++] = ((ulong)key << 32) | (uint)i;
            }
        }

        return portions;
    }

    // The buckets of a portion, from what is to stand in them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(int first, int buckets, ReadOnlySpan<ulong> portion, int before)
    {
        foreach (var each in portion)
        {
            _starts[each >> (32 + _shift)]++;
        }

        var sum = (uint)before;
        foreach (ref var start in _starts.AsSpan(first, buckets))
        {
            // Each bucket is filled from its end, and so ends up pointing to its beginning.
            sum += start;
            start = sum;
        }

        for (var i = portion.Length - 1; i >= 0; i--)
        {
            var (key, number) = ((uint)(portion[i] >> 32), (uint)portion[i]);
            _entries[--_starts[key >> _shift]] = (key << _numberBits) | number;
        }
    }
}
