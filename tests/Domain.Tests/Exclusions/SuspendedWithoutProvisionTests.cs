using Whereabouts.Domain.Exclusions;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.Exclusions;

public sealed class SuspendedWithoutProvisionTests
{
    private const string Code = "suspended-without-provision";
    private const ExclusionType Suspension = ExclusionType.Suspension;

    private static ChildStory AtSchool() => ChildStory.Of().OnRoll().Present("2026-09-01", "2026-12-18");

    [Theory]
    // Monday 9 November first; Friday 13 fifth; Monday 16 sixth.
    [InlineData("2026-11-13", "2026-11-13", null)]
    [InlineData("2026-11-13", "2026-11-16", null)]
    [InlineData("2026-11-16", "2026-11-13", null)]
    [InlineData("2026-11-16", "2026-11-16", "2026-11-16")]
    [InlineData("2026-11-16", "2026-11-17", null)]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-16")]
    public void From_the_sixth_school_day_until_it_ends(string end, string on, string? since) =>
        Assert.Equal(since, AtSchool().Excluded("2026-11-09", end, Suspension).Since(Code, on));

    [Theory]
    // Ten sessions are Monday 9 to Friday 13 November, eleven and twelve reach Monday 16.
    [InlineData(10, null)]
    [InlineData(11, "2026-11-16")]
    [InlineData(12, "2026-11-16")]
    public void The_last_day_is_counted_from_the_sessions_when_it_is_not_told(int sessions, string? since) =>
        Assert.Equal(
            since,
            AtSchool().Excluded("2026-11-09", type: Suspension, sessions: sessions).Since(Code, "2026-11-16")
        );

    [Theory]
    // 19-23 October are five school days; half-term; Monday 2 November follows at once, Tuesday 3 does not.
    [InlineData("2026-11-02", "2026-11-02")]
    [InlineData("2026-11-03", null)]
    public void Suspensions_back_to_back_are_added(string second, string? since) =>
        Assert.Equal(
            since,
            AtSchool()
                .Excluded("2026-10-19", "2026-10-23", Suspension)
                .Excluded(second, "2026-11-04", Suspension)
                .Since(Code, "2026-11-04")
        );

    [Fact]
    public void Lunchtimes_never_count() =>
        Assert.Null(AtSchool().Excluded("2026-11-09", "2026-11-27", ExclusionType.Lunchtime).Since(Code, "2026-11-20"));

    [Fact]
    public void A_placement_is_provision() =>
        Assert.Null(
            AtSchool()
                .Excluded("2026-11-09", "2026-11-27", Suspension)
                .Placed("2026-11-16", 25)
                .Since(Code, "2026-11-20")
        );
}
