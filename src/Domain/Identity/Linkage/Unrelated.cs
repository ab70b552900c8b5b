namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>Learns how people lie to each other who have nothing to do with each other, from people and rows drawn at random.</summary>
internal static class Unrelated
{
    private const int RandomPairs = 80_000;
    private const int PeopleForPlaces = 30_000;
    private const double WeightOfShipped = 200;

    // A number that agrees though the children do not is a number written for the wrong child.
    private const double WrongNumber = 0.003;

    public static Model Learn(Population population, IReadOnlyList<Person> rows, Model model)
    {
        var people = population.People;
        var counts = new double[Levels.Count];
        var comparer = population.NewComparer(model);
        var chance = new Random(20_261_122);
        // Each row is taken once for several people: preparing it costs more than comparing.
        const int each = 20;
        for (var i = 0; i < RandomPairs / each; i++)
        {
            comparer.Take(rows[chance.Next(rows.Count)]);
            for (var j = 0; j < each; j++)
            {
                var comparison = comparer.With(people[chance.Next(people.Length)]);
                for (var f = 0; f < Levels.Fields; f++)
                {
                    counts[Levels.Starts[f] + PlainOf((Field)f, comparison[(Field)f])]++;
                }
            }
        }

        var unrelated = Training.Shares(counts, model.Unrelated, WeightOfShipped);
        var (forename, surname, born) = population.Rarity.Coincidence();
        Set(unrelated, Field.Forename, (int)NameLevel.Equal, forename);
        Set(unrelated, Field.Surname, (int)NameLevel.Equal, surname);
        Set(unrelated, Field.Born, (int)BirthLevel.Equal, born);
        Places(unrelated, people, comparer, chance);
        Model.RepeatPlaces(unrelated);
        for (var level = 0; level < 2; level++)
        {
            unrelated[Levels.Of(Field.Order, level)] = 1;
        }

        var one = 1.0 / people.Length;
        unrelated[Levels.Of(Field.Upn, (int)NumberLevel.Equal)] = WrongNumber * one;
        unrelated[Levels.Of(Field.Nhs, (int)NumberLevel.Equal)] = WrongNumber * one;
        unrelated[Levels.Of(Field.Phone, (int)ContactLevel.Equal)] = 2 * one;
        unrelated[Levels.Of(Field.Email, (int)ContactLevel.Equal)] = one;
        return model with { Unrelated = unrelated };
    }

    // Where the unrelated live has nothing to do with how their names are written.
    private static int PlainOf(Field field, int level) => field == Field.Place ? level % Levels.PlaceLevels : level;

    private static void Set(double[] shares, Field field, int level, double share)
    {
        if (share > 0)
        {
            shares[Levels.Of(field, level)] = share;
        }
    }

    // To live at one postcode or address is too rare to be met at random: pairs are looked for among a part of the people.
    private static void Places(double[] unrelated, ReadOnlySpan<Person> people, Comparer comparer, Random chance)
    {
        var sample = new Person[Math.Min(PeopleForPlaces, people.Length)];
        for (var i = 0; i < sample.Length; i++)
        {
            sample[i] = people.Length <= PeopleForPlaces ? people[i] : people[chance.Next(people.Length)];
        }

        var counts = new double[Levels.Count];
        var byPostcode = sample.Where(p => p.Postcode != 0).GroupBy(p => p.Postcode);
        foreach (var group in byPostcode)
        {
            Count(group);
        }

        var byAddress = sample.Where(p => p.Address != 0).GroupBy(p => p.Address);
        foreach (var group in byAddress)
        {
            Count(group, (a, b) => a.Postcode == 0 || a.Postcode != b.Postcode);
        }

        var pairs = (double)sample.Length * (sample.Length - 1) / 2;
        var same = 0.0;
        foreach (
            var level in (PlaceLevel[])
                [
                    PlaceLevel.SameHome,
                    PlaceLevel.SamePostcodeAlikeAddress,
                    PlaceLevel.SamePostcodeOtherAddress,
                    PlaceLevel.SameAddressOtherPostcode,
                ]
        )
        {
            var place = Levels.Of(Field.Place, (int)level);
            // A household counts as one chance in as many people, not as none, where the sample met too few.
            unrelated[place] = (counts[place] + 0.5) / pairs;
            same += unrelated[place];
        }

        var postcode =
            counts[Levels.Of(Field.Place, (int)PlaceLevel.SameHome)]
            + counts[Levels.Of(Field.Place, (int)PlaceLevel.SamePostcodeAlikeAddress)]
            + counts[Levels.Of(Field.Place, (int)PlaceLevel.SamePostcodeOtherAddress)]
            + counts[Levels.Of(Field.Place, (int)PlaceLevel.Postcode)];
        var address =
            counts[Levels.Of(Field.Place, (int)PlaceLevel.SameHome)]
            + counts[Levels.Of(Field.Place, (int)PlaceLevel.SameAddressOtherPostcode)]
            + counts[Levels.Of(Field.Place, (int)PlaceLevel.Address)];
        unrelated[Levels.Of(Field.Place, (int)PlaceLevel.Postcode)] = (postcode + 0.5) / pairs;
        unrelated[Levels.Of(Field.Place, (int)PlaceLevel.Address)] = (address + 0.5) / pairs;
        var former = Math.Max((postcode + 0.5) / pairs, 1e-9);
        unrelated[Levels.Of(Field.Place, (int)PlaceLevel.FormerHome)] = former;
        unrelated[Levels.Of(Field.Place, (int)PlaceLevel.FormerPostcode)] = former;
        unrelated[Levels.Of(Field.Place, (int)PlaceLevel.FormerAddress)] = former;

        void Count(IEnumerable<Person> group, Func<Person, Person, bool>? counted = null)
        {
            const int most = 40;
            var members = group.Take(most).ToList();
            for (var i = 0; i < members.Count; i++)
            {
                comparer.Take(members[i]);
                for (var j = 0; j < i; j++)
                {
                    if (counted?.Invoke(members[i], members[j]) ?? true)
                    {
                        counts[Levels.Of(Field.Place, PlainOf(Field.Place, comparer.With(members[j])[Field.Place]))]++;
                    }
                }
            }
        }
    }
}
