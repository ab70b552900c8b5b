using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Attendance.Absence;

public sealed class SeverelyAbsentTests
{
    private const string Code = "severely-absent";

    [Theory]
    // 1-4 September are 8 sessions, 7-11 are 10 more, Monday 14 makes 20.
    [InlineData("2026-09-11", null)]
    [InlineData("2026-09-14", "2026-09-14")]
    public void Nothing_is_said_before_twenty_sessions_were_possible(string on, string? since) =>
        Assert.Equal(since, ChildStory.Of().OnRoll().Marked("I I", "2026-09-01", "2026-12-18").Since(Code, on));

    [Fact]
    public void Nineteen_sessions_are_not_twenty()
    {
        var story = ChildStory.Of().OnRoll().Marked("I I", "2026-09-01", "2026-09-11").Marked("I Y1", "2026-09-14");
        Assert.Null(story.Since(Code, "2026-09-14"));
    }

    [Theory]
    [InlineData("I /", "2026-09-14")] // 10 of 20
    [InlineData("/ \\", null)] // the first day present: 9 of 20
    public void Half_is_enough_and_less_is_not(string firstDay, string? since) =>
        Assert.Equal(
            since,
            ChildStory
                .Of()
                .OnRoll()
                .Marked("I /", "2026-09-02", "2026-09-14")
                .Marked(firstDay, "2026-09-01")
                .Since(Code, "2026-09-14")
        );

    [Fact]
    public void Since_begins_again_when_it_did_not_hold_for_a_day()
    {
        // 10 of 20 on the 14th, 10 of 22 on the 15th, 12 of 24 on the 16th.
        var story = ChildStory
            .Of()
            .OnRoll()
            .Marked("I /", "2026-09-01", "2026-09-14")
            .Present("2026-09-15")
            .Marked("I I", "2026-09-16");
        Assert.Equal("2026-09-14", story.Since(Code, "2026-09-14"));
        Assert.Null(story.Since(Code, "2026-09-15"));
        Assert.Equal("2026-09-16", story.Since(Code, "2026-09-16"));
    }

    [Fact]
    public void Agreed_part_time_sessions_are_absence_though_authorised() =>
        Assert.Equal(
            "2026-09-14",
            ChildStory.Of().OnRoll().Marked("/ C2", "2026-09-01", "2026-09-14").Since(Code, "2026-09-14")
        );

    [Fact]
    public void Sessions_at_the_other_school_of_a_dual_registration_are_not_counted_twice()
    {
        var story = ChildStory
            .Of()
            .OnRoll(status: EnrolmentStatus.Main)
            .OnRoll("2026-09-01", at: ChildStory.Elm, status: EnrolmentStatus.Subsidiary)
            .Marked("D D", "2026-09-01", "2026-09-14")
            .Marked("/ I", "2026-09-01", "2026-09-14", ChildStory.Elm);
        var reason = Assert.Single(story.On("2026-09-14").Reasons, reason => reason.Code == Code);
        Assert.Equal("Missed 10 sessions of 20 possible this academic year, half or more.", reason.Because);
    }

    [Fact]
    public void A_new_year_begins_at_nothing() =>
        Assert.Null(
            ChildStory
                .Of()
                .OnRoll()
                .Marked("I I", "2025-09-01", "2026-07-21")
                .Present("2026-09-01", "2026-09-30")
                .Since(Code, "2026-09-14")
        );
}
