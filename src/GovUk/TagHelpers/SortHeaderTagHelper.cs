using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A column heading to sort by: <c>&lt;gov-sort-header column="missed" numeric&gt;Days missed&lt;/gov-sort-header&gt;</c>.</summary>
[HtmlTargetElement("gov-sort-header")]
public sealed class SortHeaderTagHelper : ContentTagHelper
{
    /// <summary>The page it is on.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The value of <c>sort</c> in the address.</summary>
    public string Column { get; set; } = "";

    /// <summary>The order when the address says nothing: <c>asc</c> or <c>desc</c>; null if sorted by another column.</summary>
    public string? Default { get; set; }

    /// <summary>Whether the column holds numbers: they stand to the right and the first click puts the greatest first.</summary>
    public bool Numeric { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes) =>
        SortHeader.Render(
            new SortHeaderOptions
            {
                Html = content,
                Column = Column,
                Default = Default,
                Numeric = Numeric,
                GreatestFirst = Numeric,
                Query = ViewContext.HttpContext.Request.Query,
                Classes = Class,
                Attributes = attributes,
            }
        );
}
