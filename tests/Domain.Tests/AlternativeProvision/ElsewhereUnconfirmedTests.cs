using Whereabouts.Domain.Children;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.AlternativeProvision;

public sealed class ElsewhereUnconfirmedTests
{
    private const string Code = "elsewhere-unconfirmed";

    private static ChildStory AtSchool() => ChildStory.Of().OnRoll().Present("2026-09-01", "2026-12-18");

    [Theory]
    // The ten school days ending with Friday 25 September begin with Monday 14.
    [InlineData("B /", "2026-09-14", "2026-09-14")]
    [InlineData("K /", "2026-09-14", "2026-09-14")]
    [InlineData("D /", "2026-09-14", "2026-09-14")]
    [InlineData("V /", "2026-09-14", null)]
    [InlineData("W P", "2026-09-14", null)]
    [InlineData("B /", "2026-09-11", null)]
    public void A_session_marked_elsewhere_that_nobody_confirms(string marks, string day, string? since) =>
        Assert.Equal(since, AtSchool().Marked(marks, day).Since(Code, "2026-09-25"));

    [Theory]
    [InlineData("/ \\", null)]
    [InlineData("N N", "2026-09-21")]
    [InlineData("- -", "2026-09-21")]
    [InlineData("/ N", "2026-09-21")]
    public void The_providers_own_marks_decide(string provider, string? since) =>
        Assert.Equal(
            since,
            AtSchool()
                .Marked("B B", "2026-09-21", "2026-09-25")
                .Marked(provider, "2026-09-21", "2026-09-25", ChildStory.Riverside)
                .Since(Code, "2026-09-25")
        );

    [Theory]
    // From Friday 11 to Friday 25 September are ten school days on; from Thursday 10 eleven.
    [InlineData("2026-09-11", "2026-09-11")]
    [InlineData("2026-09-10", "2026-09-25")]
    public void A_gap_of_more_than_ten_school_days_begins_a_new_series(string earlier, string since) =>
        Assert.Equal(since, AtSchool().Marked("B B", earlier).Marked("B B", "2026-09-25").Since(Code, "2026-09-30"));

    [Fact]
    public void A_confirmed_session_does_not_carry_the_series_on() =>
        Assert.Equal(
            "2026-09-21",
            AtSchool()
                .Marked("B B", "2026-09-18", "2026-09-25")
                .Present("2026-09-18", "2026-09-18", ChildStory.Riverside)
                .Since(Code, "2026-09-25")
        );

    [Fact]
    public void The_other_school_of_a_dual_registration_confirms_D() =>
        Assert.Empty(
            ChildStory
                .Of()
                .OnRoll(status: EnrolmentStatus.Main)
                .OnRoll("2026-09-01", at: ChildStory.Elm, status: EnrolmentStatus.Subsidiary)
                .Marked("/ D", "2026-09-01", "2026-09-25")
                .Marked("D \\", "2026-09-01", "2026-09-25", ChildStory.Elm)
                .On("2026-09-25")
                .Reasons
        );

    [Fact]
    public void It_says_who_said_what()
    {
        var reason = Assert.Single(
            AtSchool()
                .Placed("2026-09-01", 10)
                .Marked("B B", "2026-09-21", "2026-09-25")
                .Marked("N N", "2026-09-21", "2026-09-21", ChildStory.Riverside)
                .On("2026-09-25")
                .Reasons
        );
        Assert.Equal(
            "Oak Academy marked 10 sessions as taught elsewhere in the last 10 school days that nobody there confirms. "
                + "Riverside Learning marked the child absent for 2. Riverside Learning sent no marks for 8.",
            reason.Because
        );
    }
}
