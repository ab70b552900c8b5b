using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Exclusions;

public sealed class ExcludedWithoutProvisionTests
{
    private const string Code = "excluded-without-provision";

    // Thursday 12 November is the first day: 13 second, 16-18 third to fifth, Thursday 19 the sixth.
    private static ChildStory Excluded(string? daySix = null, string? cancelled = null) =>
        ChildStory
            .Of()
            .OnRoll()
            .Present("2026-09-01", "2026-11-11")
            .Marked("E E", "2026-11-12", "2026-12-18")
            .Excluded("2026-11-12", daySix: daySix, cancelled: cancelled);

    [Theory]
    [InlineData("2026-11-18", null)]
    [InlineData("2026-11-19", "2026-11-19")]
    [InlineData("2026-12-10", "2026-11-19")]
    public void From_the_sixth_school_day_and_not_the_fifth(string on, string? since) =>
        Assert.Equal(since, Excluded().Since(Code, on));

    [Fact]
    public void Half_term_is_not_counted()
    {
        // Wednesday 21 October first, 22 and 23 second and third, 2 and 3 November, Wednesday 4 the sixth.
        var story = ChildStory.Of().OnRoll().Excluded("2026-10-21");
        Assert.Null(story.Since(Code, "2026-11-03"));
        Assert.Equal("2026-11-04", story.Since(Code, "2026-11-04"));
    }

    [Fact]
    public void An_INSET_day_of_the_excluding_school_is_not_counted()
    {
        var story = Excluded().Closed("2026-11-16", at: ChildStory.Oak);
        Assert.Null(story.Since(Code, "2026-11-19"));
        Assert.Equal("2026-11-20", story.Since(Code, "2026-11-20"));
    }

    [Fact]
    public void Day_one_is_the_first_school_day_when_it_begins_at_a_weekend()
    {
        // Saturday 14 November: Monday 16 is the first, Monday 23 the sixth.
        var story = ChildStory.Of().OnRoll().Excluded("2026-11-14");
        Assert.Null(story.Since(Code, "2026-11-22"));
        Assert.Equal("2026-11-23", story.Since(Code, "2026-11-23"));
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-19")]
    [InlineData("2026-11-25", null)]
    public void Day_six_provision_ends_it_on_the_day_it_begins(string on, string? since) =>
        Assert.Equal(since, Excluded(daySix: "2026-11-25").Since(Code, on));

    [Theory]
    [InlineData("2026-11-24", "2026-11-19")]
    [InlineData("2026-11-25", null)]
    public void A_reinstatement_ends_it(string on, string? since) =>
        Assert.Equal(since, Excluded(cancelled: "2026-11-25").Since(Code, on));

    [Fact]
    public void A_placement_ends_it_while_it_runs()
    {
        var story = Excluded().Placed("2026-11-23", 25, "2026-12-04");
        Assert.Equal("2026-11-19", story.Since(Code, "2026-11-22"));
        Assert.Null(story.Since(Code, "2026-12-04"));
        Assert.Equal("2026-12-05", story.Since(Code, "2026-12-07"));
    }

    [Fact]
    public void A_place_at_another_school_ends_it_for_good()
    {
        var story = Excluded().OnRoll("2026-11-30", "2026-12-04", ChildStory.Elm);
        Assert.Equal("2026-11-19", story.Since(Code, "2026-11-29"));
        Assert.Null(story.Since(Code, "2026-11-30"));
        Assert.Null(story.Since(Code, "2026-12-07"));
    }

    [Fact]
    public void It_proposes_the_exclusions_officer_by_the_sixth_school_day_or_today()
    {
        var onTheDay = Excluded().On("2026-11-19").NextStep!;
        Assert.Equal(
            ("Exclusions officer", ChildStory.Day("2026-11-19"), true),
            (onTheDay.Who, onTheDay.By, onTheDay.Proposed)
        );
        Assert.Equal(ChildStory.Day("2026-12-02"), Excluded().On("2026-12-02").NextStep!.By);
    }

    [Fact]
    public void Nothing_is_planned_at_the_school_that_excluded()
    {
        var hours = Excluded().On("2026-11-19").Hours;
        Assert.Equal((25m, 0m, 0m), (hours.Entitled, hours.Planned, hours.Received));
    }

    [Fact]
    public void A_child_taken_off_the_roll_has_no_place_either() =>
        Assert.Equal(
            ["excluded-without-provision", "no-school-place"],
            ChildStory
                .Of()
                .OnRoll(leaving: "2026-12-11", ground: "o")
                .Excluded("2026-11-12")
                .On("2026-12-14")
                .Reasons.Select(reason => reason.Code)
        );
}
