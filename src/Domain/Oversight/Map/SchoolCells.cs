namespace Whereabouts.Domain.Oversight.Map;

/// <summary>A place on the national grid, in metres.</summary>
public readonly record struct GridPoint(double Easting, double Northing)
{
    internal double SquareTo(GridPoint other) =>
        ((Easting - other.Easting) * (Easting - other.Easting))
        + ((Northing - other.Northing) * (Northing - other.Northing));
}

/// <summary>A corner of a cell.</summary>
/// <param name="Beyond">What lies beyond the side from here to the next corner: another place, by its position; -1 for outside.</param>
public readonly record struct CellCorner(GridPoint At, int Beyond);

/// <summary>
/// Parts the land among places: each cell holds all that is nearer to its place than to any other, clipped to a hull
/// around them all. It needs no map of boundaries, which a county would have to license and keep.
/// </summary>
public static class SchoolCells
{
    private const double Margin = 0.04;

    /// <summary>The cells in the order of the places. Of places at one point only the first has one; the others' are empty.</summary>
    public static IReadOnlyList<IReadOnlyList<CellCorner>> Of(IReadOnlyList<GridPoint> places)
    {
        var hull = Hull(places);
        var first = new HashSet<GridPoint>();
        return [.. places.Select(place => first.Add(place) ? Cell(place, places, hull) : [])];
    }

    private static List<CellCorner> Cell(GridPoint place, IReadOnlyList<GridPoint> places, List<GridPoint> hull)
    {
        var cell = hull.ConvertAll(corner => new CellCorner(corner, -1));
        foreach (var other in Enumerable.Range(0, places.Count).OrderBy(i => place.SquareTo(places[i])))
        {
            // A place more than twice as far as the farthest corner can take nothing away, nor can any after it.
            if (place.SquareTo(places[other]) > 4 * cell.Max(corner => place.SquareTo(corner.At)))
            {
                break;
            }

            if (places[other] != place)
            {
                cell = Clipped(cell, place, places[other], other);
            }
        }

        return cell;
    }

    private static List<CellCorner> Clipped(List<CellCorner> cell, GridPoint place, GridPoint other, int beyond)
    {
        double Nearer(GridPoint at) => at.SquareTo(other) - at.SquareTo(place);
        var kept = new List<CellCorner>(cell.Count + 1);
        for (var i = 0; i < cell.Count; i++)
        {
            var (from, to) = (cell[i], cell[(i + 1) % cell.Count]);
            var (here, there) = (Nearer(from.At), Nearer(to.At));
            if (here >= 0)
            {
                kept.Add(from);
            }

            if (here >= 0 != there >= 0)
            {
                var share = here / (here - there);
                var at = new GridPoint(
                    from.At.Easting + (share * (to.At.Easting - from.At.Easting)),
                    from.At.Northing + (share * (to.At.Northing - from.At.Northing))
                );
                kept.Add(new CellCorner(at, here >= 0 ? beyond : from.Beyond));
            }
        }

        return kept;
    }

    /// <summary>The convex hull (Andrew's chains) of all places with room around each.</summary>
    private static List<GridPoint> Hull(IReadOnlyList<GridPoint> places)
    {
        if (places.Count == 0)
        {
            return [];
        }

        var width = places.Max(p => p.Easting) - places.Min(p => p.Easting);
        var height = places.Max(p => p.Northing) - places.Min(p => p.Northing);
        var room = Math.Max(500, Margin * Math.Max(width, height));
        var around = places
            .SelectMany(p =>
                new[] { (1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2) }.Select(
                    way => new GridPoint(p.Easting + (way.Item1 * room / 2), p.Northing + (way.Item2 * room / 2))
                )
            )
            .OrderBy(p => p.Easting)
            .ThenBy(p => p.Northing)
            .ToList();
        return [.. Chain(around), .. Chain(Enumerable.Reverse(around))];
    }

    private static List<GridPoint> Chain(IEnumerable<GridPoint> points)
    {
        var chain = new List<GridPoint>();
        foreach (var point in points)
        {
            while (chain.Count >= 2 && Turn(chain[^2], chain[^1], point) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(point);
        }

        // The last point begins the other chain.
        chain.RemoveAt(chain.Count - 1);
        return chain;
    }

    private static double Turn(GridPoint a, GridPoint b, GridPoint c) =>
        ((b.Easting - a.Easting) * (c.Northing - a.Northing)) - ((b.Northing - a.Northing) * (c.Easting - a.Easting));
}
