using Microsoft.Extensions.DependencyInjection;

namespace Whereabouts.GovUk.Tests.Hosting;

public sealed class GovUkOptionsTests
{
    [Theory]
    [InlineData("teal")]
    [InlineData("#12345")]
    [InlineData("#123456;}")]
    [InlineData("#ffdd00")]
    [InlineData("#8a8a8a")]
    public void A_brand_colour_that_white_text_cannot_be_read_on_stops_the_host(string colour)
    {
        Assert.Throws<InvalidOperationException>(() =>
            new ServiceCollection().AddGovUk(options => options.BrandColour = colour)
        );
    }

    [Theory]
    [InlineData("#0a4d57")]
    [InlineData("#767676")]
    public void A_brand_colour_with_enough_contrast_is_taken(string colour)
    {
        var services = new ServiceCollection().AddGovUk(options => options.BrandColour = colour).BuildServiceProvider();

        Assert.Equal(colour, services.GetRequiredService<GovUkOptions>().BrandColour);
    }

    [Theory]
    [InlineData("/register", "/register", true)]
    [InlineData("/register", "/register/saved/3", true)]
    [InlineData("/register", "/registered", false)]
    [InlineData("/", "/", true)]
    [InlineData("/", "/register", false)]
    public void A_link_of_the_navigation_holds_the_pages_below_it(string href, string path, bool held)
    {
        Assert.Equal(held, new NavigationItem("Link", href, 1, null).Holds(path));
    }
}
