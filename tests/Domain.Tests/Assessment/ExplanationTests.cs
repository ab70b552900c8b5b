using Whereabouts.Domain.Assessment;

namespace Whereabouts.Domain.Tests.Assessment;

public sealed class ExplanationTests
{
    private static readonly DateOnly Day = ChildStory.Day("2026-11-20");

    private static Explanation Of(ChildStory story) => Explanation.Of(story.Record(), story.County(), Day);

    [Fact]
    public void Every_rule_answers_for_every_child_and_the_yeses_are_the_register()
    {
        ChildStory[] stories =
        [
            ChildStory.Of(),
            ChildStory.Of().OnRoll(),
            ChildStory.Of().OnRoll(leaving: "2026-10-16").Applied("2026-10-20"),
            ChildStory.Of().OnRoll().Present("2026-09-01", "2026-11-20").Timetable("2026-10-01", "2026-10-20"),
            ChildStory.Of().OnRoll().Marked("I I", "2026-09-01", "2026-11-20").Placed("2026-09-10", 10),
            ChildStory.Of().OnRoll().Excluded("2026-09-10"),
            ChildStory.Of().AtHome("2026-09-01", Domain.HomeEducation.Suitability.EnquiriesBeingMade),
        ];
        Assert.All(
            stories,
            story =>
            {
                var explained = Of(story);
                Assert.Null(explained.Exempt);
                Assert.Equal(Rules.All.Select(r => r.Id).Order(), explained.Rules.Select(r => r.Rule.Id).Order());
                Assert.All(explained.Rules, answered => Assert.EndsWith(".", answered.Facts));
                Assert.Equal(
                    story.On("2026-11-20").Reasons.Select(r => (r.Code, r.Because)).Order(),
                    explained.Rules.Where(r => r.Answer == RuleAnswer.Yes).Select(r => (r.Rule.Code, r.Facts)).Order()
                );
            }
        );
    }

    [Fact]
    public void A_rule_that_does_not_hold_says_what_it_looked_at()
    {
        var explained = Of(
            ChildStory.Of().OnRoll().Present("2026-09-01", "2026-11-20").Timetable("2026-10-01", "2026-10-20")
        );
        string Facts(string code) => explained.Rules.Single(r => r.Rule.Code == code).Facts;
        Assert.Equal("On the roll of Oak Academy since 2 September 2024.", Facts("no-school-place"));
        Assert.Equal(
            "The last reduced timetable, at Oak Academy, began on 1 October 2026 and ended on 20 October 2026.",
            Facts("reduced-timetable")
        );
        Assert.Equal(
            "In the last 10 school days, since 9 November 2026, 0 sessions marked G, N, O or U and 20 sessions attended.",
            Facts("not-attending")
        );
    }

    [Fact]
    public void A_child_too_young_is_asked_no_rule_and_that_is_why()
    {
        var story = ChildStory.Of("2022-10-15");
        var explained = Of(story);
        Assert.Equal(story.On("2026-11-20").WhyNot, explained.Exempt);
        Assert.All(explained.Rules, answered => Assert.Equal(RuleAnswer.NotAsked, answered.Answer));
    }
}
