using Whereabouts.Domain.AlternativeProvision;
using Whereabouts.Domain.Schools;
using Whereabouts.Modules.AlternativeProvision.Placements;
using Whereabouts.Modules.Tests.Intake;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.AlternativeProvision.Placements;

public sealed class PlacementsImporterTests
{
    private static SheetRow Read(string provider, string commissioner, string hours, string kind = "tuition") =>
        new PlacementsImporter().Read(
            "UPN|Provider|Provider URN|Commissioner|Start date|Mon hours|Tue hours|Wed hours|Thu hours|Fri hours|Hours per week|Kind",
            $"H801200001001|{provider}|{commissioner}|14/09/2026|{hours}|{kind}"
        );

    [Fact]
    public void The_hours_of_the_days_are_summed_and_the_provider_becomes_known()
    {
        var row = Read("Riverside  Learning|", "LA", "4|4||3.5||");
        Assert.Empty(row.Notes);
        var placement = row.Fact<Placement>();
        Assert.Equal("provider:riverside learning 2026-09-14", placement.Key);
        Assert.Equal([4m, 4m, 0m, 3.5m, 0m], placement.HoursByDay!);
        Assert.Equal((11.5m, PlacementKind.Tuition), (placement.HoursPerWeek, placement.Kind));
        Assert.Null(placement.Commissioner);
        var (setting, fact) = Assert.Single(row.SettingFacts);
        Assert.Equal("provider:riverside learning", setting.Value);
        Assert.Equal("Unregistered alternative provision", Assert.IsType<School>(fact).Type);
    }

    [Fact]
    public void Hours_a_week_alone_are_taken_as_given()
    {
        var placement = Read("Riverside Learning|", "", "|||||15").Fact<Placement>();
        Assert.Equal(15m, placement.HoursPerWeek);
        Assert.Null(placement.HoursByDay);
    }

    [Fact]
    public void Hours_a_week_that_disagree_with_the_days_are_noted()
    {
        var row = Read("Riverside Learning|", "", "4|4|4|||15");
        Assert.Contains("come to 12 hours", row.Note());
        Assert.Equal(12m, row.Fact<Placement>().HoursPerWeek);
    }

    [Fact]
    public void A_registered_provider_is_known_by_its_URN_and_not_described_anew()
    {
        var row = Read("Old Mill|123240", "9314125", "5|5|5|5|5|");
        Assert.Equal("123240", row.Fact<Placement>().Provider.Value);
        Assert.Equal("141727", row.Fact<Placement>().Commissioner!.Value.Value);
        Assert.Empty(row.SettingFacts);
    }

    [Fact]
    public void A_commissioner_nobody_told_us_of_is_waited_for() =>
        Assert.NotNull(Read("Riverside Learning|", "9319999", "5|||||").MissingSchool);

    [Fact]
    public void No_provider_is_refused() => Assert.Contains("provider", Read("|", "LA", "5|||||").Refusal());
}
