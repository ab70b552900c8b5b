using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Whereabouts.GovUk.Charts;

/// <summary>A corner of a piece of land, in any unit, north upwards.</summary>
/// <param name="X">Eastwards.</param>
/// <param name="Y">Northwards.</param>
/// <param name="IsBorder">The side from here to the next corner is where the area ends.</param>
public sealed record MapCorner(double X, double Y, bool IsBorder);

/// <summary>A piece of land.</summary>
/// <param name="Shade">From 0, the lightest; null where not known.</param>
/// <param name="Corners">Its outline.</param>
public sealed record MapPiece(int? Shade, IReadOnlyList<MapCorner> Corners);

/// <summary>A name written on the map, with a few words or a number below it.</summary>
public sealed record MapName(double X, double Y, string Name, string Note);

/// <summary>A place with a page of its own.</summary>
public sealed record MapPlace(double X, double Y, string Label, string Href);

/// <summary>
/// A map drawn from places alone. Its shades are of one colour and mean more or less, never good or bad; every area
/// carries its name and number, so that nothing is said by shade alone.
/// </summary>
public static class AreaMap
{
    private const int Width = 720;
    private const int Tallest = 760;
    private const int Room = 8;

    /// <summary>The map with its legend. The page has the table with the same links: dots are for the pointer only.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="bands">What each shade means, the lightest first.</param>
    /// <param name="pieces">The land; at least one piece.</param>
    /// <param name="names">The names of areas.</param>
    /// <param name="places">The dots.</param>
    public static IHtmlContent Render(
        string title,
        IReadOnlyList<string> bands,
        IReadOnlyList<MapPiece> pieces,
        IReadOnlyList<MapName> names,
        IReadOnlyList<MapPlace> places
    )
    {
        var corners = pieces.SelectMany(piece => piece.Corners).ToList();
        var (west, east) = (corners.Min(c => c.X), corners.Max(c => c.X));
        var (south, north) = (corners.Min(c => c.Y), corners.Max(c => c.Y));
        var scale = Math.Min(
            (Width - (2 * Room)) / Math.Max(1, east - west),
            (Tallest - (2 * Room)) / Math.Max(1, north - south)
        );
        // A county taller than it is wide stands in the middle.
        var left = (Width - ((east - west) * scale)) / 2;
        double X(double x) => left + ((x - west) * scale);
        double Y(double y) => Room + ((north - y) * scale);
        var svg = new Element("svg", "wb-chart__svg wb-map__svg")
            .With("xmlns", "http://www.w3.org/2000/svg")
            .With("viewBox", $"0 0 {Width} {Drawing.N((2 * Room) + ((north - south) * scale))}")
            .With("role", "group")
            .With("aria-label", "Map. The table holds every number and every link.")
            .With("focusable", "false")
            .Add(pieces.Select(piece => Land(piece, X, Y)))
            .Add(Drawing.Path("wb-stroke", Borders(pieces, X, Y)));
        foreach (var place in places)
        {
            svg.Add(
                new Element("a")
                    .With("href", place.Href)
                    .With("tabindex", -1)
                    .With("aria-hidden", "true")
                    .Add(new Element("title").Add(place.Label))
                    .Add(
                        new Element("circle", "wb-map__place")
                            .With("cx", Drawing.N(X(place.X)))
                            .With("cy", Drawing.N(Y(place.Y)))
                            .With("r", 4)
                    )
            );
        }

        foreach (var name in names)
        {
            // Words near an edge stay inside the frame: about eight units a letter.
            var half = Math.Max(name.Name.Length, name.Note.Length) * 4.0;
            var x = Math.Clamp(X(name.X), Math.Min(half, Width / 2.0), Math.Max(Width - half, Width / 2.0));
            svg.Add(Drawing.Text(x, Y(name.Y) - 2, name.Name, "middle", "wb-map__name wb-chart__strong"))
                .Add(Drawing.Text(x, Y(name.Y) + 14, name.Note, "middle", "wb-map__name"));
        }

        return new Element("figure", "wb-chart wb-map")
            .Add(new Element("figcaption", "wb-chart__title").Add(title))
            .Add(Legend(bands, pieces.Any(piece => piece.Shade is null)))
            .Add(Components.ScrollRegion.Render(title, svg));
    }

    private static Element Land(MapPiece piece, Func<double, double> x, Func<double, double> y) =>
        Drawing.Path(
            piece.Shade is { } shade ? $"wb-map__shade-{shade}" : "wb-map__shade-unknown",
            string.Concat(
                piece.Corners.Select((c, at) => $"{(at == 0 ? 'M' : 'L')}{Drawing.N(x(c.X))} {Drawing.N(y(c.Y))}")
            ) + "z"
        );

    private static string Borders(IEnumerable<MapPiece> pieces, Func<double, double> x, Func<double, double> y)
    {
        var d = new StringBuilder();
        foreach (var piece in pieces)
        {
            for (var at = 0; at < piece.Corners.Count; at++)
            {
                var (from, to) = (piece.Corners[at], piece.Corners[(at + 1) % piece.Corners.Count]);
                if (from.IsBorder)
                {
                    d.Append(
                        CultureInfo.InvariantCulture,
                        $"M{Drawing.N(x(from.X))} {Drawing.N(y(from.Y))}L{Drawing.N(x(to.X))} {Drawing.N(y(to.Y))}"
                    );
                }
            }
        }

        return d.ToString();
    }

    private static Element Legend(IReadOnlyList<string> bands, bool hasUnknown)
    {
        var entries = bands
            .Select(
                (words, shade) => (words, (IHtmlContent)Drawing.Rect($"wb-map__shade-{shade} wb-outline", 1, 1, 18, 14))
            )
            .ToList();
        if (hasUnknown)
        {
            entries.Add(("Not known (white)", Drawing.Rect("wb-map__shade-unknown wb-outline", 1, 1, 18, 14)));
        }

        return Drawing.Legend([.. entries]);
    }
}
