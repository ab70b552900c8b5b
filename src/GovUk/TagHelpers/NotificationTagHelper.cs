using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A notice about the whole page, or with <c>success</c> the news that something was done.</summary>
[HtmlTargetElement("gov-notification")]
public sealed class NotificationTagHelper : ContentTagHelper
{
    /// <summary>Whether it tells that something was done.</summary>
    public bool Success { get; set; }

    /// <summary>The notice, when it is one line.</summary>
    public string? Heading { get; set; }

    /// <summary>The words of a link to what can be done next.</summary>
    public string? LinkText { get; set; }

    /// <summary>Where that link leads.</summary>
    public string? LinkHref { get; set; }

    /// <summary>The id of the title, when a page has two banners.</summary>
    public string? TitleId { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        NotificationBanner.Render(
            new NotificationBannerOptions
            {
                Type = Success ? "success" : null,
                TitleId = TitleId,
                Html = Body(content),
                Classes = Class,
                Attributes = attributes,
            }
        );

    private IHtmlContent Body(IHtmlContent? content)
    {
        if (string.IsNullOrEmpty(Heading))
        {
            return content ?? HtmlString.Empty;
        }
        var line = new Element("p", "govuk-notification-banner__heading").Add(Heading);
        if (!string.IsNullOrEmpty(LinkHref))
        {
            line.Add(" ").Add(new Element("a", "govuk-notification-banner__link").With("href", LinkHref).Add(LinkText));
        }
        return Markup.All(line, content);
    }
}
