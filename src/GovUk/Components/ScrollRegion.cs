using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>
/// Markup of a region that scrolls sideways by itself, so that a wide table or chart never makes the page do so
/// (WCAG 2.2 1.4.10), and that the keyboard can reach.
/// </summary>
public static class ScrollRegion
{
    /// <summary>The region.</summary>
    /// <param name="label">What it holds.</param>
    /// <param name="content">The wide part.</param>
    public static Element Render(string label, IHtmlContent content) =>
        new Element("div", "wb-scroll")
            .With("role", "region")
            .With("aria-label", label)
            .With("tabindex", 0)
            .Add(content);
}
