using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Charts;

/// <summary>How many children stood at each urgency on one day.</summary>
/// <param name="On">The day, as a rule the Monday of a week.</param>
/// <param name="Red">How many were red.</param>
/// <param name="Amber">How many were amber.</param>
/// <param name="Green">How many were green.</param>
public sealed record TrendPoint(DateOnly On, int Red, int Amber, int Green)
{
    /// <summary>All three together.</summary>
    public int Total => Red + Amber + Green;
}

/// <summary>
/// Weeks as columns of red, amber and green: red is solid, amber striped and green dotted, so it reads in grey too.
/// </summary>
public static class TrendChart
{
    private const int Height = 280;
    private const int Left = 44;
    private const int Bottom = 236;
    private const int Top = 26;

    /// <summary>The chart with its legend and table.</summary>
    public static IHtmlContent Render(string title, IReadOnlyList<TrendPoint> points)
    {
        const int Width = 860;
        var ceiling = Drawing.RoundUp(points.Count == 0 ? 0 : points.Max(point => point.Total));
        var svg = Drawing.Canvas(Words(title, points), Width, Height);
        double Y(double value) => Bottom - (value / ceiling * (Bottom - Top));
        for (var step = 0; step <= 4; step++)
        {
            var value = ceiling * step / 4;
            svg.Add(Drawing.Line("wb-chart__grid", Left, Y(value), Width, Y(value)))
                .Add(
                    Drawing.Text(Left - 6, Y(value) + 4, value.ToString("#,0.#", CultureInfo.InvariantCulture), "end")
                );
        }
        var pitch = (Width - Left - 4.0) / Math.Max(1, points.Count);
        for (var at = 0; at < points.Count; at++)
        {
            Column(svg, points[at], Left + 4 + (at * pitch), Math.Min(44, pitch * 0.72), Y);
        }
        svg.Add(Drawing.Line("wb-chart__axis", Left, Bottom, Width, Bottom));
        return Drawing.Figure(title, Legend(), svg, Table(title, points));
    }

    private static void Column(Element svg, TrendPoint point, double x, double width, Func<double, double> y)
    {
        var (red, amber, all) = (y(point.Red), y(point.Red + point.Amber), y(point.Total));
        svg.Add(Drawing.Rect("wb-fill-red", x, red, width, Bottom - red))
            .Add(Drawing.Rect("wb-fill-amber", x, amber, width, red - amber))
            .Add(Drawing.Hatch("wb-stroke--grey", x, amber, width, red - amber, 7))
            .Add(Drawing.Rect("wb-fill-green", x, all, width, amber - all))
            .Add(Drawing.Dots("wb-fill-white", x, all, width, amber - all))
            .Add(
                Drawing.Path(
                    "wb-stroke--white",
                    $"M{Drawing.N(x)} {Drawing.N(red)}h{Drawing.N(width)}M{Drawing.N(x)} {Drawing.N(amber)}h{Drawing.N(width)}"
                )
            )
            .Add(
                Drawing.Text(
                    x + (width / 2),
                    all - 6,
                    point.Total.ToString("#,0", CultureInfo.InvariantCulture),
                    "middle",
                    "wb-chart__strong wb-chart__small"
                )
            )
            .Add(Drawing.Text(x + (width / 2), Bottom + 18, Drawing.ShortDay(point.On), "middle", "wb-chart__small"));
    }

    private static Element Legend() =>
        Drawing.Legend(
            (
                "Green (dotted, top)",
                Components.Markup.All(
                    Drawing.Rect("wb-fill-green", 0, 0, 20, 16),
                    Drawing.Dots("wb-fill-white", 0, 0, 20, 16)
                )
            ),
            (
                "Amber (striped, middle)",
                Components.Markup.All(
                    Drawing.Rect("wb-fill-amber", 0, 0, 20, 16),
                    Drawing.Hatch("wb-stroke--grey", 0, 0, 20, 16, 7)
                )
            ),
            ("Red (solid, bottom)", Drawing.Rect("wb-fill-red", 0, 0, 20, 16))
        );

    private static string Words(string title, IReadOnlyList<TrendPoint> points) =>
        points.Count == 0
            ? $"{title}: nothing to show"
            : $"{title}: {points[0].Total} on {Drawing.Day(points[0].On)}, {points[^1].Total} on {Drawing.Day(points[^1].On)}. The table below holds every week.";

    private static Element Table(string title, IReadOnlyList<TrendPoint> points) =>
        Drawing.Table(
            title,
            ["Week of", "Red", "Amber", "Green", "All"],
            points.Select(point =>
                (IReadOnlyList<string>)
                    [
                        Drawing.Day(point.On),
                        .. new[] { point.Red, point.Amber, point.Green, point.Total }.Select(count =>
                            count.ToString(CultureInfo.InvariantCulture)
                        ),
                    ]
            )
        );
}
