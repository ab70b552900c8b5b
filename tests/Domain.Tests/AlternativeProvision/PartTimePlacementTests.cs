using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.AlternativeProvision;

public sealed class PartTimePlacementTests
{
    private const string Code = "part-time-alternative-provision";

    private static ChildStory Excluded() => ChildStory.Of().OnRoll().Excluded("2026-09-14");

    [Theory]
    [InlineData(24.9, "2026-09-21")]
    [InlineData(25, null)]
    public void Fewer_hours_than_full_time(double hours, string? since) =>
        Assert.Equal(since, Excluded().Placed("2026-09-21", (decimal)hours).Since(Code, "2026-10-05"));

    [Theory]
    [InlineData("2026-09-20", null)]
    [InlineData("2026-09-21", "2026-09-21")]
    [InlineData("2026-10-16", "2026-09-21")]
    [InlineData("2026-10-17", null)]
    public void It_holds_while_the_placement_runs(string on, string? since) =>
        Assert.Equal(since, Excluded().Placed("2026-09-21", 12, "2026-10-16").Since(Code, on));

    [Fact]
    public void Two_placements_are_added()
    {
        var story = Excluded().Placed("2026-09-21", 12).Placed("2026-09-28", 13, at: ChildStory.Elm);
        Assert.Equal("2026-09-21", story.Since(Code, "2026-09-25"));
        Assert.Null(story.Since(Code, "2026-09-28"));
    }

    [Theory]
    [InlineData("2026-10-05", "2026-09-21")]
    [InlineData("2026-10-06", "2026-10-06")]
    public void A_chain_over_providers_is_unbroken_when_no_school_day_lies_between(string second, string since) =>
        Assert.Equal(
            since,
            Excluded()
                .Placed("2026-09-21", 12, "2026-10-02")
                .Placed(second, 15, at: ChildStory.Elm)
                .Since(Code, "2026-10-09")
        );

    [Fact]
    public void A_child_at_school_for_the_rest_of_the_week_is_full_time() =>
        Assert.Null(ChildStory.Of().OnRoll().Placed("2026-09-21", 5).Since(Code, "2026-10-05"));

    [Fact]
    public void A_child_whom_the_school_never_marks_present_beside_the_placement_is_part_time() =>
        Assert.Equal(
            "2026-09-21",
            ChildStory
                .Of()
                .OnRoll()
                .Placed("2026-09-21", 12)
                .Marked("B B", "2026-09-21", "2026-09-23")
                .Marked("C C", "2026-09-24", "2026-09-25")
                .Since(Code, "2026-09-25")
        );

    [Fact]
    public void One_session_at_school_beside_the_placement_shows_where_the_rest_of_the_week_is() =>
        Assert.Null(
            ChildStory
                .Of()
                .OnRoll()
                .Placed("2026-09-21", 12)
                .Marked("B B", "2026-09-21", "2026-09-23")
                .Marked("C C", "2026-09-24")
                .Marked("/ C", "2026-09-25")
                .Since(Code, "2026-09-25")
        );

    [Fact]
    public void Hours_that_nobody_told_are_not_taken_as_given()
    {
        var picture = Excluded().Placed("2026-09-21", null).On("2026-10-05");
        Assert.Contains(picture.Reasons, reason => reason.Code == Code && reason.Because.Contains("hours not told"));
        Assert.Null(picture.Hours.Received);
        Assert.Contains("The hours of the placement with Riverside Learning.", picture.NotKnown);
    }
}
