using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>One link of <c>gov-tabs</c>.</summary>
[HtmlTargetElement("gov-tab")]
public sealed class TabTagHelper : ContentTagHelper
{
    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>Whether it is this page.</summary>
    public bool Current { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        SubNavigation.Item(content ?? HtmlString.Empty, Href, Current);
}
