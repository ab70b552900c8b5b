using System.Numerics;
using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// Jaro and Winkler's measure of a name, prepared once, against many others: the places of each letter are kept as bits,
/// so that a letter finds its fellow by one instruction. Gives the same figures as <see cref="Similarity.Of"/>.
/// </summary>
public sealed class JaroWinkler
{
    private const int LongestPrefix = 4;
    private readonly uint[] _places = new uint[Letters.Alphabet];
    private Letters _name;

    /// <summary>Prepares for comparing others with this name.</summary>
    public void Prepare(in Letters name)
    {
        for (var i = 0; i < _name.Length; i++)
        {
            _places[_name[i]] = 0;
        }

        _name = name;
        for (var i = 0; i < name.Length; i++)
        {
            _places[name[i]] |= 1u << i;
        }
    }

    /// <summary>How alike the prepared name and the other are: 1 the same, 0 nothing in common.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float With(in Letters other)
    {
        int left = _name.Length,
            right = other.Length;
        if (left == 0 || right == 0)
        {
            return 0;
        }

        var places = _places;
        var reach = Math.Max(0, (Math.Max(left, right) / 2) - 1);
        var span = (1UL << ((2 * reach) + 1)) - 1;
        // Letters of the other that found a fellow, and the places in ours that are taken.
        uint found = 0,
            taken = 0;
        for (var i = 0; i < right; i++)
        {
            var window = (uint)(i >= reach ? span << (i - reach) : span >> (reach - i));
            var fellows = places[other[i]] & window & ~taken;
            taken |= fellows & (0 - fellows);
            found |= (fellows != 0 ? 1u : 0u) << i;
        }

        var agreeing = BitOperations.PopCount(found);
        if (agreeing == 0)
        {
            return 0;
        }

        var displaced = 0;
        for (var (ours, theirs) = (taken, found); theirs != 0; theirs &= theirs - 1, ours &= ours - 1)
        {
            displaced +=
                _name[BitOperations.TrailingZeroCount(ours)] != other[BitOperations.TrailingZeroCount(theirs)] ? 1 : 0;
        }

        float all = agreeing;
        var jaro = ((all / left) + (all / right) + ((all - (displaced * 0.5f)) / all)) / 3;
        var prefix = 0;
        while (prefix < Math.Min(LongestPrefix, Math.Min(left, right)) && _name[prefix] == other[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * 0.1f * (1 - jaro));
    }
}
