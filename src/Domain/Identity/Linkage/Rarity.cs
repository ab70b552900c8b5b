using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>How often each name and each birth date occurs in the population, as logarithms of shares.</summary>
public sealed class Rarity
{
    private const int FirstYear = 1890;
    private const int DaysInYear = 12 * 32;
    private readonly int[] _forenames;
    private readonly int[] _surnames;
    private readonly int[] _births;
    private readonly float[] _forenameLogarithms;
    private readonly float[] _surnameLogarithms;
    private readonly NameTable _names;
    private readonly byte[] _pairs;
    private readonly double _people;

    private Rarity(NameTable names, int[] forenames, int[] surnames, int[] births, byte[] pairs, int people)
    {
        _names = names;
        (_forenames, _surnames, _births, _pairs) = (forenames, surnames, births, pairs);
        _people = Math.Max(1, people);
        _forenameLogarithms = [.. forenames.Select((_, name) => (float)Math.Log(Forename(name)))];
        _surnameLogarithms = [.. surnames.Select((_, name) => (float)Math.Log(Surname(name)))];
    }

    /// <summary>Counts a population.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Rarity Of(ReadOnlySpan<Person> people, NameTable names)
    {
        var forenames = new int[names.Count];
        var surnames = new int[names.Count];
        var births = new int[200 * DaysInYear];
        // Pairs of names that fall on one place are counted together, which makes a rare pair seem a little less rare.
        var pairs = new byte[
            (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(people.Length, 1 << 10, 1 << 26) * 4)
        ];
        foreach (ref readonly var person in people)
        {
            forenames[person.Forename]++;
            surnames[person.Surname]++;
            births[PlaceOf(person.Born)]++;
            ref var pair = ref pairs[PairOf(names[person.Forename].Key, names[person.Surname].Key, pairs.Length)];
            pair += pair == byte.MaxValue ? (byte)0 : (byte)1;
        }

        return new(names, forenames, surnames, births, pairs, people.Length);
    }

    /// <summary>The share of people with this forename; half a person for one that nobody has.</summary>
    public double Forename(int name) => ShareOf(_forenames, name);

    /// <inheritdoc cref="Forename"/>
    public double Surname(int name) => ShareOf(_surnames, name);

    /// <summary>The logarithm of <see cref="Forename"/> or <see cref="Surname"/>.</summary>
    public float Logarithm(int name, bool surname)
    {
        var logarithms = surname ? _surnameLogarithms : _forenameLogarithms;
        // A name that came after the counting is nobody's; nor is the first place anybody's.
        return name < logarithms.Length && name > 0 ? logarithms[name] : (float)Math.Log(0.5 / (_people + 1));
    }

    /// <summary>The share of people who bear both names, beyond the first who does.</summary>
    public double Others(int forename, int surname) =>
        Math.Max(0, _pairs[PairOf(_names[forename].Key, _names[surname].Key, _pairs.Length)] - 1) / (_people + 1);

    public double Born(int date) => (_births[PlaceOf(date)] + 0.5) / (_people + 1);

    /// <summary>The chance that two people have the same, over all forenames, surnames, or birth dates.</summary>
    public (double Forename, double Surname, double Born) Coincidence() =>
        (CoincidenceOf(_forenames), CoincidenceOf(_surnames), CoincidenceOf(_births));

    private static int PairOf(uint forename, uint surname, int pairs) =>
        (int)(Hash.Of(forename, surname) >> 20) & (pairs - 1);

    private double ShareOf(int[] counts, int name) => ((name < counts.Length ? counts[name] : 0) + 0.5) / (_people + 1);

    // The first place counts those of whom it is not known.
    private static double CoincidenceOf(int[] counts)
    {
        var (sum, all) = (0.0, 0.0);
        foreach (var count in counts.AsSpan(1))
        {
            sum += (double)count * (count - 1);
            all += count;
        }

        return all < 2 ? 0 : sum / (all * (all - 1));
    }

    private static int PlaceOf(int date)
    {
        var year = BirthDate.Year(date) - FirstYear;
        return year is < 0 or >= 200
            ? 0
            : (year * DaysInYear) + ((BirthDate.Month(date) - 1) * 32) + BirthDate.Day(date);
    }
}
