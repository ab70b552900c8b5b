using System.Globalization;
using Microsoft.AspNetCore.Html;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Charts;

/// <summary>One child's hours of education in one week.</summary>
/// <param name="Monday">The week's Monday.</param>
/// <param name="Entitled">Hours the child should have; null if not known, nought in the holidays.</param>
/// <param name="Planned">Hours somebody has arranged; null if not known.</param>
/// <param name="Received">Hours the child is known to have had; null if nothing is known of the week.</param>
/// <param name="Unconfirmed">Hours that may have been had, but nobody has confirmed.</param>
public sealed record WeekOfHours(
    DateOnly Monday,
    decimal? Entitled,
    decimal? Planned,
    decimal? Received,
    decimal Unconfirmed = 0
);

/// <summary>Hours a week: a line for what is due, a step for what is planned, bars for what came, hatching for not known.</summary>
public static class WeeklyHours
{
    private const int Height = 270;
    private const int Left = 40;
    private const int Top = 16;
    private const int Bottom = 224;

    /// <summary>The chart with its legend and table.</summary>
    public static IHtmlContent Render(string title, IReadOnlyList<WeekOfHours> weeks)
    {
        var width = Math.Max(560, Left + 8 + (weeks.Count * 22));
        var ceiling = Math.Max(30, weeks.Count == 0 ? 0 : (double)weeks.Max(Greatest));
        var pitch = (width - Left - 8.0) / Math.Max(1, weeks.Count);
        double Y(decimal hours) => Bottom - ((double)hours / ceiling * (Bottom - Top));
        double X(int at) => Left + 4 + (at * pitch);
        var svg = Drawing.Canvas(Words(title, weeks), width, Height);
        for (var hours = 0; hours <= ceiling; hours += 5)
        {
            svg.Add(Drawing.Line("wb-chart__grid", Left, Y(hours), width, Y(hours)))
                .Add(Drawing.Text(Left - 6, Y(hours) + 4, hours.ToString(CultureInfo.InvariantCulture), "end"));
        }
        for (var at = 0; at < weeks.Count; at++)
        {
            Column(svg, weeks[at], X(at) + (pitch * 0.12), pitch * 0.76, Y);
        }
        svg.Add(
                Drawing.Path(
                    "wb-stroke wb-stroke--dashed",
                    Steps(weeks, week => week.Entitled is 0 ? null : week.Planned, X, Y)
                )
            )
            .Add(Drawing.Path("wb-stroke", Steps(weeks, week => week.Entitled is 0 ? null : week.Entitled, X, Y)))
            .Add(Drawing.Line("wb-chart__axis", Left, Bottom, width, Bottom));
        Months(svg, weeks, X);
        return Drawing.Figure(title, Legend(), svg, Table(title, weeks));
    }

    private static decimal Greatest(WeekOfHours week) =>
        Math.Max(Math.Max(week.Entitled ?? 0, week.Planned ?? 0), (week.Received ?? 0) + week.Unconfirmed);

    private static void Column(Element svg, WeekOfHours week, double x, double width, Func<decimal, double> y)
    {
        if (week.Entitled is 0)
        {
            svg.Add(Drawing.Rect("wb-fill-grey", x, Bottom - 10, width, 10));
            return;
        }
        if (week.Received is not { } received)
        {
            var top = y(week.Entitled ?? 25);
            svg.Add(Drawing.Hatch("wb-stroke--grey", x, top, width, Bottom - top))
                .Add(Frame(x, top, width, Bottom - top));
            return;
        }
        svg.Add(Drawing.Rect("wb-fill-blue", x, y(received), width, Bottom - y(received)));
        if (week.Unconfirmed > 0)
        {
            var top = y(received + week.Unconfirmed);
            svg.Add(Drawing.Hatch("wb-stroke--grey", x, top, width, y(received) - top))
                .Add(Frame(x, top, width, y(received) - top));
        }
    }

    private static Element Frame(double x, double y, double width, double height) =>
        Drawing.Rect("wb-stroke--grey", x, y, width, height);

    // A step for each week, broken where the value is not known.
    private static string Steps(
        IReadOnlyList<WeekOfHours> weeks,
        Func<WeekOfHours, decimal?> value,
        Func<int, double> x,
        Func<decimal, double> y
    )
    {
        var d = new System.Text.StringBuilder();
        for (var at = 0; at < weeks.Count; at++)
        {
            if (value(weeks[at]) is { } hours)
            {
                var join = at > 0 && value(weeks[at - 1]) is not null ? 'L' : 'M';
                d.Append(
                    CultureInfo.InvariantCulture,
                    $"{join}{Drawing.N(x(at))} {Drawing.N(y(hours))}H{Drawing.N(x(at + 1))}"
                );
            }
        }
        return d.ToString();
    }

    private static void Months(Element svg, IReadOnlyList<WeekOfHours> weeks, Func<int, double> x)
    {
        foreach (var at in Drawing.MonthColumns([.. weeks.Select(week => week.Monday)]))
        {
            svg.Add(Drawing.Line("wb-chart__axis", x(at), Bottom, x(at), Bottom + 6))
                .Add(Drawing.Text(x(at), Bottom + 20, Drawing.Month(weeks[at].Monday)));
        }
    }

    private static Element Legend() =>
        Drawing.Legend(
            ("Received", Drawing.Rect("wb-fill-blue", 0, 0, 20, 16)),
            (
                "Not known or not confirmed",
                Markup.All(
                    Drawing.Hatch("wb-stroke--grey", 0, 0, 20, 16),
                    Drawing.Rect("wb-stroke--grey", 0.5, 0.5, 19, 15)
                )
            ),
            ("Entitled", Drawing.Line("wb-stroke", 0, 8, 20, 8)),
            ("Planned", Drawing.Line("wb-stroke wb-stroke--dashed", 0, 8, 20, 8)),
            ("School closed", Drawing.Rect("wb-fill-grey", 0, 3, 20, 10))
        );

    private static string Words(string title, IReadOnlyList<WeekOfHours> weeks)
    {
        var open = weeks.Where(week => week.Entitled is not 0).ToList();
        var silent = open.Count(week => week.Received is null);
        var last = open.LastOrDefault(week => week.Received is not null);
        var end = last is null
            ? "nothing is known of any week"
            : $"{Hours.Number(last.Received!.Value)} hours received in the week of {Drawing.Day(last.Monday)}";
        return $"{title}: {end}; {silent} of {open.Count} school weeks not known. The table below holds every week.";
    }

    private static Element Table(string title, IReadOnlyList<WeekOfHours> weeks)
    {
        static string Say(decimal? hours) => hours is { } known ? Hours.Number(known) : "Not known";
        return Drawing.Table(
            title,
            ["Week of", "Entitled", "Planned", "Received", "Not confirmed"],
            weeks.Select(week =>
                (IReadOnlyList<string>)
                    [
                        Drawing.Day(week.Monday),
                        week.Entitled is 0 ? "School closed" : Say(week.Entitled),
                        Say(week.Planned),
                        Say(week.Received),
                        Hours.Number(week.Unconfirmed),
                    ]
            )
        );
    }
}
