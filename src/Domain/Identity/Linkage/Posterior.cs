using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// What comparisons come to for the rows of one source: how much likelier each candidate is the row's child than that the
/// row's child is somebody else.
/// </summary>
public sealed class Posterior
{
    // Logarithms of odds: one in a hundred million, and one in thirty.
    private const double Hopeless = -18.4;
    private const double HardlyNamesake = -3.4;

    // Of each level side by side: as the child's own, a namesake's, and another's of the household.
    private readonly Vector128<float>[] _logarithms;
    private readonly double _known;
    private readonly double _people;
    private readonly double _housemates;
    private readonly double _namesakes;
    private readonly double _hopeless;
    private readonly double _hardlyNamesake;

    public Posterior(Model model, int source, int people)
    {
        var same = model.Same[source];
        var own = UnrelatedChances.Logarithms(same);
        var namesake = UnrelatedChances.Logarithms(NamesakeOf(model, same));
        var household = UnrelatedChances.Logarithms(HouseholdOf(model.Household, same));
        _logarithms = [.. own.Select((each, i) => Vector128.Create(each, namesake[i], household[i], 0))];
        var share = Math.Clamp(model.Known[source], 0.001, 0.999);
        _known = share / (1 - share);
        _people = Math.Max(1, people);
        _housemates = model.Housemates;
        _namesakes = model.Namesakes;
        _hopeless = Math.Log(_people / _known) + Hopeless;
        _hardlyNamesake = Math.Log(_people / _namesakes) + HardlyNamesake;
    }

    /// <summary>
    /// How many times likelier it is that this person is the row's child than that none of the population is, were there no
    /// other candidate. Likeness that a brother or sister would have too counts only by what goes beyond it.
    /// </summary>
    public double Odds(in Comparison comparison) => Odds(comparison, out _);

    /// <inheritdoc cref="Odds(in Comparison)"/>
    /// <param name="namesake">If the person is not the row's child: the probability of being a namesake of the child, neither of its household nor alike by chance.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Odds(in Comparison comparison, out double namesake)
    {
        var sums = comparison.Sum(_logarithms);
        var (same, asNamesake) = (sums[0] - comparison.Unrelated, sums[1] - comparison.Unrelated);
        if (same < _hopeless && asNamesake < _hardlyNamesake)
        {
            namesake = 0;
            return 0;
        }

        var asHousehold = sums[2] - comparison.Unrelated + comparison.ForenameRarity;
        namesake = _namesakes * Math.Exp(asNamesake);
        var other = _people + (_housemates * Math.Exp(asHousehold)) + namesake;
        namesake /= other;
        return _known * Math.Exp(same) / other;
    }

    /// <summary>Whether a candidate may be the row's child at all, or a namesake to be reckoned with.</summary>
    /// <param name="weight">The logarithm of how many times likelier such a comparison is of one child than of two unrelated ones.</param>
    public bool IsWorthKeeping(in Comparison comparison, out float weight)
    {
        var sums = comparison.Sum(_logarithms);
        weight = sums[0] - comparison.Unrelated;
        return weight >= _hopeless || sums[1] - comparison.Unrelated >= _hardlyNamesake;
    }

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

    /// <summary>Turns odds into probabilities where several of the candidates may be the row's child.</summary>
    /// <returns>The probability that none of them is.</returns>
    public static double EachAlone(Span<double> odds)
    {
        var nobody = 1.0;
        for (var i = 0; i < odds.Length; i++)
        {
            odds[i] = double.IsInfinity(odds[i]) ? 1 : odds[i] / (1 + odds[i]);
            nobody *= 1 - odds[i];
        }

        return nobody;
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
