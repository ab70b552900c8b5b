using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.Tests.Assessment;

public class ReasonWordsTests
{
    [Fact]
    public void Every_rules_reason_has_words_of_its_own()
    {
        var codes = Rules.All.Select(rule => rule.Code).ToList();
        var words = codes.Select(ReasonWords.Of).ToList();
        Assert.All(codes.Zip(words), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(codes.Count, words.Distinct().Count());
    }

    [Fact]
    public void A_code_without_words_is_shown_as_it_is_and_comes_last()
    {
        Assert.Equal("of-another-version", ReasonWords.Of("of-another-version"));
        Assert.All(
            Rules.All,
            rule => Assert.True(ReasonWords.Order(rule.Code) < ReasonWords.Order("of-another-version"))
        );
    }
}
