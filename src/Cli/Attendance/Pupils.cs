using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Whereabouts.Cli.Attendance;

/// <summary>Pupils by their names in a file, numbered as they come, each with a row of symbols: a byte a session.</summary>
/// <param name="sessions">How long a row is.</param>
internal sealed class Pupils(int sessions)
{
    private const int FewPupils = 1024;

    // Each as long as all before it together, and as many pupils more.
    private readonly List<byte[]> _marks = [];
    private byte[] _names = new byte[1 << 16];
    private int[] _ends = new int[FewPupils];

    // The number of a pupil and above it the upper half of the hash; 0 is free.
    private ulong[] _slots = new ulong[1 << 12];

    public int Count { get; private set; }

    public ReadOnlySpan<byte> NameOf(int pupil)
    {
        var start = pupil == 0 ? 0 : _ends[pupil - 1];
        return _names.AsSpan(start, _ends[pupil] - start);
    }

    public Span<byte> MarksOf(int pupil)
    {
        var block = BitOperations.Log2((uint)(pupil / FewPupils) + 1);
        var first = ((1 << block) - 1) * FewPupils;
        return _marks[block].AsSpan((pupil - first) * sessions, sessions);
    }

    /// <summary>The number of a pupil; -1 for one who is not there.</summary>
    public int Find(ReadOnlySpan<byte> name) => (int)(uint)_slots[SlotOf(name, Hash(name))] - 1;

    /// <summary>The number of a pupil, who is added if not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int FindOrAdd(ReadOnlySpan<byte> name, int guess = -1)
    {
        // Files of a day after another name the same pupils in the same order each day.
        if ((uint)guess < (uint)Count && NameOf(guess).SequenceEqual(name))
        {
            return guess;
        }

        var hash = Hash(name);
        var slot = SlotOf(name, hash);
        if (_slots[slot] != 0)
        {
            return (int)(uint)_slots[slot] - 1;
        }

        _slots[slot] = (hash & ~(ulong)uint.MaxValue) | (uint)(Count + 1);
        return Add(name);
    }

    private int Add(ReadOnlySpan<byte> name)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + name.Length > _names.Length)
        {
            Array.Resize(ref _names, Math.Max(start + name.Length, 2 * _names.Length));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * Count);
        }

        if (Count == ((1 << _marks.Count) - 1) * FewPupils)
        {
            _marks.Add(new byte[(FewPupils << _marks.Count) * sessions]);
        }

        name.CopyTo(_names.AsSpan(start));
        _ends[Count] = start + name.Length;
        if (++Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    private void Grow()
    {
        _slots = new ulong[2 * _slots.Length];
        for (var pupil = 0; pupil < Count; pupil++)
        {
            var hash = Hash(NameOf(pupil));
            _slots[SlotOf(NameOf(pupil), hash)] = (hash & ~(ulong)uint.MaxValue) | (uint)(pupil + 1);
        }
    }

    /// <summary>Where the pupil stands, or could.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotOf(ReadOnlySpan<byte> name, ulong hash)
    {
        var slot = (int)hash & (_slots.Length - 1);
        while (
            _slots[slot] != 0
            && (_slots[slot] >> 32 != hash >> 32 || !NameOf((int)(uint)_slots[slot] - 1).SequenceEqual(name))
        )
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        const ulong Odd = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)name.Length;
        for (; name.Length >= 8; name = name[8..])
        {
            hash = BitOperations.RotateLeft(
                unchecked((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(name)) * Odd),
                29
            );
        }

        foreach (var letter in name)
        {
            hash = unchecked((hash ^ letter) * Odd);
            hash ^= hash >> 32;
        }

        hash = unchecked(hash * Odd);
        return hash ^ (hash >> 29);
    }
}
