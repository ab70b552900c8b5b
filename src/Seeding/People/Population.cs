using Whereabouts.Seeding.Schools;

namespace Whereabouts.Seeding.People;

/// <summary>Fills the schools' places with families: single children, siblings, twins and step-families.</summary>
internal sealed class Population
{
    private readonly Chance _chance;
    private readonly Names _names;
    private readonly Homes _homes;
    private readonly Births _births;

    public Population(Chance chance, IReadOnlyList<string>? firstSchools = null)
    {
        _chance = chance.For("families");
        Upns = new Upns(chance.For("upns"), firstSchools);
        _names = new Names(chance.For("names"));
        _homes = new Homes(chance.For("homes"), _names);
        _births = new Births(chance.For("births"), _names, Upns);
    }

    public Upns Upns { get; }

    /// <summary>Every child with the school whose place they have.</summary>
    public List<(Child Child, School School)> Fill(IEnumerable<School> schools)
    {
        var empty = _chance.Shuffled(
            schools.SelectMany(s => s.Places.SelectMany(p => Enumerable.Repeat((School: s, Year: p.Key), p.Value)))
        );
        var placed = new List<(Child, School)>();
        while (empty.Count > 0)
        {
            Family(empty, placed);
        }
        return placed;
    }

    /// <summary>A child of a new family who has no place at any of the schools.</summary>
    public Child Newcomer(string area, int yearGroup, string? sex = null)
    {
        var origin = _names.Family();
        var surname = _names.Surname(origin);
        var home = _homes.Household(area, origin, surname);
        return _births.Child(home, origin, surname, _births.BornInto(yearGroup, origin), sex);
    }

    /// <summary>A brother or sister who has no place at any of the schools.</summary>
    public Child Sibling(Child of, int yearGroup) =>
        _births.Child(of.Home, Origin.English, of.Surname, _births.BornInto(yearGroup, Origin.English));

    public Address Address(string area) => _homes.Address(area);

    private void Family(List<(School School, int Year)> empty, List<(Child, School)> placed)
    {
        var origin = _names.Family();
        var surname = _names.Surname(origin);
        var first = Take(empty, _ => true)!.Value;
        var home = _homes.Household(first.School.Area, origin, surname);
        var eldest = _births.Child(home, origin, surname, _births.BornInto(first.Year, origin), first.School.Only);
        placed.Add((eldest, first.School));
        if (_chance.Is(0.015) && Take(empty, p => p == first) is { } beside)
        {
            placed.Add((_births.Child(home, origin, surname, eldest.Born, beside.School.Only), beside.School));
        }
        while (home.Children.Count < 5 && _chance.Is(0.42))
        {
            var years = home.Children.Select(c => c.YearGroup).ToHashSet();
            if (
                Take(empty, p => p.School.Area.Equals(home.Area, StringComparison.Ordinal) && !years.Contains(p.Year))
                is not { } next
            )
            {
                return;
            }
            var name = _chance.Is(0.1) ? _names.Surname(_names.Family()) : surname;
            placed.Add(
                (_births.Child(home, origin, name, _births.BornInto(next.Year, origin), next.School.Only), next.School)
            );
        }
    }

    private static (School School, int Year)? Take(
        List<(School School, int Year)> empty,
        Predicate<(School School, int Year)> which
    )
    {
        var at = empty.FindLastIndex(which);
        if (at < 0)
        {
            return null;
        }
        var place = empty[at];
        empty.RemoveAt(at);
        return place;
    }
}
