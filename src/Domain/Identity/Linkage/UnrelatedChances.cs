using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// The chances, as logarithms, that a person who has nothing to do with a row lies to it as found. Names that agree count by
/// how rare they are.
/// </summary>
public sealed class UnrelatedChances
{
    // How often a population's own records have forename and surname changed over.
    private const double SwappedInPopulation = 0.004;

    // How far the rarity of the names themselves weighs where they are alike and not equal.
    private const float WeightOfRarityWhenAlike = 0.5f;

    private readonly float[] _logarithms;

    public UnrelatedChances(Model model) => _logarithms = Logarithms(model.Unrelated);

    public float this[Field field, int level] => _logarithms[Levels.Starts[(int)field] + level];

    /// <summary>The natural logarithms of chances; of a level that is not to count, 0.</summary>
    public static float[] Logarithms(double[] chances) =>
        [.. chances.Select(chance => (float)Math.Log(Math.Max(chance, 1e-12)))];

    /// <summary>The chance of both names lying so, and by how much the forename is rarer than forenames that agree usually are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (float Unrelated, float ForenameRarity) OfNames(
        Rarity rarity,
        in Person row,
        in Person person,
        NameLevel forename,
        NameLevel surname,
        bool swapped
    )
    {
        var usual = this[Field.Forename, (int)forename];
        if (forename == NameLevel.Equal && surname == NameLevel.Equal)
        {
            var asForename = rarity.Forename(person.Forename);
            // Two records that were both changed over agree by one coincidence, not by two rare names.
            var both =
                (asForename * rarity.Surname(person.Surname))
                + (SwappedInPopulation * rarity.Surname(person.Forename) * rarity.Forename(person.Surname))
                + rarity.Others(person.Forename, person.Surname);
            return ((float)Math.Log(both), (float)Math.Log(both / rarity.Surname(person.Surname)) - usual);
        }

        var (ours, theirs) = swapped ? (person.Surname, person.Forename) : (person.Forename, person.Surname);
        var first = Of(Field.Forename, forename, row.Forename, ours, rarity, swapped);
        var second = Of(Field.Surname, surname, row.Surname, theirs, rarity, !swapped);
        return (first + second, first - usual);
    }

    private float Of(Field field, NameLevel level, int row, int person, Rarity rarity, bool surname)
    {
        var usual = this[field, (int)level];
        if (level is NameLevel.Different or NameLevel.Missing or NameLevel.SameInitial or NameLevel.OtherInitial)
        {
            return usual;
        }

        var share = rarity.Logarithm(person, surname);
        return level == NameLevel.Equal
            ? share
            : (usual * (1 - WeightOfRarityWhenAlike))
                + (WeightOfRarityWhenAlike * Math.Max(share, rarity.Logarithm(row, surname)));
    }
}
