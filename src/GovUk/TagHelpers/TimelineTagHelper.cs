using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>What happened, newest first, each a <c>gov-timeline-item</c>.</summary>
[HtmlTargetElement("gov-timeline")]
public sealed class TimelineTagHelper : ContentTagHelper
{
    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        Timeline.Render(content ?? HtmlString.Empty);
}
