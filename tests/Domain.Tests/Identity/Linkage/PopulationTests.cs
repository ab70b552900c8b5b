using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

public sealed class PopulationTests
{
    private static readonly Said Grace = new(
        "Grace",
        "Okonedo",
        "2015-02-14",
        "F",
        "OX4 3AJ",
        "12 Percy Street, Oxford"
    );

    [Fact]
    public void The_rules_find_whoever_comparing_with_everybody_finds_likeliest()
    {
        using var town = new Town(3000);
        var chance = new Random(3);
        var comparer = new Comparer(
            town.Names,
            town.Streets,
            town.Population.Rarity,
            new UnrelatedChances(Model.Shipped)
        );
        var posterior = new Posterior(Model.Shipped, 0, town.Population.Count);
        var found = 0;
        for (var i = 0; i < 400; i++)
        {
            var said = Spoilt(town.Known[chance.Next(town.Known.Count)], chance);
            var row = said.Read(town.Names, town.Streets);
            comparer.Take(row);
            var odds = town.People.Select(p => posterior.Odds(comparer.With(p))).ToArray();
            var best = Array.IndexOf(odds, odds.Max());
            if (odds[best] < 4)
            {
                continue;
            }

            found++;
            Assert.True(town.Search.For(row) is [var first, ..] && odds[first.Number] == odds[best], $"{said}");
        }

        Assert.True(found > 200, $"{found}");
    }

    [Fact]
    public void Probabilities_and_nobody_come_to_one()
    {
        var chance = new Random(5);
        for (var i = 0; i < 1000; i++)
        {
            var odds = Enumerable.Range(0, chance.Next(20)).Select(_ => Math.Exp(chance.Next(-60, 60))).ToArray();
            var nobody = Posterior.Share(odds, chance.Next(3) * 100);
            Assert.InRange(odds.Sum() + nobody, 1 - 1e-9, 1 + 1e-9);
            Assert.All(odds, o => Assert.InRange(o, 0, 1));
        }
    }

    [Fact]
    public async Task People_are_put_in_changed_and_taken_out_while_others_ask()
    {
        using var town = new Town(2000);
        var row = Grace.Read(town.Names, town.Streets);
        Assert.DoesNotContain(town.Search.For(row), l => l.Probability > 0.5);
        using var done = new CancellationTokenSource();
        var asking = Task.Run(() =>
        {
            var search = town.Population.NewSearch(Model.Shipped);
            while (!done.IsCancellationRequested)
            {
                Assert.All(search.For(row), l => Assert.InRange(l.Probability, 0, 1));
            }
        });

        var number = town.Population.Add(row);
        Assert.Equal(number, town.Search.For(row)[0].Number);

        var married = (Grace with { Surname = "Fairweather" }).Read(town.Names, town.Streets);
        var renewed = town.Population.Replace(number, married);
        Assert.Equal(renewed, town.Search.For(married)[0].Number);
        Assert.DoesNotContain(town.Search.For(row), l => l.Number == number);

        town.Population.Remove(renewed);
        Assert.DoesNotContain(town.Search.For(married), l => l.Probability > 0.5);
        await done.CancelAsync();
        await asking;
    }

    private static Said Spoilt(Said person, Random chance)
    {
        person = chance.Next(4) switch
        {
            0 => person with { Forename = person.Forename[..^1] },
            1 => person with { Forename = person.Surname, Surname = person.Forename },
            2 => person with { Surname = person.Surname + "e" },
            _ => person,
        };
        return chance.Next(4) switch
        {
            0 => person with { Born = "" },
            1 => person with { Born = person.Born[..5] + "01-01" },
            2 => person with { Postcode = "SW1A 1AA", Address = "" },
            _ => person with { Postcode = "" },
        };
    }
}
