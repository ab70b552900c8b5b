using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Tests.Identity;

public sealed class SimilarityTests
{
    // The figures that Winkler published with the measure, to three places.
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    public void Published_pairs_give_the_published_figures(string left, string right, double alike)
    {
        Assert.Equal(alike, Similarity.Of(left, right), 3);
        Assert.Equal(alike, Similarity.Of(right, left), 3);
    }

    [Fact]
    public void The_same_name_is_one_and_names_without_a_common_letter_are_nought()
    {
        Assert.Equal(1, Similarity.Of("OKAFOR", "OKAFOR"), 6);
        Assert.Equal(0, Similarity.Of("ADA", "ROY"));
        Assert.Equal(0, Similarity.Of("", "OKAFOR"));
    }
}
