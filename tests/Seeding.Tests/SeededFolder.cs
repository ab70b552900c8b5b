using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Whereabouts.Seeding.Tests.SeededFolder))]

namespace Whereabouts.Seeding.Tests;

/// <summary>One session's mark as a school's file has it.</summary>
public sealed record ReadMark(string File, string Upn, DateOnly Day, string Session, string Code);

/// <summary>The small county of seed 1 up to Friday 20 November 2026, written once and read back.</summary>
public sealed class SeededFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("seeded");
    private readonly ConcurrentDictionary<string, List<Dictionary<string, string>>> _read = [];
    private readonly Lazy<List<ReadMark>> _marks;

    public SeededFolder()
        : this(1) { }

    internal SeededFolder(int seed)
    {
        Summary = SmallCounty.Write(new(seed, SeedOptions.DefaultTo, _folder.FullName));
        _marks = new(() => [.. Long(), .. Weekly()]);
    }

    public SeedSummary Summary { get; }

    public string Path(string file) => System.IO.Path.Combine(_folder.FullName, file);

    public Story Story(string code) => Summary.Stories.Single(s => s.Code == code);

    /// <summary>The rows of all files whose name contains a text.</summary>
    public IEnumerable<Dictionary<string, string>> Rows(string nameContains) =>
        Summary
            .Files.Where(f => f.Contains(nameContains, StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => _read.GetOrAdd(f, _ => ReadBack.File(Path(f))));

    public IEnumerable<Dictionary<string, string>> RowsOf(string nameContains, Story story) =>
        Rows(nameContains).Where(r => Upn(r) == story.Upn);

    /// <summary>Every roll as sent on the last day.</summary>
    public IEnumerable<Dictionary<string, string>> LastRolls() =>
        new[]
        {
            "Oxford Spires 2026-11-20",
            "Students_20261120",
            "DETAILS 201126",
            "pupils 2026-11-20",
            "roll_20261120",
        }.SelectMany(Rows);

    public IEnumerable<Dictionary<string, string>> LastRollsOf(Story story) =>
        LastRolls().Where(r => Upn(r) == story.Upn);

    public IReadOnlyList<ReadMark> Marks => _marks.Value;

    public List<ReadMark> MarksOf(Story story) =>
        [.. Marks.Where(m => m.Upn == story.Upn).OrderBy(m => m.Day).ThenBy(m => m.Session, StringComparer.Ordinal)];

    public static string Upn(Dictionary<string, string> row) => Cell(row, "upn", "uniquepupilnumber", "pupilupn");

    public static string Cell(Dictionary<string, string> row, params string[] headings) =>
        headings.Where(row.ContainsKey).Select(h => row[h]).FirstOrDefault("");

    public static DateOnly? Day(Dictionary<string, string> row, params string[] headings) =>
        ReadBack.Day(Cell(row, headings));

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<ReadMark> Long() =>
        from file in new[] { "Spires session marks Term", "LARKRISE ATT", "langford att", "meadowbrook_marks" }
        from row in Rows(file)
        select new ReadMark(file, Upn(row), Day(row, "date")!.Value, row["session"], Cell(row, "mark", "code"));

    private IEnumerable<ReadMark> Weekly() =>
        from row in Rows("Cooper").Where(r => !r.ContainsKey("form"))
        from cell in row
        where cell.Key.Contains('/') && cell.Value.Length > 0
        select new ReadMark("Cooper", row["upn"], ReadBack.Day(cell.Key)!.Value, cell.Key[^2..], cell.Value);
}
