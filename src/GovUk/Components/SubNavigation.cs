using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>Markup of the MOJ sub navigation: tabs that are plain links, one page each.</summary>
public static class SubNavigation
{
    /// <summary>The links inside their frame.</summary>
    public static Element Render(string label, IHtmlContent items) =>
        new Element("nav", "moj-sub-navigation")
            .With("aria-label", label)
            .Add(new Element("ul", "moj-sub-navigation__list").Add(items));

    /// <summary>One link.</summary>
    public static Element Item(IHtmlContent content, string href, bool current) =>
        new Element("li", "moj-sub-navigation__item").Add(
            new Element("a", "moj-sub-navigation__link")
                .With("href", href)
                .With("aria-current", current ? "page" : null)
                .Add(content)
        );
}
