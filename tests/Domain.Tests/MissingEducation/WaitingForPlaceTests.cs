using Whereabouts.Domain.MissingEducation.Applications;
using Whereabouts.Domain.Tests.Assessment;

namespace Whereabouts.Domain.Tests.MissingEducation;

public sealed class WaitingForPlaceTests
{
    private const string Code = "waiting-for-place";

    [Theory]
    [InlineData("2026-10-11", null)]
    [InlineData("2026-10-12", "2026-10-12")]
    public void From_the_day_the_application_was_received(string on, string? since) =>
        Assert.Equal(since, ChildStory.Of().Applied("2026-10-12").Since(Code, on));

    [Theory]
    [InlineData(ApplicationOutcome.Pending, null, "2026-10-12")]
    [InlineData(ApplicationOutcome.Refused, null, "2026-10-12")]
    [InlineData(ApplicationOutcome.Withdrawn, null, null)]
    [InlineData(ApplicationOutcome.Offered, null, "2026-10-12")]
    [InlineData(ApplicationOutcome.Offered, "2026-11-21", "2026-10-12")]
    [InlineData(ApplicationOutcome.Offered, "2026-11-20", null)]
    public void Until_a_place_has_begun(ApplicationOutcome outcome, string? starts, string? since) =>
        Assert.Equal(since, ChildStory.Of().Applied("2026-10-12", outcome, starts).Since(Code, "2026-11-20"));

    [Theory]
    [InlineData("2026-11-19", "2026-10-12")]
    [InlineData("2026-11-20", null)]
    public void A_decision_counts_from_its_own_day(string on, string? since) =>
        Assert.Equal(
            since,
            ChildStory.Of().Applied("2026-10-12", ApplicationOutcome.Withdrawn, decided: "2026-11-20").Since(Code, on)
        );

    [Fact]
    public void A_refusal_with_another_offer_is_not_waiting_for_the_refused() =>
        Assert.Equal(
            "2026-10-19",
            ChildStory
                .Of()
                .Applied("2026-10-12", ApplicationOutcome.Refused)
                .Applied("2026-10-19", ApplicationOutcome.Offered, "2026-11-30")
                .Since(Code, "2026-11-20")
        );

    [Fact]
    public void A_child_on_a_roll_is_not_waiting() =>
        Assert.Null(ChildStory.Of().OnRoll().Applied("2026-10-12").Since(Code, "2026-11-20"));

    [Fact]
    public void An_application_is_spent_once_the_child_was_on_a_roll() =>
        Assert.Null(
            ChildStory
                .Of()
                .Applied("2025-10-13", ApplicationOutcome.Refused)
                .OnRoll("2025-11-03", "2026-10-02")
                .Since(Code, "2026-11-20")
        );
}
