using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>How a row and a person lie to each other, field by field.</summary>
public struct Comparison
{
    // By their places among all levels, so that summing is looking up.
    private Places _levels;

    /// <summary>The logarithm of the chance that somebody unrelated lies so to the row.</summary>
    internal float Unrelated;

    /// <summary>By how much of that the forename is rarer than forenames that agree usually are.</summary>
    internal float ForenameRarity;

    /// <summary>The level of a field, a value of its own enumeration.</summary>
    public byte this[Field field]
    {
        readonly get => (byte)(_levels[(int)field] - Levels.Starts[(int)field]);
        set => _levels[(int)field] = (byte)(value + Levels.Starts[(int)field]);
    }

    /// <summary>Where a field's level stands among <see cref="Levels"/>.</summary>
    internal readonly int PlaceOf(int field) => _levels[field];

    /// <summary>The sum of the levels' entries in a row of <see cref="Levels.Count"/> places.</summary>
    internal readonly float Sum(ReadOnlySpan<float> logarithms)
    {
        var sum = 0f;
        foreach (var place in (ReadOnlySpan<byte>)_levels)
        {
            sum += logarithms[place];
        }

        return sum;
    }

    [InlineArray(Levels.Fields)]
    private struct Places
    {
        private byte _first;
    }
}
