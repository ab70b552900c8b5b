using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>The people whom a row may mean, each once. Kept and cleared between rows.</summary>
internal sealed class Candidates
{
    private const int Most = 4096;
    private readonly int[] _people = new int[Most];
    private readonly int[] _slots = new int[Most * 2];
    private readonly int[] _slotOf = new int[Most];

    public int Count { get; private set; }

    /// <summary>How many stand where these stand and were not looked at.</summary>
    public int Unseen { get; set; }

    /// <summary>Keeps the reading of those who are looked at next from being left out.</summary>
    public int Touched { get; set; }

    public ReadOnlySpan<int> People => _people.AsSpan(0, Count);

    public void Clear()
    {
        for (var i = 0; i < Count; i++)
        {
            _slots[_slotOf[i]] = 0;
        }

        (Count, Unseen) = (0, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int person)
    {
        if (Count == Most)
        {
            return;
        }

        var mask = _slots.Length - 1;
        var slot = (int)(((uint)person * 2654435761u) >> 15) & mask;
        while (_slots[slot] != 0)
        {
            if (_slots[slot] == person + 1)
            {
                return;
            }

            slot = (slot + 1) & mask;
        }

        _slots[slot] = person + 1;
        _slotOf[Count] = slot;
        _people[Count++] = person;
    }
}
