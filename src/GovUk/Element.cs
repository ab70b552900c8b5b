using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk;

/// <summary>
/// One HTML or SVG element. Text and attribute values are always encoded when it is written, so nothing a caller
/// passes as text can become markup.
/// </summary>
/// <param name="name">The element's name, such as <c>div</c>; never from outside.</param>
/// <param name="classes">Its classes, parted by spaces; none if empty.</param>
public sealed class Element(string name, string? classes = null) : IHtmlContent
{
    private readonly List<(string Name, string? Value)> attributes = string.IsNullOrEmpty(classes)
        ? []
        : [("class", classes)];
    private readonly List<object> children = [];

    /// <summary>
    /// Adds an attribute: null and false leave it out, true writes its name alone, numbers are written the same in
    /// every culture.
    /// </summary>
    public Element With(string attribute, object? value)
    {
        switch (value)
        {
            case null or false:
                break;
            case true:
                attributes.Add((attribute, null));
                break;
            default:
                attributes.Add((attribute, Convert.ToString(value, CultureInfo.InvariantCulture)));
                break;
        }
        return this;
    }

    /// <summary>Adds attributes that a caller asked for.</summary>
    public Element With(IReadOnlyDictionary<string, string?>? more)
    {
        foreach (var (attribute, value) in more ?? new Dictionary<string, string?>(StringComparer.Ordinal))
        {
            attributes.Add((attribute, value ?? ""));
        }
        return this;
    }

    /// <summary>Adds text; encoded when written.</summary>
    public Element Add(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            children.Add(text);
        }
        return this;
    }

    /// <summary>Adds content that is markup already.</summary>
    public Element Add(IHtmlContent? content)
    {
        if (content is not null)
        {
            children.Add(content);
        }
        return this;
    }

    /// <summary>Adds several pieces of content, in order.</summary>
    public Element Add(IEnumerable<IHtmlContent> contents)
    {
        children.AddRange(contents);
        return this;
    }

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write('<');
        writer.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            writer.Write(' ');
            writer.Write(attribute);
            if (value is not null)
            {
                writer.Write("=\"");
                encoder.Encode(writer, value);
                writer.Write('"');
            }
        }
        writer.Write('>');
        if (name is "input" or "br" or "img")
        {
            return;
        }
        foreach (var child in children)
        {
            Write(child, writer, encoder);
        }
        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    /// <summary>The element as a string, for tests and for pages that are built outside Razor.</summary>
    public override string ToString()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static void Write(object child, TextWriter writer, HtmlEncoder encoder)
    {
        if (child is IHtmlContent content)
        {
            content.WriteTo(writer, encoder);
        }
        else
        {
            encoder.Encode(writer, (string)child);
        }
    }
}
