namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// What comparisons come to for the rows of one source: how much likelier each candidate is the row's child than that the
/// row's child is somebody else.
/// </summary>
public sealed class Posterior
{
    private readonly float[] _same;
    private readonly float[] _household;
    private readonly float[] _namesake;
    private readonly double _known;
    private readonly double _people;
    private readonly double _housemates;
    private readonly double _namesakes;

    public Posterior(Model model, int source, int people)
    {
        var same = model.Same[source];
        _same = UnrelatedChances.Logarithms(same);
        _household = UnrelatedChances.Logarithms(HouseholdOf(model.Household, same));
        _namesake = UnrelatedChances.Logarithms(NamesakeOf(model, same));
        var share = Math.Clamp(model.Known[source], 0.001, 0.999);
        _known = share / (1 - share);
        _people = Math.Max(1, people);
        _housemates = model.Housemates;
        _namesakes = model.Namesakes;
    }

    /// <summary>
    /// How many times likelier it is that this person is the row's child than that none of the population is, were there no
    /// other candidate. Likeness that a brother or sister would have too counts only by what goes beyond it.
    /// </summary>
    public double Odds(in Comparison comparison)
    {
        var same = comparison.Sum(_same) - comparison.Unrelated;
        return _known * Math.Exp(same) / (_people + Household(comparison) + Namesake(comparison));
    }

    /// <summary>
    /// If this person is not the row's child: the probability of being a namesake of the child, neither of its household
    /// nor alike by chance.
    /// </summary>
    public double NamesakeIfOther(in Comparison comparison)
    {
        var namesake = Namesake(comparison);
        return namesake / (_people + Household(comparison) + namesake);
    }

    private double Household(in Comparison comparison) =>
        _housemates * Math.Exp(comparison.Sum(_household) - comparison.Unrelated + comparison.ForenameRarity);

    private double Namesake(in Comparison comparison) =>
        _namesakes * Math.Exp(comparison.Sum(_namesake) - comparison.Unrelated);

    /// <summary>
    /// Turns odds into the probabilities that each candidate is the row's child, all together and nobody coming to one.
    /// Those who were not looked at stand beside the candidates as rivals.
    /// </summary>
    /// <returns>The probability that the row's child is nobody of these.</returns>
    public static double Share(Span<double> odds, int unseen = 0)
    {
        var sum = 1.0;
        foreach (var each in odds)
        {
            sum += each;
        }

        if (unseen > 0 && odds.Length > 0)
        {
            sum += (sum - 1) * unseen / odds.Length;
        }

        var left = 1.0;
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = double.IsInfinity(sum) ? (double.IsInfinity(odds[i]) ? 1 : 0) : odds[i] / sum;
            left -= odds[i];
        }

        return Math.Max(0, left);
    }

    // A namesake is written and read like the child, and lives a life of its own.
    private static double[] NamesakeOf(Model model, double[] same)
    {
        var result = (double[])model.Unrelated.Clone();
        foreach (var (start, length) in Levels.Groups)
        {
            var from =
                start < Levels.Of(Field.Born, 0) ? same
                : start == Levels.Of(Field.Born, 0) ? model.Namesake
                : start == Levels.Of(Field.Sex, 0) ? same
                : model.Unrelated;
            from.AsSpan(start, length).CopyTo(result.AsSpan(start));
        }

        return result;
    }

    // What two of a household share is written for each with a source's errors; the rest is theirs alone.
    private static double[] HouseholdOf(double[] household, double[] same)
    {
        var result = (double[])household.Clone();
        for (var level = (int)PlaceLevel.SameHome; level < 2 * Levels.PlaceLevels; level++)
        {
            result[Levels.Of(Field.Place, level)] = same[Levels.Of(Field.Place, level)];
        }

        Blur(Field.Surname, (int)NameLevel.Different + 1);
        Blur(Field.Born, (int)BirthLevel.Missing);
        return result;

        void Blur(Field field, int levels)
        {
            var shared = household[Levels.Of(field, 0)];
            for (var level = 0; level < levels; level++)
            {
                var place = Levels.Of(field, level);
                result[place] = (shared * same[place]) + (level == 0 ? 0 : household[place]);
            }
        }
    }
}
