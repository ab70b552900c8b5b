using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Tests.Components;

public sealed class MojComponentTests
{
    [Fact]
    public void The_identity_bar_names_the_child_first()
    {
        var bar = Parsed.Of(
            IdentityBar.Render(
                new IdentityBarOptions
                {
                    Name = "OKAFOR, Amara",
                    Facts = "14 · Year 10",
                    Tags = Tag.Render(new Words { Text = "In care" }),
                }
            )
        );

        Assert.Equal("OKAFOR, Amara 14 · Year 10In care", bar.Words());
        Assert.Equal("Who this page is about", bar.One("[role=region]").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_timeline_item_tells_when_it_happened_and_how_late_we_heard()
    {
        var item = Parsed.Of(
            Timeline.Render(
                Timeline.Item(
                    new TimelineItem
                    {
                        Title = "Left Hillside",
                        On = new DateOnly(2026, 11, 20),
                        By = "Hillside",
                        Late = "told 3 weeks later",
                    }
                )
            )
        );

        Assert.Equal("2026-11-20", item.One("time").GetAttribute("datetime"));
        Assert.Equal("20 November 2026", item.One("time").Words());
        Assert.Equal("told 3 weeks later", item.One(".wb-late").Words());
        Assert.Equal("Left Hillside", item.One("h3").Words());
    }

    [Fact]
    public void Tabs_are_links_and_say_which_page_this_is()
    {
        var tabs = Parsed.Of(
            SubNavigation.Render("Child", SubNavigation.Item(new HtmlString("Overview"), "/child", current: true))
        );

        Assert.Equal("page", tabs.One("nav[aria-label=Child] a[href='/child']").GetAttribute("aria-current"));
    }

    [Fact]
    public void A_region_that_scrolls_can_be_reached_by_keyboard_and_has_a_name()
    {
        var region = Parsed
            .Of(ScrollRegion.Render("The register", new HtmlString("<table></table>")))
            .One("[role=region]");

        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.Equal("The register", region.GetAttribute("aria-label"));
    }

    [Fact]
    public void An_empty_place_says_why_it_is_empty()
    {
        Assert.Equal(
            "No panels are planned",
            Parsed.Of(EmptyState.Render("No panels are planned", null)).One("h2").Words()
        );
    }
}
