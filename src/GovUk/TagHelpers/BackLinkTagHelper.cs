using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>The way to the page before, as a landmark of its own; <c>Back</c> if it holds no words.</summary>
[HtmlTargetElement("gov-back-link")]
public sealed class BackLinkTagHelper : ContentTagHelper
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        new Element("nav")
            .With("aria-label", "Back")
            .Add(
                BackLink.Render(
                    new BackLinkOptions
                    {
                        Html = content,
                        Href = Href,
                        Classes = Class,
                        Attributes = attributes,
                    }
                )
            );
}
