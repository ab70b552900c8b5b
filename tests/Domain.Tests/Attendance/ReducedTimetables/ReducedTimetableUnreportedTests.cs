using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Attendance.ReducedTimetables;

public sealed class ReducedTimetableUnreportedTests
{
    private const string Code = "reduced-timetable-unreported";

    private static ChildStory AtSchool() => ChildStory.Of().OnRoll().Present("2026-09-01", "2026-12-18");

    [Theory]
    // The ten school days ending with Friday 25 September begin with Monday 14.
    [InlineData("2026-09-14", "2026-09-25", "2026-09-14")]
    [InlineData("2026-09-11", "2026-09-25", null)]
    [InlineData("2026-09-28", "2026-09-25", null)]
    // Ending with Friday 6 November they begin with Monday 19 October: half-term is between.
    [InlineData("2026-10-19", "2026-11-06", "2026-10-19")]
    [InlineData("2026-10-16", "2026-11-06", null)]
    public void A_C2_in_the_last_ten_school_days(string marked, string on, string? since) =>
        Assert.Equal(since, AtSchool().Marked("/ C2", marked).Since(Code, on));

    [Theory]
    // From Friday 11 to Friday 25 September are ten school days on; from Thursday 10 eleven.
    [InlineData("2026-09-11", "2026-09-11")]
    [InlineData("2026-09-10", "2026-09-25")]
    public void A_gap_of_more_than_ten_school_days_begins_a_new_series(string earlier, string since) =>
        Assert.Equal(since, AtSchool().Marked("/ C2", earlier).Marked("/ C2", "2026-09-25").Since(Code, "2026-09-30"));

    [Fact]
    public void Days_that_an_agreement_covers_are_reported()
    {
        var story = AtSchool().Marked("/ C2", "2026-09-14", "2026-09-25").Timetable("2026-09-14", "2026-09-23", 15);
        Assert.Null(story.Since(Code, "2026-09-23"));
        Assert.Equal("2026-09-24", story.Since(Code, "2026-09-25"));
    }

    [Fact]
    public void Another_schools_agreement_does_not_cover_them() =>
        Assert.Equal(
            "2026-09-14",
            AtSchool()
                .Marked("/ C2", "2026-09-14", "2026-09-25")
                .Timetable("2026-09-01", "2026-12-18", 15, ChildStory.Elm)
                .Since(Code, "2026-09-25")
        );

    [Fact]
    public void It_says_how_many_sessions()
    {
        var reason = Assert.Single(AtSchool().Marked("/ C2", "2026-09-24", "2026-09-25").On("2026-09-25").Reasons);
        Assert.Equal(
            "Oak Academy marked 2 sessions C2 (part-time timetable) in the last 10 school days. It has told of no agreement for them.",
            reason.Because
        );
    }
}
