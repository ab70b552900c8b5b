namespace Whereabouts.Seeding.Tests;

/// <summary>Oxfordshire 2025/26: primary 5.11% absence, 12.38% persistent; secondary 9.26% and 23.97%.</summary>
public class PublishedFiguresTests(SeededFolder first)
{
    private static readonly string[] Absent = ["I", "M", "R", "S", "T", "E", "C", "C1", "J1", "C2", "G", "N", "O", "U"];
    private static readonly string[] NotPossible = ["D", "X", "Q", "Y1", "Y2", "Y3", "Y4", "Y5", "Y6", "Y7", "Z", "#"];

    internal static bool IsAbsent(string code) => Absent.Contains(code);

    internal static bool IsPossible(string code) => !NotPossible.Contains(code);

    [Fact]
    public void The_first_seed_is_within_a_tenth_of_the_published_figures() => AssertNearPublished(first);

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    public void Absence_and_persistent_absence_are_within_a_tenth_of_the_published_figures(int seed)
    {
        using var folder = new SeededFolder(seed);
        AssertNearPublished(folder);
    }

    private static void AssertNearPublished(SeededFolder folder)
    {
        var counted = folder
            .LastRolls()
            .Where(r => SeededFolder.Cell(r, "enrolmentstatus", "enrolstatus") == "C" && Year(r) is not ("12" or "13"))
            .Select(SeededFolder.Upn)
            .ToHashSet();
        var primary = Rates(folder, counted, "LARKRISE ATT", "langford att");
        var secondary = Rates(folder, counted, "Spires session marks Term", "Cooper");

        Assert.InRange(primary.Absence, 4.60, 5.62);
        Assert.InRange(primary.Persistent, 11.15, 13.62);
        Assert.InRange(secondary.Absence, 8.34, 10.18);
        Assert.InRange(secondary.Persistent, 21.58, 26.37);
    }

    [Fact]
    public void Illness_and_lateness_have_about_their_published_share()
    {
        var marks = first.Marks.Where(m => m.File is "Cooper" or "Spires session marks Term").ToList();
        var possible = marks.Count(m => !NotPossible.Contains(m.Code));
        Assert.InRange(100.0 * marks.Count(m => m.Code == "I") / possible, 3.2, 4.9);
        Assert.InRange(100.0 * marks.Count(m => m.Code == "L") / possible, 2.2, 3.4);
    }

    private static (double Absence, double Persistent) Rates(
        SeededFolder folder,
        HashSet<string> counted,
        params string[] files
    )
    {
        var children = folder
            .Marks.Where(m => files.Contains(m.File) && counted.Contains(m.Upn))
            .GroupBy(m => m.Upn)
            .Select(g =>
                (Possible: g.Count(m => !NotPossible.Contains(m.Code)), Absent: g.Count(m => Absent.Contains(m.Code)))
            )
            .Where(c => c.Possible > 0)
            .ToList();
        return (
            100.0 * children.Sum(c => c.Absent) / children.Sum(c => c.Possible),
            100.0 * children.Count(c => 10 * c.Absent >= c.Possible) / children.Count
        );
    }

    private static string Year(Dictionary<string, string> row) => SeededFolder.Cell(row, "yeargroup", "ncyear");
}
