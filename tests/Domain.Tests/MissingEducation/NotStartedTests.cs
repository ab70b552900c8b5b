using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.MissingEducation;

public sealed class NotStartedTests
{
    private const string Code = "not-started";

    // Monday 2 November is the first school day after half-term, Friday 6 the fifth.
    private static ChildStory Starts(string entry = "2026-11-02") => ChildStory.Of().OnRoll(entry);

    [Theory]
    [InlineData("2026-11-05", null)]
    [InlineData("2026-11-06", "2026-11-02")]
    [InlineData("2026-12-10", "2026-11-02")]
    public void From_the_fifth_school_day_and_not_the_fourth(string on, string? since) =>
        Assert.Equal(since, Starts().Marked("N N", "2026-11-02", "2026-12-18").Since(Code, on));

    [Theory]
    // From Thursday 22 October: 22, 23, half-term, 2, 3, Wednesday 4 November the fifth.
    [InlineData("2026-11-03", null)]
    [InlineData("2026-11-04", "2026-10-22")]
    public void Half_term_is_not_counted(string on, string? since) =>
        Assert.Equal(since, Starts("2026-10-22").Marked("N N", "2026-10-22", "2026-12-18").Since(Code, on));

    [Fact]
    public void An_INSET_day_is_not_counted()
    {
        var story = Starts().Marked("N N", "2026-11-02", "2026-12-18").Closed("2026-11-02", at: ChildStory.Oak);
        Assert.Null(story.Since(Code, "2026-11-06"));
        Assert.Equal("2026-11-02", story.Since(Code, "2026-11-09"));
    }

    [Theory]
    [InlineData("/ N")]
    [InlineData("L N")]
    [InlineData("V N")]
    [InlineData("B N")]
    public void One_session_attended_is_a_start(string first) =>
        Assert.Null(
            Starts().Marked("I I", "2026-11-02", "2026-12-18").Marked(first, "2026-11-03").Since(Code, "2026-11-20")
        );

    [Fact]
    public void A_register_without_the_child_is_no_attendance() =>
        Assert.Equal("2026-11-02", Starts().Since(Code, "2026-11-06"));

    [Fact]
    public void It_is_not_asserted_while_the_school_has_sent_nothing_since()
    {
        var picture = Starts().StoppedSending("2026-10-23").On("2026-11-20");
        Assert.False(picture.OnRegister);
        Assert.Contains(
            "Whether the child started at Oak Academy on 2 November 2026: it has sent no marks since.",
            picture.NotKnown
        );
    }

    [Fact]
    public void It_is_said_in_place_of_not_attending()
    {
        var story = Starts().Marked("N N", "2026-11-02", "2026-12-18");
        Assert.Equal("2026-11-02", story.Since(Code, "2026-11-13"));
        Assert.Null(story.Since("not-attending", "2026-11-13"));
    }

    [Fact]
    public void A_start_of_last_year_is_not_asked_about() =>
        Assert.Null(Starts("2026-07-01").Marked("N N", "2026-09-01", "2026-12-18").Since(Code, "2026-09-11"));

    [Fact]
    public void A_child_who_attends_another_school_is_not_missing() =>
        Assert.Null(
            Starts()
                .OnRoll(at: ChildStory.Elm)
                .Present("2026-09-01", "2026-12-18", ChildStory.Elm)
                .Since(Code, "2026-11-20")
        );

    [Fact]
    public void A_new_entry_at_the_same_school_is_no_start() =>
        Assert.Null(
            ChildStory
                .Of()
                .OnRoll(leaving: "2026-10-23")
                .OnRoll("2026-11-02")
                .Marked("N N", "2026-11-02", "2026-12-18")
                .Since(Code, "2026-11-10")
        );

    [Theory]
    [InlineData("2026-11-05", null)]
    [InlineData("2026-11-06", "2026-11-02")]
    public void An_offer_that_never_became_an_enrolment(string on, string? since) =>
        Assert.Equal(
            since,
            ChildStory.Of().Applied("2026-10-05", ApplicationOutcome.Offered, "2026-11-02").Since(Code, on)
        );
}
