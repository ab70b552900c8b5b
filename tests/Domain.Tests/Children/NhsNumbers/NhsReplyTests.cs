using System.Text;
using Whereabouts.Domain.Children.NhsNumbers;

namespace Whereabouts.Domain.Tests.Children.NhsNumbers;

public class NhsReplyTests
{
    private static readonly NhsQuestion Ada = NhsQuestion.Of("Okafor", "Ada", new(2014, 10, 15), "F", "ox43aj")!;

    [Fact]
    public void A_reply_in_the_shape_of_the_sui_matcher_is_read()
    {
        var reply = Read(
            """{"result":{"matchStatus":"Match","nhsNumber":"943 476 5919","processStage":"NonFuzzyGFD","score":0.98},"dataQuality":{"given":"Valid","addressPostalCode":"Invalid","phone":"NotProvided"},"searchId":"2a"}"""
        );
        var trace = NhsTrace.Of("SUI", Ada, reply);
        Assert.Equal((NhsTraceStatus.Match, "9434765919", 0.98m), (trace.Status, trace.Number, trace.Score));
        Assert.Equal("NonFuzzyGFD", trace.Stage);
        Assert.Equal(["postcode"], trace.NotTaken!);
        Assert.Equal(["forename", "surname", "birth date", "sex", "postcode"], trace.Sent);
        Assert.True(trace.IsVerified);
    }

    [Theory]
    [InlineData("Match", "9434765919", "0.95", true)]
    [InlineData("Match", "9434765919", "0.949", false)]
    [InlineData("Match", "9434765919", "null", false)]
    [InlineData("Match", "9434765918", "0.99", false)]
    [InlineData("Match", "", "0.99", false)]
    [InlineData("PotentialMatch", "9434765919", "0.99", false)]
    [InlineData("LowConfidenceMatch", "9434765919", "0.99", false)]
    [InlineData("ManyMatch", "9434765919", "1", false)]
    [InlineData("NoMatch", "", "null", false)]
    [InlineData("Error", "", "null", false)]
    public void Only_a_match_with_a_number_and_a_score_of_95_hundredths_is_verified(
        string status,
        string number,
        string score,
        bool isVerified
    )
    {
        var reply = Read(
            $$$"""{"result":{"matchStatus":"{{{status}}}","nhsNumber":"{{{number}}}","processStage":1,"score":{{{score}}}}}"""
        );
        Assert.Equal(isVerified, NhsTrace.Of("SUI", Ada, reply).IsVerified);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("\"Match\"")]
    [InlineData("{}")]
    [InlineData("""{"result":"Match"}""")]
    [InlineData("""{"result":{"nhsNumber":"9434765919","score":1}}""")]
    [InlineData("""{"result":{"matchStatus":"Perhaps","score":1}}""")]
    [InlineData("""{"result":{"matchStatus":5,"score":1}}""")]
    [InlineData("""{"result":{"matchStatus":"5","score":1}}""")]
    [InlineData("""{"result":{"matchStatus":"Match","nhsNumber":"9434765919","score":98}}""")]
    [InlineData("""{"result":{"matchStatus":"Match","nhsNumber":"94347""")]
    public void Anything_else_is_no_reply(string text)
    {
        Assert.Throws<FormatException>(() => Read(text));
    }

    private static NhsReply Read(string text) => NhsReply.Read(Encoding.UTF8.GetBytes(text));
}
