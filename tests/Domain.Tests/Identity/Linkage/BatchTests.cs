using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

public sealed class BatchTests
{
    [Fact]
    public void What_rows_teach_is_the_same_with_any_number_of_threads_and_finds_whose_they_are()
    {
        using var town = new Town(6000);
        var rows = Rows(town, 1500);
        var one = new Batch(town.Population, rows, 2, againstItself: false, threads: 1);
        var four = new Batch(town.Population, rows, 2, againstItself: false, threads: 4);
        Assert.Contains("learnt from 1,500 rows", one.Model.Version, StringComparison.Ordinal);
        Assert.Equal(one.Model.Known, four.Model.Known);
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.Equal(one.Best(i), four.Best(i));
        }

        // Every third row is of nobody in the town.
        Assert.All(one.Model.Known, share => Assert.InRange(share, 0.55, 0.78));
        var declared = Enumerable.Range(0, rows.Count).Where(i => one.Best(i) is { Probability: >= 0.95 }).ToList();
        Assert.True(declared.Count > 700, $"{declared.Count}");
        Assert.InRange(declared.Count(i => one.Best(i)!.Value.Number != i || i % 3 == 0), 0, 4);
    }

    [Fact]
    public void A_population_of_one_child_over_and_over_links_nobody()
    {
        var same = Enumerable.Repeat(new Said("Amy", "Smith", "2012-01-02", "F", "OX1 1AA", "1 High Street"), 2000);
        using var town = new Town(0, [.. same]);
        var batch = new Batch(town.Population, town.People[..500], 1, againstItself: false, threads: 2);
        Assert.All(Enumerable.Range(0, 500), i => Assert.True(batch.Best(i) is null or { Probability: < 0.01 }));
    }

    [Fact]
    public void Rows_of_missing_values_end_with_nobody()
    {
        using var town = new Town(0, [.. Enumerable.Repeat(new Said(), 1000)]);
        var batch = new Batch(town.Population, town.People, 1, againstItself: false, threads: 2);
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Null(batch.Best(i)));
    }

    private static List<Person> Rows(Town town, int count)
    {
        var rows = new List<Person>();
        for (var i = 0; i < count; i++)
        {
            var said = town.Known[i];
            said =
                i % 3 == 0 ? new($"Q{i}uentin", $"Vand{i}erbilt", said.Born, said.Sex, "SW1A 1AA", $"{i} The Mall")
                : i % 7 == 0 ? said with { Born = "" }
                : i % 11 == 0 ? said with { Surname = said.Surname + "x" }
                : said;
            var row = said.Read(town.Names, town.Streets);
            row.Source = (byte)(i % 2);
            rows.Add(row);
        }

        return rows;
    }
}
