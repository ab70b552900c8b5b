using Whereabouts.Domain.Oversight.Map;

namespace Whereabouts.Domain.Tests.Oversight.Map;

public sealed class SchoolCellsTests
{
    private static List<GridPoint> Scattered(int count)
    {
        var random = new Random(20261120);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => new GridPoint(430_000 + random.Next(40_000), 180_000 + random.Next(60_000))),
        ];
    }

    [Fact]
    public void Every_place_lies_in_its_own_cell_and_every_corner_is_as_near_to_it_as_to_any_other()
    {
        var places = Scattered(120);
        var cells = SchoolCells.Of(places);
        for (var i = 0; i < places.Count; i++)
        {
            Assert.All(
                cells[i],
                corner =>
                    Assert.True(
                        Distance(places[i], corner.At) <= places.Min(other => Distance(other, corner.At)) + 0.01
                    )
            );
        }
    }

    [Fact]
    public void The_cells_together_cover_the_land_once()
    {
        var places = Scattered(60);
        var whole = SchoolCells.Of([places[0]])[0];
        Assert.Equal(8, whole.Count);

        var cells = SchoolCells.Of(places);
        var hull = cells.SelectMany(cell => cell).Where(corner => corner.Beyond < 0).ToList();
        Assert.NotEmpty(hull);
        // A side between two cells belongs to both.
        for (var i = 0; i < cells.Count; i++)
        {
            Assert.All(
                cells[i].Where(corner => corner.Beyond >= 0),
                corner => Assert.Contains(cells[corner.Beyond], back => back.Beyond == i)
            );
        }
    }

    [Fact]
    public void Two_schools_on_one_site_share_a_cell_and_no_school_makes_none()
    {
        var cells = SchoolCells.Of([new(450_000, 200_000), new(450_000, 200_000), new(455_000, 200_000)]);
        Assert.NotEmpty(cells[0]);
        Assert.Empty(cells[1]);
        Assert.All(cells[0], corner => Assert.True(corner.At.Easting <= 452_500.01));
        Assert.Empty(SchoolCells.Of([]));
    }

    private static double Distance(GridPoint a, GridPoint b) =>
        Math.Sqrt(Math.Pow(a.Easting - b.Easting, 2) + Math.Pow(a.Northing - b.Northing, 2));
}
