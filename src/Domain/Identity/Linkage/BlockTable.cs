using System.Numerics;
using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Who stands under each key of one rule: people in the order of their keys, and where each bucket of keys begins. What a
/// person's number leaves free of 32 bits holds a piece of the key, so that a bucket shared by several keys is told apart.
/// </summary>
internal sealed class BlockTable
{
    private readonly int _shift;
    private readonly int _numberBits;
    private readonly uint[] _starts;
    private readonly uint[] _entries;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public BlockTable(BlockRule rule, ReadOnlySpan<Person> people, NameTable names)
    {
        Rule = rule;
        _numberBits = Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)people.Length));
        var bucketBits = Math.Clamp(_numberBits, 4, 28);
        _shift = 32 - bucketBits;
        _starts = new uint[(1 << bucketBits) + 1];
        Span<uint> keys = stackalloc uint[BlockKeys.Most];
        var written = new uint[people.Length + (people.Length / 2) + BlockKeys.Most];
        var counts = new byte[people.Length];
        var all = 0;
        for (var i = 0; i < people.Length; i++)
        {
            var count = BlockKeys.Of(rule, people[i], names, row: false, keys);
            if (all + count > written.Length)
            {
                Array.Resize(ref written, written.Length + (written.Length / 2));
            }

            foreach (var key in keys[..count])
            {
                _starts[key >> _shift]++;
                written[all++] = key;
            }

            counts[i] = (byte)count;
        }

        var sum = 0u;
        for (var i = 0; i < _starts.Length; i++)
        {
            // Each bucket is filled from its end, and so ends up pointing to its beginning.
            sum += _starts[i];
            _starts[i] = sum;
        }

        _entries = new uint[sum];
        for (var i = people.Length - 1; i >= 0; i--)
        {
            for (var left = counts[i]; left > 0; left--)
            {
                var key = written[--all];
                _entries[--_starts[key >> _shift]] = (key << _numberBits) | (uint)i;
            }
        }
    }

    public BlockRule Rule { get; }

    /// <summary>Those who may stand under a key; <see cref="IsUnder"/> tells which.</summary>
    public ReadOnlySpan<uint> Bucket(uint key)
    {
        var bucket = key >> _shift;
        return _entries.AsSpan((int)_starts[bucket], (int)(_starts[bucket + 1] - _starts[bucket]));
    }

    public bool IsUnder(uint entry, uint key) => entry >> _numberBits == (key << _numberBits) >> _numberBits;

    public int PersonOf(uint entry) => (int)(entry & ((1u << _numberBits) - 1));
}
