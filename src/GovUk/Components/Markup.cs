using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>Small pieces that every component's markup is made of.</summary>
internal static class Markup
{
    public static string Classes(params ReadOnlySpan<string?> classes) =>
        string.Join(' ', classes.ToArray().Where(name => !string.IsNullOrEmpty(name)));

    public static Element Fill(this Element element, Words? words) =>
        words?.Html is not null ? element.Add(words.Html) : element.Add(words?.Text);

    public static Element Fill(this Element element, string? text, IHtmlContent? html) =>
        html is not null ? element.Add(html) : element.Add(text);

    public static Element Hidden(string text) => new Element("span", "govuk-visually-hidden").Add(text);

    public static IHtmlContent All(params ReadOnlySpan<IHtmlContent?> parts)
    {
        var all = new HtmlContentBuilder();
        foreach (var part in parts)
        {
            if (part is not null)
            {
                all.AppendHtml(part);
            }
        }
        return all;
    }

    public static string? Join(string? describedBy, string id) =>
        string.IsNullOrEmpty(describedBy) ? id : describedBy + " " + id;
}
