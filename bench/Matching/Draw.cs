namespace Whereabouts.Bench.Matching;

/// <summary>
/// Repeatable chance (SplitMix64), begun anywhere: every household and every row has a stream of its own, made from the
/// seed, a purpose and its number, so that any of them can be made again without the ones before it.
/// </summary>
internal struct Draw
{
    private ulong _state;

    private Draw(ulong state) => _state = state;

    public static Draw Of(ulong seed, Purpose purpose, long number) =>
        new(Mixed(unchecked(Mixed(seed + 0x9E3779B97F4A7C15UL * (ulong)(1 + (int)purpose)) + (ulong)number)));

    public ulong Next()
    {
        _state = unchecked(_state + 0x9E3779B97F4A7C15UL);
        return Mixed(_state);
    }

    /// <summary>A number from 0 to below 1.</summary>
    public double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>A whole number from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(long below) => (int)(Next() % (ulong)below);

    public bool Is(double probability) => Fraction() < probability;

    public T One<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

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

/// <summary>What chance is drawn for.</summary>
internal enum Purpose
{
    Size,
    Family,
    Household,
    Person,
    CareHome,
    Namesake,
    Unlisted,
    Address,
    Unit,
    Sector,
    Order,
    Kept,
    Told,
    Identifiers,
}
