using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Settings;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Settings;

public class DefinitionsTests
{
    private static readonly Definitions Shipped = Definitions.InForce(Day("2026-11-16"));

    [Fact]
    public void The_shipped_figures_are_the_agreed_ones()
    {
        Assert.Equal("1", Shipped.Version);
        Assert.All(Enum.GetValues<KeyStage>(), stage => Assert.Equal(25m, Shipped.FullTimeHours[stage]));
        Assert.Equal((15m, 11m), (Shipped.AmberBelowHours, Shipped.LowHours));
        Assert.Equal(3, Shipped.GreenWatchMonths);
        Assert.Equal(
            (5, 5, 10),
            (Shipped.StaleAfterSchoolDays, Shipped.NotStartedAfterSchoolDays, Shipped.NotAttendingSchoolDays)
        );
        Assert.Equal(20, Shipped.SevereFromSessions);
        Assert.Equal((20, 10), (Shipped.ReceivedWindowSchoolDays, Shipped.RecentMarksSchoolDays));
        Assert.Equal(15, Shipped.IllnessSchoolDays);
    }

    [Fact]
    public void Every_figure_has_a_source()
    {
        Assert.Equal(16, Shipped.Sources.Count);
        Assert.All(Shipped.Sources, source => Assert.NotEqual("", source.Value));
        Assert.StartsWith("seed 003", Shipped.Sources["amberBelowHours"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_before_the_first_version_uses_the_first() =>
        Assert.Same(Shipped, Definitions.InForce(Day("2020-01-01")));
}
