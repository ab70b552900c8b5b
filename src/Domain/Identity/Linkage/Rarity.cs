namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>How often each name and each birth date occurs in the population, as logarithms of shares.</summary>
public sealed class Rarity
{
    private const int FirstYear = 1890;
    private const int DaysInYear = 12 * 32;
    private readonly int[] _forenames;
    private readonly int[] _surnames;
    private readonly int[] _births;
    private readonly double _people;

    private Rarity(int[] forenames, int[] surnames, int[] births, int people)
    {
        (_forenames, _surnames, _births) = (forenames, surnames, births);
        _people = Math.Max(1, people);
    }

    /// <summary>Counts a population.</summary>
    public static Rarity Of(ReadOnlySpan<Person> people, NameTable names)
    {
        var forenames = new int[names.Count];
        var surnames = new int[names.Count];
        var births = new int[200 * DaysInYear];
        foreach (ref readonly var person in people)
        {
            forenames[person.Forename]++;
            surnames[person.Surname]++;
            births[PlaceOf(person.Born)]++;
        }

        return new(forenames, surnames, births, people.Length);
    }

    /// <summary>The share of people with this forename; half a person for one that nobody has.</summary>
    public double Forename(int name) => ShareOf(_forenames, name);

    /// <inheritdoc cref="Forename"/>
    public double Surname(int name) => ShareOf(_surnames, name);

    public double Born(int date) => (_births[PlaceOf(date)] + 0.5) / (_people + 1);

    /// <summary>The chance that two people have the same, over all forenames, surnames, or birth dates.</summary>
    public (double Forename, double Surname, double Born) Coincidence() =>
        (CoincidenceOf(_forenames), CoincidenceOf(_surnames), CoincidenceOf(_births));

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
        return year is < 0 or >= 200 ? 0 : (year * DaysInYear) + ((BirthDate.Month(date) - 1) * 32) + BirthDate.Day(date);
    }
}
