using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Something folded away until it is asked for.</summary>
[HtmlTargetElement("gov-details")]
public sealed class DetailsTagHelper : ContentTagHelper
{
    /// <summary>The words that open it.</summary>
    public string? Summary { get; set; }

    /// <summary>Whether it starts open.</summary>
    public bool Open { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        Details.Render(
            new DetailsOptions
            {
                Html = content,
                SummaryText = Summary,
                Open = Open,
                Classes = Class,
                Attributes = attributes,
            }
        );
}
