using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>The way to the page before; <c>Back</c> if it holds no words.</summary>
[HtmlTargetElement("gov-back-link")]
public sealed class BackLinkTagHelper : ContentTagHelper
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        BackLink.Render(
            new BackLinkOptions
            {
                Html = content,
                Href = Href,
                Classes = Class,
                Attributes = attributes,
            }
        );
}
