using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A table that scrolls in a region of its own; it holds <c>thead</c> and <c>tbody</c>.</summary>
[HtmlTargetElement("gov-table")]
public sealed class TableTagHelper : ContentTagHelper
{
    /// <summary>What the table shows.</summary>
    public string Caption { get; set; } = "";

    /// <summary>The size of the caption: <c>s</c>, <c>m</c> or <c>l</c>; null to hide it from the eye.</summary>
    public string? CaptionSize { get; set; } = "m";

    /// <summary>What the region is called; the caption if not given.</summary>
    public string? RegionLabel { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        ScrollRegion.Render(
            RegionLabel ?? Caption,
            new Element("table", Markup.Classes("govuk-table wb-table", Class))
                .With(attributes)
                .Add(
                    new Element(
                        "caption",
                        Markup.Classes(
                            "govuk-table__caption",
                            string.IsNullOrEmpty(CaptionSize)
                                ? "govuk-visually-hidden"
                                : "govuk-table__caption--" + CaptionSize
                        )
                    ).Add(Caption)
                )
                .Add(content)
        );
}
