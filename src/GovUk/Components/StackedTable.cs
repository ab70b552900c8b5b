using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Components;

/// <summary>
/// The rows of a table, each cell with its column's heading, so that in a narrow window a row can be a card of named
/// lines and nothing lies beyond the edge. Roles keep it a table for those who hear it.
/// </summary>
public static partial class StackedTable
{
    /// <summary>Fewer columns than these fit a narrow window as they are.</summary>
    public const int FewestColumns = 4;

    private const RegexOptions Plain =
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The rows with names and roles; null if the table has too few columns to need them.</summary>
    /// <param name="rows">The <c>thead</c> and <c>tbody</c>.</param>
    public static IHtmlContent? Of(IHtmlContent rows)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        rows.WriteTo(writer, HtmlEncoder.Default);
        var html = writer.ToString();
        var bodyAt = html.IndexOf("</thead>", StringComparison.Ordinal);
        var titles = bodyAt < 0 ? [] : HeadingCell().Matches(html[..bodyAt]).Select(TitleOf).ToList();
        return titles.Count < FewestColumns ? null : new HtmlString(Name(html, bodyAt, titles));
    }

    private static string Name(string html, int bodyAt, List<string> titles)
    {
        var place = 0;
        return OpeningTag()
            .Replace(
                html,
                tag =>
                {
                    var name = tag.Groups["name"].Value;
                    var inBody = tag.Index > bodyAt;
                    var role = name switch
                    {
                        "tr" => "row",
                        "td" => "cell",
                        "th" => inBody ? "rowheader" : "columnheader",
                        _ => "rowgroup",
                    };
                    place = name is "td" or "th" ? place + 1 : 0;
                    var title = inBody && name == "td" ? titles.ElementAtOrDefault(place - 1) : null;
                    var named = string.IsNullOrEmpty(title) ? "" : $" data-title=\"{title}\"";
                    return $"<{name} role=\"{role}\"{named}{tag.Groups["rest"].Value}>";
                }
            );
    }

    /// <summary>The words of a heading that the eye sees; they are encoded already.</summary>
    private static string TitleOf(Match heading) =>
        Space()
            .Replace(Tag().Replace(Unseen().Replace(heading.Groups["words"].Value, ""), " "), " ")
            .Trim()
            .Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("<th\\b[^>]*>(?<words>.*?)</th>", Plain, 1000)]
    private static partial Regex HeadingCell();

    [GeneratedRegex("<(?<name>thead|tbody|tr|th|td)\\b(?<rest>[^>]*)>", Plain, 1000)]
    private static partial Regex OpeningTag();

    [GeneratedRegex("<span[^>]*(?:govuk-visually-hidden|aria-hidden=\"true\")[^>]*>.*?</span>", Plain, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>", Plain, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\s+", Plain, 1000)]
    private static partial Regex Space();
}
