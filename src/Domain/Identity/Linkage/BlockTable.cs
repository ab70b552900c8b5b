using System.Numerics;

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

    public BlockTable(BlockRule rule, ReadOnlySpan<Person> people, NameTable names)
    {
        Rule = rule;
        _numberBits = Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)people.Length));
        var bucketBits = Math.Clamp(_numberBits, 4, 28);
        _shift = 32 - bucketBits;
        _starts = new uint[(1 << bucketBits) + 1];
        Span<uint> keys = stackalloc uint[BlockKeys.Most];
        foreach (ref readonly var person in people)
        {
            var count = BlockKeys.Of(rule, person, names, row: false, keys);
            foreach (var key in keys[..count])
            {
                _starts[key >> _shift]++;
            }
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
            var count = BlockKeys.Of(rule, people[i], names, row: false, keys);
            foreach (var key in keys[..count])
            {
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
