using Whereabouts.Domain.Identity.Linkage;

namespace Whereabouts.Domain.Tests.Identity.Linkage;

public sealed class AgreementTests
{
    [Fact]
    public void Decisions_are_counted_by_how_likely_the_matcher_thought_its_child()
    {
        var bins = Agreement.Of([
            new(0.99, Answer.Likeliest),
            new(1, Answer.Likeliest),
            new(0.98, Answer.Another),
            new(0.979, Answer.New),
            new(0, Answer.Nobody),
        ]);

        Assert.Equal(
            (0.98, 1.0, 3, 2, 1),
            (bins[^1].From, bins[^1].To, bins[^1].Decided, bins[^1].Likeliest, bins[^1].Another)
        );
        Assert.Equal(2 / 3.0, bins[^1].Share);
        Assert.Equal((1, 1, 0.0), (bins[^2].Decided, bins[^2].New, bins[^2].Share));
        Assert.Equal((1, 1), (bins[0].Decided, bins[0].Nobody));
        Assert.All(bins.Skip(1).SkipLast(2), bin => Assert.Null(bin.Share));
    }

    [Theory]
    [InlineData(0.9999, "more than 99% likely")]
    [InlineData(0.97, "97% likely")]
    [InlineData(0.0001, "less than 1% likely")]
    public void Nothing_is_said_to_be_more_certain_than_it_is(double probability, string words) =>
        Assert.Equal(words, Likelihood.PerCent(probability));
}
