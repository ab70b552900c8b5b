using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>How a row and a person lie to each other, field by field.</summary>
public struct Comparison
{
    private Places _levels;

    /// <summary>The logarithm of the chance that somebody unrelated lies so to the row.</summary>
    internal float Unrelated;

    /// <summary>By how much of that the forename is rarer than forenames that agree usually are.</summary>
    internal float ForenameRarity;

    public byte this[Field field]
    {
        readonly get => _levels[(int)field];
        set => _levels[(int)field] = value;
    }

    /// <summary>The sum of the levels' entries in a row of <see cref="Levels.Count"/> places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Sum(ReadOnlySpan<float> logarithms)
    {
        var sum = 0f;
        var starts = Levels.Starts;
        for (var f = 0; f < Levels.Fields; f++)
        {
            sum += logarithms[starts[f] + _levels[f]];
        }

        return sum;
    }

    [InlineArray(Levels.Fields)]
    private struct Places
    {
        private byte _first;
    }
}
