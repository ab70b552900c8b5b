using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>Everything wrong on the page, from model state; nothing when nothing is wrong.</summary>
[HtmlTargetElement("gov-error-summary")]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The page it is on.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var errors = ViewContext
            .ViewData.ModelState.Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => new ErrorLink
            {
                Text = entry.Value!.Errors[0].ErrorMessage is { Length: > 0 } text ? text : "This value cannot be used",
                Href = entry.Key.Length == 0 ? null : "#" + TagBuilder.CreateSanitizedId(entry.Key, "_"),
            })
            .ToList();
        if (errors.Count > 0)
        {
            output.Content.SetHtmlContent(ErrorSummary.Render(new ErrorSummaryOptions { ErrorList = errors }));
        }
    }
}
