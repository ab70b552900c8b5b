using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Charts;

/// <summary>The absence of one week, in percent of its possible sessions.</summary>
/// <param name="Monday">The week's Monday.</param>
/// <param name="Authorised">Authorised absence.</param>
/// <param name="Unauthorised">Unauthorised absence.</param>
public sealed record AbsentWeek(DateOnly Monday, decimal Authorised, decimal Unauthorised)
{
    /// <summary>Both together.</summary>
    public decimal All => Authorised + Unauthorised;
}

/// <summary>Weeks as columns of absence: unauthorised solid below, authorised striped above, so it reads in grey too.</summary>
public static class AbsenceWeeks
{
    private const int Height = 260;
    private const int Left = 44;
    private const int Bottom = 216;
    private const int Top = 26;

    // More columns than these have no room for a number and a day of their own.
    private const int MostNamed = 16;

    /// <summary>The chart with its legend and table.</summary>
    public static IHtmlContent Render(string title, IReadOnlyList<AbsentWeek> weeks)
    {
        const int Width = 860;
        var ceiling = Drawing.RoundUp(weeks.Count == 0 ? 0 : (double)weeks.Max(week => week.All));
        var svg = Drawing.Canvas(Words(title, weeks), Width, Height);
        double Y(decimal value) => Bottom - ((double)value / ceiling * (Bottom - Top));
        for (var step = 0; step <= 4; step++)
        {
            var value = (decimal)ceiling * step / 4;
            svg.Add(Drawing.Line("wb-chart__grid", Left, Y(value), Width, Y(value)))
                .Add(
                    Drawing.Text(
                        Left - 6,
                        Y(value) + 4,
                        value.ToString("0.#", CultureInfo.InvariantCulture) + "%",
                        "end"
                    )
                );
        }

        var pitch = (Width - Left - 4.0) / Math.Max(1, weeks.Count);
        var each = (weeks.Count + MostNamed - 1) / MostNamed;
        for (var at = 0; at < weeks.Count; at++)
        {
            var week = weeks[at];
            var (x, width) = (Left + 4 + (at * pitch), Math.Min(44, pitch * 0.72));
            var (lower, upper) = (Y(week.Unauthorised), Y(week.All));
            svg.Add(Drawing.Rect("wb-fill-red", x, lower, width, Bottom - lower))
                .Add(Drawing.Rect("wb-fill-amber", x, upper, width, lower - upper))
                .Add(Drawing.Hatch("wb-stroke--grey", x, upper, width, lower - upper, 7));
            if (at % each == 0)
            {
                svg.Add(
                        Drawing.Text(
                            x + (width / 2),
                            upper - 6,
                            Percent(week.All),
                            "middle",
                            "wb-chart__strong wb-chart__small"
                        )
                    )
                    .Add(
                        Drawing.Text(
                            x + (width / 2),
                            Bottom + 18,
                            Drawing.ShortDay(week.Monday),
                            "middle",
                            "wb-chart__small"
                        )
                    );
            }
        }

        svg.Add(Drawing.Line("wb-chart__axis", Left, Bottom, Width, Bottom));
        return Drawing.Figure(title, Legend(), svg, Table(title, weeks));
    }

    private static Element Legend() =>
        Drawing.Legend(
            (
                "Authorised (striped, top)",
                Components.Markup.All(
                    Drawing.Rect("wb-fill-amber", 0, 0, 20, 16),
                    Drawing.Hatch("wb-stroke--grey", 0, 0, 20, 16, 7)
                )
            ),
            ("Unauthorised (solid, bottom)", Drawing.Rect("wb-fill-red", 0, 0, 20, 16))
        );

    private static string Words(string title, IReadOnlyList<AbsentWeek> weeks) =>
        weeks.Count == 0
            ? $"{title}: nothing to show"
            : $"{title}: {Percent(weeks[0].All)}% in the week of {Drawing.Day(weeks[0].Monday)}, {Percent(weeks[^1].All)}% in the week of {Drawing.Day(weeks[^1].Monday)}. The table below holds every week.";

    private static Element Table(string title, IReadOnlyList<AbsentWeek> weeks) =>
        Drawing.Table(
            title,
            ["Week of", "Authorised %", "Unauthorised %", "Absence %"],
            weeks.Select(week =>
                (IReadOnlyList<string>)
                    [Drawing.Day(week.Monday), Percent(week.Authorised), Percent(week.Unauthorised), Percent(week.All)]
            )
        );

    private static string Percent(decimal value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
