using System.Runtime.InteropServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Learns how members of one household lie to each other, from people of the population who share an address.</summary>
internal static class Households
{
    private const int MostAtOneAddress = 10;
    private const int PeopleToLearnFrom = 60_000;
    private const int FewestPairs = 200;
    private const double WeightOfShipped = 100;
    private const double MostOfOneBirthday = 0.12;
    private const double MostOfOneName = 0.05;
    private static readonly Field[] Learnt =
    [
        Field.Forename,
        Field.Surname,
        Field.Born,
        Field.Sex,
        Field.Middle,
        Field.Phone,
        Field.Email,
    ];

    public static Model Learn(Population population, Model model)
    {
        var people = population.People;
        // Sorting numbers by address lays households side by side.
        var homes = new List<ulong>();
        var numbers = new List<int>();
        // Whole households are left out where there are more than can teach anything new.
        var everyFew = (uint)Math.Max(1, people.Length / PeopleToLearnFrom);
        for (var i = 0; i < people.Length; i++)
        {
            ref readonly var person = ref people[i];
            if (person.Address != 0 && person.Address / 2 % everyFew == 0)
            {
                homes.Add(((ulong)person.Postcode << 32) | person.Address);
                numbers.Add(i);
            }
        }

        CollectionsMarshal.AsSpan(homes).Sort(CollectionsMarshal.AsSpan(numbers));
        var known = homes.Count;
        var counts = new double[Levels.Count];
        var comparer = population.NewComparer(model);
        var (pairs, housemates) = (0, 0.0);
        for (var start = 0; start < known; )
        {
            var end = start + 1;
            while (end < known && homes[end] == homes[start])
            {
                end++;
            }

            var size = end - start;
            if (size is > 1 and <= MostAtOneAddress)
            {
                housemates += (double)size * (size - 1);
                pairs += Count(people, CollectionsMarshal.AsSpan(numbers).Slice(start, size), comparer, counts);
            }

            start = end;
        }

        if (pairs < FewestPairs)
        {
            return model;
        }

        var learnt = Training.Shares(counts, model.Household, WeightOfShipped);
        // Households of one birthday or one forename are the same children entered twice.
        if (
            learnt[Levels.Of(Field.Born, (int)BirthLevel.Equal)] > MostOfOneBirthday
            || learnt[Levels.Of(Field.Forename, (int)NameLevel.Equal)] > MostOfOneName
        )
        {
            return model;
        }

        var chances = (double[])model.Household.Clone();
        foreach (var (start, length) in Levels.Groups)
        {
            if (Learnt.Any(f => start == Levels.Of(f, 0)))
            {
                learnt.AsSpan(start, length).CopyTo(chances.AsSpan(start));
            }
        }

        return model with
        {
            Household = chances,
            Housemates = Math.Max(0.05, housemates / known),
        };
    }

    private static int Count(ReadOnlySpan<Person> people, ReadOnlySpan<int> members, Comparer comparer, double[] counts)
    {
        var pairs = 0;
        for (var i = 0; i < members.Length; i++)
        {
            comparer.Take(people[members[i]]);
            for (var j = 0; j < i; j++)
            {
                var comparison = comparer.With(people[members[j]]);
                var forename = (NameLevel)comparison[Field.Forename];
                var born = (BirthLevel)comparison[Field.Born];
                // One child entered twice is no household.
                if (forename <= NameLevel.Near && born is <= BirthLevel.SameYear or BirthLevel.Missing)
                {
                    continue;
                }

                pairs++;
                for (var f = 0; f < Levels.Fields; f++)
                {
                    counts[comparison.PlaceOf(f)]++;
                }
            }
        }

        return pairs;
    }
}
