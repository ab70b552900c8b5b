using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A place with nothing in it: why, and what to do.</summary>
[HtmlTargetElement("gov-empty")]
public sealed class EmptyTagHelper : ContentTagHelper
{
    /// <summary>Why it is empty.</summary>
    public string Heading { get; set; } = "";

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        EmptyState.Render(Heading, content);
}
