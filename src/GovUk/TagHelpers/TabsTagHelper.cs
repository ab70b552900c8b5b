using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Links between the pages of one thing, each a <c>gov-tab</c>.</summary>
[HtmlTargetElement("gov-tabs")]
public sealed class TabsTagHelper : ContentTagHelper
{
    /// <summary>What the links are between, for those who hear the page.</summary>
    public string Label { get; set; } = "Sections";

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        SubNavigation.Render(Label, content ?? HtmlString.Empty);
}
