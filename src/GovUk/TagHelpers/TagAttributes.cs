using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Whereabouts.GovUk.TagHelpers;

/// <summary>The attributes a tag has that its helper does not know, as plain text.</summary>
internal static class TagAttributes
{
    /// <summary>Takes the attributes off the tag, for the component to carry.</summary>
    public static Dictionary<string, string?> Take(TagHelperOutput output)
    {
        var taken = output.Attributes.ToDictionary(attribute => attribute.Name, Plain, StringComparer.Ordinal);
        output.Attributes.Clear();
        return taken;
    }

    // Razor gives a value written on the page encoded already; it would be encoded twice.
    private static string? Plain(TagHelperAttribute attribute)
    {
        if (attribute.Value is not IHtmlContent content)
        {
            return attribute.Value?.ToString();
        }
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
