using Whereabouts.Domain.Time.Clocks;
using static Whereabouts.Domain.Tests.Time.Clocks.WorkedByHandTests;

namespace Whereabouts.Domain.Tests.Time.Clocks;

public class ClockSettingsTests
{
    [Theory]
    [InlineData("adjudicator", "lookedAfter=maybe", "adjudicator takes lookedAfter=false|true.")]
    [InlineData("adjudicator", "review=2", "adjudicator takes lookedAfter=false|true.")]
    [InlineData("gb-15", "lookedAfter=true", "gb-15 takes nothing beside its event.")]
    [InlineData("lac-review", "review=4th", "lac-review takes review=1|2|3.")]
    [InlineData("lac-review", "review", "lac-review takes review=1|2|3.")]
    [InlineData("pn-discount", "posted=sent", "pn-discount takes notice=1|2, posted=false|true.")]
    [InlineData("suspension-cap", "used=3.25", "suspension-cap takes used=DAYS.")]
    [InlineData("suspension-cap", "used=-1", "suspension-cap takes used=DAYS.")]
    [InlineData("pep-review", "termEnds=25/03/2027", "pep-review takes termEnds=YYYY-MM-DD.")]
    public void What_a_timer_does_not_take_is_refused_with_what_it_takes(string timer, string setting, string takes)
    {
        var refused = Assert.Throws<FormatException>(() => Answer(timer, "2026-11-12", setting));

        Assert.Equal($"'{setting}' is not understood: {takes}", refused.Message);
    }

    [Fact]
    public void A_setting_given_twice_is_refused() =>
        Assert.Contains(
            "'REVIEW=2' is given twice",
            Assert
                .Throws<FormatException>(() =>
                    ClockSettings.Read(ClockRegistry.Find("lac-review"), ["review=1", "REVIEW=2"])
                )
                .Message
        );

    [Fact]
    public void A_term_that_ends_before_the_event_is_refused() =>
        Assert.Throws<FormatException>(() => Answer("pep-review", "2026-10-14", "termEnds=2026-10-14"));

    [Theory]
    [InlineData("adjudicator", null, "lookedAfter=false")]
    [InlineData("adjudicator", "LOOKEDAFTER=YES", "lookedAfter=true")]
    [InlineData("lac-review", null, "review=1")]
    [InlineData("lac-review", "review=Second", "review=2")]
    [InlineData("suspension-cap", "used=3.5", "used=3.5")]
    [InlineData("irp-apply", null, "posted=false")]
    [InlineData("gb-50", null, "")]
    public void What_was_taken_is_shown_the_usual_case_too(string timer, string? given, string shown)
    {
        var rows = ClockRegistry.Find(timer);
        var settings = ClockSettings.Read(rows, given is null ? [] : [given]).Shown(rows);

        Assert.Equal(shown, string.Join(", ", settings.Select(setting => $"{setting.Key}={setting.Value}")));
    }
}
