using Whereabouts.Bench.Matching.Naming;
using Whereabouts.Bench.Matching.Places;

namespace Whereabouts.Bench.Matching.Population;

/// <summary>
/// The children of an invented region in their households. A household is a function of the seed and its number: none is
/// kept, and any is made again when a row is about it.
/// </summary>
internal sealed class Region(ulong seed, long households)
{
    private const double CareHomes = 0.0005;
    private static readonly double[] Sizes = [0.46, 0.82, 0.945, 0.983, 0.994, 1];

    public Gazetteer Places { get; } = new(seed, households);

    /// <summary>How many children a household has.</summary>
    public static int SizeOf(ulong seed, long household)
    {
        var draw = Draw.Of(seed, Purpose.Size, household);
        if (draw.Is(CareHomes))
        {
            return 4 + draw.Below(3);
        }

        var at = draw.Fraction();
        return 1 + Array.FindIndex(Sizes, s => s > at);
    }

    public Household Household(long number)
    {
        var draw = Draw.Of(seed, Purpose.Household, number);
        var isCareHome = Draw.Of(seed, Purpose.Size, number).Is(CareHomes);
        var family = FamilyOf(number);
        var isSite = family.Tradition.Name is "Irish and Traveller" && draw.Is(0.12);
        var address =
            isCareHome ? Places.CareHome(number)
            : isSite ? Places.Site(number)
            : draw.Is(0.004) ? Places.Hostel(number)
            : Places.At(number);
        // Families who moved came from anywhere in the region.
        var former = draw.Is(0.14) ? Places.At(households + draw.Below(households)) : null;
        // No telephone number of the United Kingdom begins with 04.
        return new(
            address,
            former,
            $"04{draw.Below(1_000_000_000):000000000}",
            $"family{number}@example.org",
            isCareHome ? Unrelated(number) : Siblings(number, family, ref draw)
        );
    }

    /// <summary>A child whom the population does not know: of this household, as a brother, sister or twin.</summary>
    public Person Unlisted(long number, Household household, bool isTwin)
    {
        var draw = Draw.Of(seed, Purpose.Unlisted, number);
        var beside = draw.One(household.Children);
        var family = draw.Is(0.1) ? Family.Of(beside.Family.Tradition, ref draw) : beside.Family;
        var born = isTwin ? beside.Born : Ages.Apart(household.Children, ref draw);
        return Child(-1 - number, isTwin ? beside.Family : family, born, household.Children, isTwin, ref draw);
    }

    /// <summary>A child whom the population does not know, nor anybody of the household.</summary>
    public Person Stranger(long number)
    {
        var draw = Draw.Of(seed, Purpose.Unlisted, number);
        var family = Family.Of(Tradition.OfFamily(ref draw), ref draw);
        return Child(-1 - number, family, Ages.Birth(family.Tradition, ref draw), [], isTwin: false, ref draw);
    }

    // In one of three hundred households the eldest bears the name and birthday of a child elsewhere.
    private long NamedAfter(long household)
    {
        var draw = Draw.Of(seed, Purpose.Namesake, household);
        return draw.Is(0.0035) ? draw.Below(households) : household;
    }

    private Family FamilyOf(long household)
    {
        var draw = Draw.Of(seed, Purpose.Family, NamedAfter(household));
        return Family.Of(Tradition.OfFamily(ref draw), ref draw);
    }

    private List<Person> Siblings(long household, Family family, ref Draw draw)
    {
        var children = new List<Person>(SizeOf(seed, household));
        var first = Draw.Of(seed, Purpose.Person, NamedAfter(household));
        var eldest = Ages.Birth(family.Tradition, ref first);
        children.Add(Child(household * 8, family, eldest, children, isTwin: false, ref first));
        var otherFather = draw.Is(0.12) ? Family.Of(family.Tradition, ref draw) : family;
        for (var i = 1; i < children.Capacity; i++)
        {
            var isTwin = draw.Is(0.03);
            var born = isTwin ? children[^1].Born : Ages.Apart(children, ref draw);
            var of =
                isTwin ? children[^1].Family
                : i == children.Capacity - 1 ? otherFather
                : family;
            children.Add(Child((household * 8) + i, of, born, children, isTwin, ref draw));
        }

        return children;
    }

    private List<Person> Unrelated(long household)
    {
        var children = new List<Person>();
        for (var i = 0; i < SizeOf(seed, household); i++)
        {
            var draw = Draw.Of(seed, Purpose.CareHome, (household * 8) + i);
            var family = Family.Of(Tradition.OfFamily(ref draw), ref draw);
            var born = Ages.Birth(family.Tradition, ref draw);
            children.Add(Child((household * 8) + i, family, born, children, isTwin: false, ref draw));
        }

        return children;
    }

    private static Person Child(
        long number,
        Family family,
        DateOnly born,
        List<Person> beside,
        bool isTwin,
        ref Draw draw
    )
    {
        var sex = draw.Is(0.512) ? "M" : "F";
        // Many parents give twins names that sound alike.
        var initial = isTwin && draw.Is(0.25) ? beside[^1].Forename[0] : '\0';
        var forename = family.Forename(sex, ref draw);
        for (var i = 0; i < 30 && (IsTaken(forename, beside) || (initial != '\0' && forename[0] != initial)); i++)
        {
            forename = family.Forename(sex, ref draw);
        }

        var surname = family.SurnameOf(sex, forename);
        var former = draw.Is(0.03) ? Family.Of(family.Tradition, ref draw).SurnameOf(sex, forename) : "";
        return new(number, family, forename, family.MiddleOf(sex, ref draw), surname, former, born, sex);
    }

    private static bool IsTaken(string forename, List<Person> beside)
    {
        foreach (var child in beside)
        {
            if (child.Forename == forename)
            {
                return true;
            }
        }

        return false;
    }
}
