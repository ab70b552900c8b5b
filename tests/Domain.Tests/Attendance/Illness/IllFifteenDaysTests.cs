using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Attendance.Illness;

public sealed class IllFifteenDaysTests
{
    private const string Code = "ill-fifteen-days";

    [Theory]
    // 1-4 September 4 days, 7-11 nine, 14-18 fourteen, Monday 21 the fifteenth.
    [InlineData("I I", "2026-09-18", null)]
    [InlineData("I I", "2026-09-21", "2026-09-21")]
    // Half days: 21 September to 9 October are 15 more days, the thirtieth session falls on Monday 12 October less one.
    [InlineData("/ I", "2026-10-09", null)]
    [InlineData("/ I", "2026-10-12", "2026-10-12")]
    public void Thirty_sessions_and_not_twenty_nine(string marks, string on, string? since) =>
        Assert.Equal(since, ChildStory.Of().OnRoll().Marked(marks, "2026-09-01", "2026-12-18").Since(Code, on));

    [Fact]
    public void Twenty_nine_sessions_are_not_thirty() =>
        Assert.Null(
            ChildStory
                .Of()
                .OnRoll()
                .Marked("I I", "2026-09-01", "2026-09-18")
                .Marked("I /", "2026-09-21")
                .Since(Code, "2026-09-21")
        );

    [Fact]
    public void It_ends_when_the_child_has_not_been_ill_for_twenty_school_days()
    {
        // Ill to Monday 21 September. 22-25 (4), 28-2 (9), 5-9 (14), 12-16 (19), Monday 19 October (20).
        var story = ChildStory
            .Of()
            .OnRoll()
            .Marked("I I", "2026-09-01", "2026-09-21")
            .Present("2026-09-22", "2026-12-18");
        Assert.Equal("2026-09-21", story.Since(Code, "2026-10-16"));
        Assert.Null(story.Since(Code, "2026-10-19"));
    }

    [Fact]
    public void Illness_need_not_be_in_one_run() =>
        Assert.Equal(
            "2026-09-28",
            ChildStory
                .Of()
                .OnRoll()
                .Marked("I I", "2026-09-01", "2026-09-04")
                .Present("2026-09-07", "2026-09-11")
                .Marked("I I", "2026-09-14", "2026-12-18")
                .Since(Code, "2026-09-30")
        );
}
