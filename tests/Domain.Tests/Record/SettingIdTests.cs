using Whereabouts.Domain.Record;

namespace Whereabouts.Domain.Tests.Record;

public class SettingIdTests
{
    [Theory]
    [InlineData("Riverside Learning", "provider:riverside learning")]
    [InlineData("  riverside   LEARNING ", "provider:riverside learning")]
    [InlineData("Riverside\tLearning", "provider:riverside learning")]
    public void A_provider_without_a_number_is_known_by_its_name_however_spaced(string name, string id)
    {
        var setting = SettingId.OfProvider(name);
        Assert.Equal(id, setting.Value);
        Assert.False(setting.IsRegistered);
        Assert.Null(setting.Urn);
    }

    [Fact]
    public void A_registered_setting_is_known_by_its_URN()
    {
        var setting = SettingId.OfUrn(141727);
        Assert.True(setting.IsRegistered);
        Assert.Equal(141727, setting.Urn);
    }
}
