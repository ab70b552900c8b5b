using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Something with consequences.</summary>
[HtmlTargetElement("gov-warning")]
public sealed class WarningTagHelper : ContentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        WarningText.Render(
            new WarningTextOptions
            {
                Html = content,
                Classes = Class,
                Attributes = attributes,
            }
        );
}
