using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.HomeEducation;

/// <summary>Educated at home, and not found suitable. Source: EA96 s.436A; rulebook EHE-05, EHE-06, CME-02.</summary>
internal static class HomeEducationNotAssured
{
    public static Rule Rule { get; } =
        new(
            "ehe-not-assured",
            "home-education-not-assured",
            "1",
            "Home education goes on, on no school's roll, and has not been found suitable: nobody has looked, enquiries are being made, or it was "
                + "found unsuitable. A leaving ground f with no word from the home education service counts from the day after "
                + "the last day on the roll. It ends when the child takes a full place at a school. Since the day it began.",
            "Education Act 1996 ss.7 and 436A (read); Elective home education guidance for local authorities, April 2019 (read "
                + "in part); PRR24 reg 9(1)(f) (read); rulebook EHE-05, EHE-06, CME-02",
            "Every day counts",
            new DateOnly(2007, 2, 27)
        )
        {
            Step = new ProposedStep(
                "Ask the family about the education at home and record whether it is suitable",
                "Home education officer",
                10
            ),
            Find = Find,
        };

    private static Finding? Find(ChildOnDay child)
    {
        if (
            child.HomeSpell is not { } spell
            || spell.IsSuitable(child.On)
            || child.Places.Exists(place => place.Rank == 0)
        )
        {
            return null;
        }

        return new Finding(
            spell.First,
            spell.Left is { } left
                ? $"{child.NameOf(left.Setting)} took the child off its roll after {Words.Day(left.Last!.Value)} for home "
                    + "education (ground f). The home education service has said nothing of it."
                : $"Educated at home since {Words.Day(spell.First)}. {Looked(spell.Fact!, child.On)}"
        );
    }

    private static string Looked(HomeEducationSpell spell, DateOnly on) =>
        spell.Assessed > on
            ? "Nobody had yet found whether the education is suitable."
            : spell.Suitability switch
            {
                Suitability.EnquiriesBeingMade => "Enquiries are being made.",
                Suitability.Unsuitable => "The education was found unsuitable.",
                _ => "Nobody has yet found whether the education is suitable.",
            };
}
