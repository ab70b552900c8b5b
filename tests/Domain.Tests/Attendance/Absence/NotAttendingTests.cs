using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Attendance.Absence;

public sealed class NotAttendingTests
{
    private const string Code = "not-attending";

    // Away from Monday 14 September: 14-18 are five school days, 21-25 the next five.
    private static ChildStory AwayFrom14September(string marks = "N N") =>
        ChildStory.Of().OnRoll().Present("2026-09-01", "2026-09-11").Marked(marks, "2026-09-14", "2026-12-18");

    [Theory]
    [InlineData("2026-09-24", null)]
    [InlineData("2026-09-25", "2026-09-14")]
    [InlineData("2026-09-27", "2026-09-14")]
    [InlineData("2026-11-20", "2026-09-14")]
    public void Ten_school_days_and_not_nine(string on, string? since) =>
        Assert.Equal(since, AwayFrom14September().Since(Code, on));

    [Theory]
    [InlineData("G U", "2026-09-14")]
    [InlineData("O N", "2026-09-14")]
    [InlineData("N I", null)]
    [InlineData("N L", null)]
    [InlineData("N B", null)]
    [InlineData("N Y1", "2026-09-14")]
    [InlineData("Y1 Y1", null)]
    public void Only_sessions_that_are_possible_are_asked(string marks, string? since) =>
        Assert.Equal(since, AwayFrom14September(marks).Since(Code, "2026-09-25"));

    [Fact]
    public void Half_term_neither_counts_nor_ends_the_run()
    {
        // 19-23 October are five, half-term, 2-6 November the other five.
        var story = ChildStory
            .Of()
            .OnRoll()
            .Present("2026-09-01", "2026-10-16")
            .Marked("N N", "2026-10-19", "2026-12-18");
        Assert.Null(story.Since(Code, "2026-11-05"));
        Assert.Equal("2026-10-19", story.Since(Code, "2026-11-06"));
    }

    [Theory]
    [InlineData(TermDateType.Inset)]
    [InlineData(TermDateType.Closure)]
    public void A_day_the_school_is_closed_is_not_counted(TermDateType type)
    {
        // Closed on Wednesday 16 September: the tenth day is Monday 28.
        var story = AwayFrom14September().Closed("2026-09-16", type: type, at: ChildStory.Oak);
        Assert.Null(story.Since(Code, "2026-09-25"));
        Assert.Equal("2026-09-14", story.Since(Code, "2026-09-28"));
    }

    [Fact]
    public void One_session_attended_starts_the_count_again()
    {
        var story = AwayFrom14September().Marked("/ N", "2026-09-24");
        // From Friday 25 September: 1 + 5 (28 to 2 October) + 4 are ten on Thursday 8 October.
        Assert.Null(story.Since(Code, "2026-10-07"));
        Assert.Equal("2026-09-25", story.Since(Code, "2026-10-08"));
    }

    [Fact]
    public void Days_without_marks_neither_count_nor_end_the_run()
    {
        var story = AwayFrom14September().Marked("- -", "2026-09-17", "2026-09-18");
        Assert.Null(story.Since(Code, "2026-09-28"));
        Assert.Equal("2026-09-14", story.Since(Code, "2026-09-29"));
    }

    [Fact]
    public void A_run_stands_as_far_as_known_when_the_school_stops_sending()
    {
        var story = AwayFrom14September().Marked("- -", "2026-10-01", "2026-12-18").StoppedSending("2026-09-30");
        var reason = Assert.Single(story.On("2026-11-20").Reasons, reason => reason.Code == Code);
        Assert.EndsWith(
            "As far as known: no later marks have been received.",
            reason.Because,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_child_present_at_another_school_is_not_away() =>
        Assert.Null(
            AwayFrom14September()
                .OnRoll("2026-09-14", at: ChildStory.Elm)
                .Present("2026-09-14", "2026-12-18", ChildStory.Elm)
                .Since(Code, "2026-11-20")
        );

    [Fact]
    public void A_conversion_to_an_academy_does_not_split_the_run()
    {
        var story = ChildStory
            .Of()
            .School(
                new School(ChildStory.Oak, "Oak School")
                {
                    Closed = ChildStory.Day("2026-09-21"),
                    Successors = [100002],
                }
            )
            .OnRoll()
            .Present("2026-09-01", "2026-09-11")
            .Marked("N N", "2026-09-14", "2026-09-18")
            .Marked("N N", "2026-09-21", "2026-12-18", ChildStory.Elm);
        Assert.Null(story.Since(Code, "2026-09-24"));
        Assert.Equal("2026-09-14", story.Since(Code, "2026-09-25"));
    }

    [Fact]
    public void Summer_does_not_end_a_run()
    {
        // 15-21 July 2026 are five school days, 1-7 September the other five.
        var story = ChildStory
            .Of()
            .OnRoll()
            .Present("2026-07-01", "2026-07-14")
            .Marked("N N", "2026-07-15", "2026-07-21")
            .Marked("N N", "2026-09-01", "2026-09-30");
        Assert.Null(story.Since(Code, "2026-09-04"));
        Assert.Equal("2026-07-15", story.Since(Code, "2026-09-07"));
    }
}
