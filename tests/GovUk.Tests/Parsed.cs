using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Tests;

/// <summary>Content as a browser would read it.</summary>
internal static class Parsed
{
    public static IElement Of(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString()).Body!;
    }

    public static string Words(this IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static IElement One(this IElement element, string selector) =>
        Assert.Single(element.QuerySelectorAll(selector));
}
