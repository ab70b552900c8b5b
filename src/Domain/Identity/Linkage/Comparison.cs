using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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

    /// <summary>The sums of the levels' entries in four rows of <see cref="Levels.Count"/> places that lie side by side.</summary>
    internal readonly Vector128<float> Sum(ReadOnlySpan<Vector128<float>> logarithms)
    {
        var sum = Vector128<float>.Zero;
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
