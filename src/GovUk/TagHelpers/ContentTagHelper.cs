using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>A tag whose component is made from what stands inside it.</summary>
public abstract class ContentTagHelper : TagHelper
{
    /// <summary>More classes.</summary>
    public string? Class { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Prepare(context);
        var content = await output.GetChildContentAsync();
        var inner = new HtmlContentBuilder();
        content.CopyTo(inner);
        var attributes = TagAttributes.Take(output);
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(Render(content.IsEmptyOrWhiteSpace ? null : inner, attributes));
    }

    /// <summary>Makes ready for the tags inside.</summary>
    protected virtual void Prepare(TagHelperContext context) { }

    /// <summary>The component.</summary>
    /// <param name="content">What stands inside the tag; null if nothing does.</param>
    /// <param name="attributes">Attributes the tag has that we do not know.</param>
    protected abstract IHtmlContent Render(IHtmlContent? content, IReadOnlyDictionary<string, string?> attributes);
}
