using System.Globalization;
using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Charts;

/// <summary>One bar: a count of children, schools or cases.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Href">The list of them; no link if null.</param>
/// <param name="Note">A few words after the count, such as <c>+3 since Friday</c>.</param>
public sealed record Bar(string Label, int Count, string? Href = null, string? Note = null);

/// <summary>Counts as horizontal bars, each a link to what it counts. It is a table, so it needs no other.</summary>
public static class BarChart
{
    /// <summary>The chart; bars are drawn against the greatest count.</summary>
    public static IHtmlContent Render(string title, IReadOnlyList<Bar> bars)
    {
        var greatest = Math.Max(1, bars.Count == 0 ? 1 : bars.Max(bar => bar.Count));
        var head = new Element("thead", "govuk-visually-hidden").Add(
            new Element("tr")
                .Add(new Element("th").With("scope", "col").Add("Group"))
                .Add(new Element("th").With("scope", "col").Add("Bar"))
                .Add(new Element("th").With("scope", "col").Add("Count"))
        );
        return new Element("table", "wb-bars")
            .Add(new Element("caption").Add(title))
            .Add(head)
            .Add(new Element("tbody").Add(bars.Select(bar => Row(bar, greatest))));
    }

    private static Element Row(Bar bar, int greatest)
    {
        var label = bar.Href is null
            ? new Element("span").Add(bar.Label)
            : new Element("a", "govuk-link").With("href", bar.Href).Add(bar.Label);
        var count = new Element("td", "wb-bars__count").Add(
            bar.Count.ToString("N0", CultureInfo.GetCultureInfo("en-GB"))
        );
        if (bar.Note is not null)
        {
            count.Add(" ").Add(new Element("span", "wb-bars__note").Add(bar.Note));
        }
        return new Element("tr")
            .Add(new Element("th").With("scope", "row").Add(label))
            .Add(new Element("td", "wb-bars__bar").Add(Fill((double)bar.Count / greatest)))
            .Add(count);
    }

    private static Element Fill(double share) =>
        new Element("svg")
            .With("viewBox", "0 0 100 16")
            .With("preserveAspectRatio", "none")
            .With("aria-hidden", "true")
            .With("focusable", "false")
            .Add(Drawing.Rect("wb-bars__fill", 0, 0, share > 0 ? Math.Max(0.7, share * 100) : 0, 16));
}
