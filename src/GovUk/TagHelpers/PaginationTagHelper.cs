using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>
/// The pages of a long list, keeping the rest of the address. The number goes in <c>p</c>, since Razor Pages keeps
/// <c>page</c> for itself: <c>&lt;gov-pagination current="2" pages="14" /&gt;</c>.
/// </summary>
[HtmlTargetElement("gov-pagination")]
public sealed class PaginationTagHelper : TagHelper
{
    /// <summary>The page it is on.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The number of the page shown, from 1.</summary>
    public int Current { get; set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages { get; set; }

    /// <summary>The part of the address that is the number.</summary>
    public string Parameter { get; set; } = "p";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (PageNumbers.For(Current, Pages, Href) is { } options)
        {
            output.Content.SetHtmlContent(Pagination.Render(options));
        }
    }

    private string Href(int number) =>
        QueryLink.With(
            ViewContext.HttpContext.Request.Query,
            (Parameter, number.ToString(CultureInfo.InvariantCulture))
        );
}
