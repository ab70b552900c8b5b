using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Whereabouts.GovUk.Tests.Fixtures;

/// <summary>Markup as a browser understands it: one line per element or text, attributes in order of name.</summary>
internal static class NormalisedHtml
{
    public static string Of(string html)
    {
        var lines = new StringBuilder();
        foreach (var node in new HtmlParser().ParseDocument("<body>" + html).Body!.ChildNodes)
        {
            Write(node, 0, lines);
        }
        return lines.ToString();
    }

    private static void Write(INode node, int depth, StringBuilder lines)
    {
        var indent = new string(' ', depth * 2);
        if (node is IElement element)
        {
            var attributes = element
                .Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute => $" {attribute.Name}=\"{Value(attribute)}\"");
            lines.AppendLine($"{indent}<{element.LocalName}{string.Concat(attributes)}>");
            foreach (var child in element.ChildNodes)
            {
                Write(child, depth + 1, lines);
            }
        }
        else if (node is IText && Spaces(node.TextContent) is { Length: > 0 } text)
        {
            lines.AppendLine(indent + text);
        }
    }

    // Classes are a set: their order means nothing.
    private static string Value(IAttr attribute) =>
        attribute.Name == "class"
            ? string.Join(
                ' ',
                attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
            )
            : attribute.Value;

    private static string Spaces(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
