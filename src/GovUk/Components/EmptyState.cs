using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>Markup of a place with nothing in it: why it is empty and what to do.</summary>
public static class EmptyState
{
    /// <summary>The heading and what to do.</summary>
    public static Element Render(string heading, IHtmlContent? content) =>
        new Element("div", "wb-empty")
            .Add(new Element("h2", "govuk-heading-s wb-empty__heading").Add(heading))
            .Add(new Element("div", "wb-empty__body").Add(content));
}
