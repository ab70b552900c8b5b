using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Charts;

/// <summary>How one number moved, small enough to stand in a line of text.</summary>
public static class Sparkline
{
    private const int Width = 96;
    private const int Height = 24;

    /// <summary>The line; where a value is not known it breaks.</summary>
    /// <param name="label">What it shows, such as <c>Red, 12 weeks</c>; the first and last values are added to it.</param>
    /// <param name="values">The values, oldest first; null where not known.</param>
    public static IHtmlContent Render(string label, IReadOnlyList<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        var svg = new Element("svg", "wb-spark")
            .With("width", Width)
            .With("height", Height)
            .With("viewBox", $"0 0 {Width} {Height}")
            .With("role", "img")
            .With("aria-label", Words(label, values, known))
            .With("focusable", "false");
        if (known.Count == 0)
        {
            return svg.Add(Drawing.Hatch("wb-stroke--grey", 0, 4, Width, 16));
        }
        var (least, greatest) = (known.Min(), known.Max());
        double X(int at) => values.Count == 1 ? Width - 4 : 3 + (at * (Width - 7.0) / (values.Count - 1));
        double Y(decimal value) =>
            greatest == least
                ? Height / 2.0
                : Height - 4 - ((double)((value - least) / (greatest - least)) * (Height - 8));
        var d = new StringBuilder();
        for (var at = 0; at < values.Count; at++)
        {
            if (values[at] is { } value)
            {
                var move = at > 0 && values[at - 1] is not null ? 'L' : 'M';
                d.Append(CultureInfo.InvariantCulture, $"{move}{Drawing.N(X(at))} {Drawing.N(Y(value))}");
            }
        }
        svg.Add(Drawing.Path("wb-spark__line", d.ToString()));
        return values[^1] is { } end
            ? svg.Add(
                new Element("circle", "wb-spark__end")
                    .With("cx", Drawing.N(X(values.Count - 1)))
                    .With("cy", Drawing.N(Y(end)))
                    .With("r", 3)
            )
            : svg;
    }

    private static string Words(string label, IReadOnlyList<decimal?> values, List<decimal> known)
    {
        if (known.Count == 0)
        {
            return $"{label}: not known";
        }
        string Say(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "not known";
        return $"{label}: from {Say(values[0])} to {Say(values[^1])}, least {Say(known.Min())}, greatest {Say(known.Max())}";
    }
}
