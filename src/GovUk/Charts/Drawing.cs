using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Charts;

/// <summary>The pen that every chart is drawn with.</summary>
internal static class Drawing
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static Element Canvas(string label, int width, int height) =>
        new Element("svg", "wb-chart__svg")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("width", width)
            .With("height", height)
            .With("viewBox", $"0 0 {width} {height}")
            .With("role", "img")
            .With("aria-label", label)
            .With("focusable", "false");

    public static Element Rect(string classes, double x, double y, double width, double height) =>
        new Element("rect", classes).With("x", N(x)).With("y", N(y)).With("width", N(width)).With("height", N(height));

    public static Element Line(string classes, double x1, double y1, double x2, double y2) =>
        new Element("line", classes).With("x1", N(x1)).With("y1", N(y1)).With("x2", N(x2)).With("y2", N(y2));

    public static Element Path(string classes, string d) => new Element("path", classes).With("d", d);

    public static Element Text(double x, double y, string text, string? anchor = null, string? classes = null) =>
        new Element("text", classes).With("x", N(x)).With("y", N(y)).With("text-anchor", anchor).Add(text);

    /// <summary>Slanted lines inside a rectangle, as one path: no pattern, so no id that two charts could share.</summary>
    public static Element Hatch(string classes, double x, double y, double width, double height, double gap = 6)
    {
        var d = new StringBuilder();
        for (var at = gap; at < width + height; at += gap)
        {
            var (x1, y1) = at <= height ? (0, at) : (at - height, height);
            var (x2, y2) = at <= width ? (at, 0) : (width, at - width);
            d.Append(CultureInfo.InvariantCulture, $"M{N(x + x1)} {N(y + y1)}L{N(x + x2)} {N(y + y2)}");
        }
        return Path(classes, d.ToString());
    }

    public static Element Dots(string classes, double x, double y, double width, double height)
    {
        var d = new StringBuilder();
        for (var down = y + 4; down < y + height - 1; down += 7)
        {
            for (var across = x + 4; across < x + width - 1; across += 7)
            {
                d.Append(CultureInfo.InvariantCulture, $"M{N(across)} {N(down)}h2v2h-2z");
            }
        }
        return Path(classes, d.ToString());
    }

    /// <summary>The drawing, in a region that scrolls, with its title above and its table below.</summary>
    public static IHtmlContent Figure(string title, IHtmlContent? legend, IHtmlContent svg, IHtmlContent table) =>
        new Element("figure", "wb-chart")
            .Add(new Element("figcaption", "wb-chart__title").Add(title))
            .Add(legend)
            .Add(ScrollRegion.Render(title, svg))
            .Add(Details.Render(new DetailsOptions { SummaryText = "Show as a table", Html = table }));

    public static Element Legend(params ReadOnlySpan<(string Words, IHtmlContent Swatch)> entries)
    {
        var list = new Element("ul", "wb-legend");
        foreach (var (words, swatch) in entries)
        {
            var key = new Element("svg")
                .With("width", 20)
                .With("height", 20)
                .With("viewBox", "0 0 20 20")
                .With("aria-hidden", "true")
                .With("focusable", "false");
            list.Add(new Element("li").Add(key.Add(swatch)).Add(words));
        }
        return list;
    }

    public static Element Table(string caption, IEnumerable<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        var head = new Element("tr").Add(
            heads.Select(text => new Element("th", "govuk-table__header").With("scope", "col").Add(text))
        );
        var body = new Element("tbody");
        foreach (var row in rows)
        {
            body.Add(
                new Element("tr")
                    .Add(new Element("th").With("scope", "row").Add(row[0]))
                    .Add(row.Skip(1).Select(text => new Element("td").Add(text)))
            );
        }
        return new Element("table", "govuk-table wb-table")
            .Add(new Element("caption", "govuk-visually-hidden").Add(caption))
            .Add(new Element("thead").Add(head))
            .Add(body);
    }

    /// <summary>The highest mark of an axis: a round number not below <paramref name="greatest"/>.</summary>
    public static double RoundUp(double greatest)
    {
        if (greatest <= 0)
        {
            return 1;
        }
        var power = Math.Pow(10, Math.Floor(Math.Log10(greatest)));
        // A quarter of each is a number people count in.
        double[] steps = [1, 1.2, 1.6, 2, 3.2, 4, 6, 8, 10];
        return steps.Select(step => step * power).First(step => step >= greatest - 1e-9);
    }

    public static string Day(DateOnly on) => on.ToString("d MMMM yyyy", English);

    public static string ShortDay(DateOnly on) => on.ToString("d MMM", English);

    public static string Month(DateOnly on) => on.ToString("MMM", English);

    /// <summary>
    /// The columns over which a month's name stands: the first week of each month, save one so near to the next month's
    /// that their names would run into each other.
    /// </summary>
    public static IEnumerable<int> MonthColumns(IReadOnlyList<DateOnly> mondays)
    {
        for (var at = 0; at < mondays.Count; at++)
        {
            var begins = at == 0 || mondays[at].Month != mondays[at - 1].Month;
            var isAlone = at + 1 < mondays.Count && mondays[at + 1].Month != mondays[at].Month;
            if (begins && !isAlone)
            {
                yield return at;
            }
        }
    }

    public static string N(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);
}
