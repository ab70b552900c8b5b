using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Tests.Components;

public sealed class HoursTests
{
    [Fact]
    public void Hours_received_are_told_out_of_hours_entitled()
    {
        var hours = Parsed.Of(Hours.Render(new HoursOptions(25, 15, 6.5m)));

        Assert.Equal("6.5 of 25", hours.One(".wb-hours__words").Words());
        Assert.Equal("6.5 hours received, 15 planned, 25 entitled", hours.One("svg").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_bar_is_as_long_as_its_share_of_the_hours_entitled()
    {
        var hours = Parsed.Of(Hours.Render(new HoursOptions(25, 15, 5)));

        Assert.Equal("20", hours.One(".wb-hours__received").GetAttribute("width"));
        Assert.Equal("58", hours.One(".wb-hours__planned").GetAttribute("x"));
    }

    [Fact]
    public void Hours_not_known_are_hatched_and_never_shown_as_nothing()
    {
        var hours = Parsed.Of(Hours.Render(new HoursOptions(25, null, null)));

        Assert.Equal("not known of 25", hours.One(".wb-hours__words").Words());
        Assert.NotEmpty(hours.One(".wb-hours__unknown").GetAttribute("d")!);
        Assert.Empty(hours.QuerySelectorAll(".wb-hours__received"));
    }

    [Fact]
    public void No_hours_at_all_are_told_as_nought_and_not_as_unknown()
    {
        var hours = Parsed.Of(Hours.Render(new HoursOptions(25, 0, 0)));

        Assert.Equal("0 of 25", hours.One(".wb-hours__words").Words());
        Assert.Empty(hours.QuerySelectorAll(".wb-hours__unknown"));
    }

    [Fact]
    public void Hours_not_confirmed_are_hatched_after_those_received()
    {
        var hours = Parsed.Of(Hours.Render(new HoursOptions(25, 15, 5, 10)));

        Assert.Contains("10 not confirmed", hours.One("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.StartsWith("M22 0", hours.One(".wb-hours__unknown").GetAttribute("d")!, StringComparison.Ordinal);
    }
}
