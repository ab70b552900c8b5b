using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>
/// A table that scrolls in a region of its own; it holds <c>thead</c> and <c>tbody</c>. One of many columns is a list of
/// cards in a narrow window.
/// </summary>
[HtmlTargetElement("gov-table")]
public sealed class TableTagHelper : ContentTagHelper
{
    /// <summary>What the table shows.</summary>
    public string Caption { get; set; } = "";

    /// <summary>The size of the caption: <c>s</c>, <c>m</c> or <c>l</c>; null to hide it from the eye.</summary>
    public string? CaptionSize { get; set; } = "m";

    /// <summary>What the region is called; the caption if not given.</summary>
    public string? RegionLabel { get; set; }

    /// <summary>Whether a row of many columns is a card in a narrow window; not where the columns are a stranger's and countless.</summary>
    public bool Cards { get; set; } = true;

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes)
    {
        var stacked = content is null || !Cards ? null : StackedTable.Of(content);
        return ScrollRegion.Render(
            RegionLabel ?? Caption,
            new Element("table", Markup.Classes("govuk-table wb-table", stacked is null ? null : "wb-stack", Class))
                .With("role", stacked is null ? null : "table")
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
                .Add(stacked ?? content)
        );
    }
}
