using Whereabouts.Domain.HomeEducation;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Schools;

public sealed class SchoolMovesTests
{
    private static readonly DateOnly September = ChildStory.Day("2026-09-01");
    private static readonly DateOnly Day = ChildStory.Day("2026-11-20");

    private static SchoolMove Left(ChildStory story) => Of(story).Single(move => !move.Joined);

    private static IReadOnlyList<SchoolMove> Of(ChildStory story) =>
        SchoolMoves.Of([story.Record()], ChildStory.Oak, story.County(), September, Day);

    [Fact]
    public void A_child_of_whom_nobody_has_said_where_to_needs_an_answer()
    {
        var left = Left(ChildStory.Of().OnRoll(leaving: "2026-10-16"));
        Assert.Equal(("Nobody has said", true), (left.Where, left.NeedsAnswer));
        left = Left(ChildStory.Of().OnRoll(leaving: "2026-10-16", destination: "Leeds"));
        Assert.Equal(("Said to be Leeds; not confirmed", true), (left.Where, left.NeedsAnswer));
    }

    [Fact]
    public void A_child_who_is_known_elsewhere_needs_none()
    {
        Assert.Equal(
            [
                "Elm School",
                "Educated at home",
                "Leeds, confirmed on 2 November 2026",
                "Reached the end of compulsory school age",
            ],
            new[]
            {
                ChildStory.Of().OnRoll(leaving: "2026-10-16").OnRoll("2026-10-19", at: ChildStory.Elm),
                ChildStory.Of().OnRoll(leaving: "2026-10-16").AtHome("2026-10-17", Suitability.NotYetAssessed),
                ChildStory.Of().OnRoll(leaving: "2026-10-16", destination: "Leeds", confirmed: "2026-11-02"),
                ChildStory.Of("2010-08-31").OnRoll(leaving: "2026-09-04"),
            }.Select(story =>
            {
                var left = Left(story);
                Assert.False(left.NeedsAnswer);
                return left.Where;
            })
        );
    }

    [Fact]
    public void A_child_who_came_says_from_where_and_one_who_stays_does_not_move()
    {
        var came = Assert.Single(
            Of(ChildStory.Of().OnRoll(leaving: "2026-09-11", at: ChildStory.Elm).OnRoll("2026-09-14"))
        );
        Assert.Equal((true, "Elm School", ChildStory.Day("2026-09-14")), (came.Joined, came.Where, came.On));
        Assert.Empty(Of(ChildStory.Of().OnRoll()));
    }
}
