using Whereabouts.Domain.Ages;

namespace Whereabouts.Domain.Assessment;

/// <summary>Why a child is not on the register whatever else is known. Source: EA96 s.8, s.436A; rulebook CME-02, CME-08.</summary>
internal static class Exemption
{
    /// <summary>Ground of PRR24 reg 9(1): the child has died.</summary>
    private const string Died = "k";

    /// <summary>The reason in words, or null when the rules are to be asked.</summary>
    public static string? Of(ChildOnDay child)
    {
        if (child.Stays.Find(stay => stay.Last <= child.On && HasGround(stay, Died)) is { } last)
        {
            return $"The child has died. {child.NameOf(last.Setting)} took the name off its roll after {Words.Day(last.Last!.Value)}.";
        }

        if (child.BirthDate is { } born)
        {
            if (child.On < CompulsorySchoolAge.Starts(born))
            {
                return $"Not yet of compulsory school age, which begins on {Words.Day(CompulsorySchoolAge.Starts(born))}.";
            }

            if (child.On > CompulsorySchoolAge.Ends(born))
            {
                return $"Over compulsory school age, which ended on {Words.Day(CompulsorySchoolAge.Ends(born))}.";
            }
        }

        if (child.Places.Count > 0)
        {
            return null;
        }

        if (child.HomeSpell is { } spell)
        {
            return spell.IsSuitable(child.On)
                ? $"Educated at home since {Words.Day(spell.First)}, found suitable"
                    + (spell.Fact!.Assessed is { } assessed ? $" on {Words.Day(assessed)}." : ".")
                : null;
        }

        return
            child.LastLeft is { } left
            && left.Enrolment.DestinationConfirmed is { } confirmed
            && confirmed <= child.On
            && !child.HomeSpells.Exists(spell => spell.First > left.Last)
            && child.CurrentPlacements.Count == 0
            && !child.Applications.Exists(application => application.Received > confirmed)
            ? $"Moved to {left.Enrolment.Destination?.Trim() ?? "another place"}, which confirmed it on {Words.Day(confirmed)}."
            : null;
    }

    private static bool HasGround(Stay stay, string ground) =>
        string.Equals(stay.Enrolment.LeavingGround?.Trim(), ground, StringComparison.OrdinalIgnoreCase);
}
