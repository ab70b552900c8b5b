using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

public sealed class JaroWinklerTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("OKAFOR", "OKAFOR", 1)]
    [InlineData("ADA", "ROY", 0)]
    [InlineData("", "ROY", 0)]
    public void Published_pairs_give_the_published_figures(string left, string right, float alike) =>
        Assert.Equal(alike, Measure(new JaroWinkler(), left, right), 3);

    [Fact]
    public void Any_two_names_come_out_as_by_the_plain_measure_whatever_was_prepared_before()
    {
        var chance = new Random(1);
        var measure = new JaroWinkler();
        for (var i = 0; i < 20_000; i++)
        {
            // Few letters, so that they repeat and lie apart; up to the longest name looked at.
            var left = Name(chance, 4 + (i % 5));
            var right = i % 3 == 0 ? Name(chance, 4 + (i % 5)) : Changed(chance, left);
            Assert.True(
                Math.Abs(Similarity.Of(left, right) - Measure(measure, left, right)) < 1e-5,
                $"{left} and {right}"
            );
        }
    }

    private static float Measure(JaroWinkler measure, string left, string right)
    {
        measure.Prepare(Letters.Of(left));
        return measure.With(Letters.Of(right));
    }

    private static string Name(Random chance, int letters) =>
        new([.. Enumerable.Range(0, chance.Next(Letters.Longest + 1)).Select(_ => (char)('A' + chance.Next(letters)))]);

    private static string Changed(Random chance, string name)
    {
        var letters = name.ToList();
        for (var i = 0; i < 3 && letters.Count > 0; i++)
        {
            var at = chance.Next(letters.Count);
            if (chance.Next(3) == 0)
            {
                letters.RemoveAt(at);
            }
            else
            {
                letters[at] = (char)('A' + chance.Next(6));
            }
        }

        return new([.. letters]);
    }
}
