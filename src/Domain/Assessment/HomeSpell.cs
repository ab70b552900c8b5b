using Whereabouts.Domain.HomeEducation;

namespace Whereabouts.Domain.Assessment;

/// <summary>
/// A time of home education, as told or as a school's leaving ground says (PRR24 reg 9(1)(f)). It ends at the latest when
/// the child takes a full place at a school.
/// </summary>
/// <param name="Fact">Null when only the leaving ground speaks of it.</param>
internal sealed record HomeSpell(DateOnly First, DateOnly? Last, HomeEducationSpell? Fact, Stay? Left)
{
    /// <summary>Ground of PRR24 reg 9(1): the parent gave written notice of home education.</summary>
    private const string HomeEducationGround = "f";

    /// <summary>Found suitable by the day.</summary>
    public bool IsSuitable(DateOnly on) =>
        Fact is { Suitability: Suitability.Suitable } && (Fact.Assessed is null || Fact.Assessed <= on);

    public static List<HomeSpell> Of(List<HomeEducationSpell> told, List<Stay> stays, DateOnly on)
    {
        var spells = new List<HomeSpell>(told.Count);
        foreach (var spell in told)
        {
            spells.Add(new HomeSpell(spell.Start, EndOf(spell.Start, spell.End, stays), spell, null));
        }

        foreach (var stay in stays)
        {
            if (stay.Last < on && HasHomeEducationGround(stay) && !told.Exists(spell => Speaks(spell, stay)))
            {
                var first = stay.Last.Value.AddDays(1);
                spells.Add(new HomeSpell(first, EndOf(first, null, stays), null, stay));
            }
        }

        spells.Sort((left, right) => left.First.CompareTo(right.First));
        return spells;
    }

    private static bool HasHomeEducationGround(Stay stay) =>
        string.Equals(stay.Enrolment.LeavingGround?.Trim(), HomeEducationGround, StringComparison.OrdinalIgnoreCase);

    private static bool Speaks(HomeEducationSpell spell, Stay left) => spell.End is null || spell.End > left.Last;

    private static DateOnly? EndOf(DateOnly first, DateOnly? end, List<Stay> stays)
    {
        foreach (var stay in stays)
        {
            if (stay.Rank == 0 && stay.First > first && (end is null || stay.First <= end))
            {
                return stay.First.AddDays(-1);
            }
        }

        return end;
    }
}
