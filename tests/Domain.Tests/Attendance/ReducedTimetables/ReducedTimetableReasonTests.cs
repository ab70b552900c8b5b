using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Attendance.ReducedTimetables;

public sealed class ReducedTimetableReasonTests
{
    private const string Code = "reduced-timetable";

    [Theory]
    [InlineData("2026-09-13", null)]
    [InlineData("2026-09-14", "2026-09-14")]
    [InlineData("2026-10-09", "2026-09-14")]
    [InlineData("2026-10-10", null)]
    public void It_holds_from_its_first_to_its_last_day_and_lapses_by_itself(string on, string? since) =>
        Assert.Equal(since, ChildStory.Of().OnRoll().Timetable("2026-09-14", "2026-10-09", 12).Since(Code, on));

    [Fact]
    public void Without_an_end_it_goes_on() =>
        Assert.Equal(
            "2026-09-14",
            ChildStory.Of().OnRoll().Timetable("2026-09-14", hours: 12).Since(Code, "2027-03-01")
        );

    [Theory]
    [InlineData("2026-11-02", "2026-09-14")] // half-term between
    [InlineData("2026-11-03", "2026-11-03")] // one school day between
    public void A_chain_is_unbroken_when_no_school_day_lies_between(string second, string since) =>
        Assert.Equal(
            since,
            ChildStory
                .Of()
                .OnRoll()
                .Timetable("2026-09-14", "2026-10-23", 12)
                .Timetable(second, "2026-12-18", 15)
                .Since(Code, "2026-11-20")
        );

    [Fact]
    public void It_ends_when_the_child_leaves_the_school() =>
        Assert.Null(
            ChildStory
                .Of()
                .OnRoll(leaving: "2026-09-25")
                .OnRoll("2026-09-28", at: ChildStory.Elm)
                .Timetable("2026-09-14", "2026-10-23", 12)
                .Since(Code, "2026-10-05")
        );
}
