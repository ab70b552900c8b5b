using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Children.NhsNumbers;

namespace Whereabouts.Domain.Tests.Children.NhsNumbers;

public class NhsNumberOfChildTests
{
    private static readonly DateTimeOffset Asked = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly Particulars Who = new("roll 100001")
    {
        Surname = "Okafor",
        Forename = "Ada",
        DateOfBirth = new(2014, 10, 15),
        Sex = "F",
        NhsNumber = "943 476 5870",
    };

    private static readonly ChildIdentity Identity = ChildIdentity.Of([(Who, Asked)]);
    private static readonly NhsQuestion Question = NhsQuestion.Of(Identity)!;

    [Theory]
    [InlineData(
        NhsTraceStatus.Match,
        "9434765919",
        "0.98",
        "943 476 5919, verified by SUI on 20 November 2026, score 0.98"
    )]
    [InlineData(
        NhsTraceStatus.Match,
        "9434765919",
        "0.93",
        "not verified: 943 476 5919 matches, but with a score of 0.93, below 0.95 (asked by SUI on 20 November 2026)"
    )]
    [InlineData(
        NhsTraceStatus.PotentialMatch,
        "9434765919",
        "0.9",
        "not verified: one person is likely, but not certain: 943 476 5919, score 0.90 (asked by SUI on 20 November 2026)"
    )]
    [InlineData(
        NhsTraceStatus.ManyMatch,
        null,
        null,
        "not verified: more than one person matches (asked by SUI on 20 November 2026)"
    )]
    [InlineData(
        NhsTraceStatus.NoMatch,
        null,
        null,
        "not verified: nobody was found (asked by SUI on 20 November 2026)"
    )]
    public void How_the_number_stands_is_said_with_its_source_time_and_score(
        NhsTraceStatus status,
        string? number,
        string? score,
        string words
    )
    {
        var trace = new NhsTrace("SUI")
        {
            Status = status,
            Number = number,
            Score = score is null ? null : decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture),
            Question = Question.Hash,
        };
        Assert.Equal(words, Of(trace).InWords);
    }

    [Fact]
    public void A_child_nobody_asked_about_or_can_be_asked_about_is_said_to_be_so()
    {
        Assert.Equal("not asked yet", Of(null).InWords);
        Assert.Equal(
            "not asked: surname, forename or birth date is not known",
            NhsNumberOfChild.Of([], ChildIdentity.Of([(Who with { DateOfBirth = null }, Asked)])).InWords
        );
    }

    [Fact]
    public void A_sources_number_that_differs_is_shown_and_not_replaced()
    {
        var found = new NhsTrace("SUI")
        {
            Status = NhsTraceStatus.Match,
            Number = "9434765919",
            Score = 1,
        };
        var (by, number) = Assert.Single(Of(found).Differences);
        Assert.Equal(("roll 100001", "943 476 5870"), (by.Origin, number));
        Assert.Empty(Of(found with { Number = "9434765870" }).Differences);
        Assert.Empty(Of(found with { Number = null }).Differences);
    }

    [Fact]
    public void Nobody_is_asked_about_again_before_there_is_a_reason()
    {
        var no = new NhsTrace("SUI") { Status = NhsTraceStatus.NoMatch, Question = Question.Hash };
        var yes = no with { Status = NhsTraceStatus.Match, Number = "9434765919", Score = 1 };
        var error = no with { Status = NhsTraceStatus.Error };
        Assert.Equal(NhsAskReason.NotAsked, Reason(null, 0));
        Assert.Null(Reason(yes, 10_000));
        Assert.Equal(NhsAskReason.Changed, Reason(yes with { Question = "another" }, 0));
        Assert.Null(Reason(no, 29));
        Assert.Equal(NhsAskReason.NotVerified, Reason(no, 30));
        Assert.Null(Reason(error, 0));
        Assert.Equal(NhsAskReason.NotVerified, Reason(error, 1));
    }

    [Fact]
    public void Only_what_is_needed_and_may_be_sent_is_asked_with()
    {
        var question = NhsQuestion.Of(new string('O', 40), " Ada ", new(2014, 10, 15), "X", "nowhere")!;
        Assert.Equal(
            (new string('O', 35), "Ada", null, null),
            (question.Family, question.Given, question.Gender, question.Postcode)
        );
        Assert.Equal(["forename", "surname", "birth date"], question.Fields);
        Assert.NotEqual(question.Hash, (question with { Postcode = "OX4 3AJ" }).Hash);
    }

    private static NhsAskReason? Reason(NhsTrace? last, int daysLater) =>
        NhsAsking.Reason(Question, last is null ? null : (last, Asked), new DateOnly(2026, 11, 20).AddDays(daysLater));

    private static NhsNumberOfChild Of(NhsTrace? trace) =>
        NhsNumberOfChild.Of(
            trace is null
                ? [new KnownFact(Who, Asked, Asked, Guid.Empty)]
                : [new KnownFact(Who, Asked, Asked, Guid.Empty), new KnownFact(trace, Asked, Asked, Guid.Empty)],
            Identity
        );
}
