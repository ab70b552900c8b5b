namespace Whereabouts.Bench.Attendance.Generation;

/// <summary>Repeatable chance (SplitMix64): every pupil has a stream of its own, made from the seed and the pupil's number.</summary>
internal struct Draw(ulong seed, long number)
{
    private ulong _state = Mixed(unchecked(Mixed(seed + 0x9E3779B97F4A7C15UL) + (ulong)number));

    public ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return Mixed(_state);
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>A whole number from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
