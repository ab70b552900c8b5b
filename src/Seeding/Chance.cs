using System.Text;

namespace Whereabouts.Seeding;

/// <summary>
/// Repeatable chance (SplitMix64). System.Random is not used because its algorithm may change between versions of .NET,
/// and the same seed must always give the same bytes.
/// </summary>
internal sealed class Chance(ulong state)
{
    private readonly ulong _origin = state;
    private ulong _state = state;

    /// <summary>An independent stream, so that adding draws in one place does not move the draws of another.</summary>
    public Chance For(string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(purpose))
        {
            hash = unchecked((hash ^ b) * 1099511628211UL);
        }
        return new Chance(unchecked(_origin * 0x9E3779B97F4A7C15UL + hash));
    }

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>A whole number from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    public int Between(int from, int to) => from + Below(to - from + 1);

    public bool Is(double probability) => Fraction() < probability;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    public T Weighted<T>(IReadOnlyList<(T Item, double Weight)> of)
    {
        var left = Fraction() * of.Sum(o => o.Weight);
        foreach (var (item, weight) in of)
        {
            left -= weight;
            if (left < 0)
            {
                return item;
            }
        }
        return of[^1].Item;
    }

    public List<T> Shuffled<T>(IEnumerable<T> of)
    {
        var list = of.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }
}
