using Whereabouts.Seeding.Schools;

[assembly: AssemblyFixture(typeof(Whereabouts.Seeding.Tests.LivedCounty))]

namespace Whereabouts.Seeding.Tests;

/// <summary>What was read of one child in one phase of schools and one school year.</summary>
public sealed record YearOfMarks(string Phase, string Year, string Upn)
{
    public int Possible { get; set; }
    public int Absent { get; set; }
}

/// <summary>Two of the whole county's neighbourhoods, seed 1, written once and read back as a stranger would.</summary>
public sealed class LivedCounty : IDisposable
{
    internal static readonly string[] Names = ["Abingdon", "Kidlington and Woodstock"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("county");
    private readonly Lazy<List<YearOfMarks>> _marks;
    private readonly Lazy<List<(string File, string School, Dictionary<string, string> Row)>> _rolls;

    public LivedCounty()
    {
        Summary = WholeCounty.Write(new(1, SeedOptions.DefaultTo, _folder.FullName), Names.Contains);
        _marks = new(Read);
        _rolls = new(() =>
            [
                .. from file in Summary.Files
                where IsRoll(file)
                from row in ReadBack.File(Path(file))
                select (file, Urn(file), row),
            ]
        );
    }

    public SeedSummary Summary { get; }

    /// <summary>A row for each child in each phase and year of which there are marks.</summary>
    public IReadOnlyList<YearOfMarks> Marks => _marks.Value;

    /// <summary>Rows of all rolls, each with its file and the school's URN.</summary>
    public IReadOnlyList<(string File, string School, Dictionary<string, string> Row)> Rolls => _rolls.Value;

    public string Path(string file) => System.IO.Path.Combine(_folder.FullName, file);

    /// <summary>The URN at the end of a school's folder, or of its file in the day's folder.</summary>
    public static string Urn(string file) =>
        file.StartsWith("days/", StringComparison.Ordinal) ? file.Split('.')[^2][^6..] : file.Split('/')[1][^6..];

    public static bool IsRoll(string file) => file.Contains(" roll.") || file.Contains(" Students.");

    public void Dispose() => _folder.Delete(recursive: true);

    private List<YearOfMarks> Read()
    {
        var phases = ReadBack
            .File(Path("authority/schools.csv"))
            .ToDictionary(r => r["urn"], r => r["phaseofeducationname"]);
        var all = new Dictionary<(string, string, string), YearOfMarks>();
        foreach (var file in Summary.Files.Where(IsRegister))
        {
            var year = Summary.Sent[file] < CountyYear.This.FirstDay ? CountyYear.Last.Name : CountyYear.This.Name;
            var phase = phases[Urn(file)] is "All-through" ? "Secondary" : phases[Urn(file)];
            foreach (var row in ReadBack.File(Path(file)))
            {
                var upn = SeededFolder.Upn(row);
                if (!all.TryGetValue((phase, year, upn), out var child))
                {
                    all[(phase, year, upn)] = child = new(phase, year, upn);
                }
                foreach (var code in Codes(row))
                {
                    child.Possible += PublishedFiguresTests.IsPossible(code) ? 1 : 0;
                    child.Absent += PublishedFiguresTests.IsAbsent(code) ? 1 : 0;
                }
            }
        }
        return [.. all.Values];
    }

    private static bool IsRegister(string file) =>
        file.StartsWith("days/", StringComparison.Ordinal)
        || (file.Contains(" register") && file.StartsWith("schools/", StringComparison.Ordinal))
        || file.Contains(" marks.");

    private static IEnumerable<string> Codes(Dictionary<string, string> row) =>
        SeededFolder.Cell(row, "mark", "code") is { Length: > 0 } one
            ? [one]
            : row.Where(c => c.Value.Length > 0 && IsSession(c.Key)).Select(c => c.Value);

    /// <summary>02/11/2026 AM, or Mon AM.</summary>
    private static bool IsSession(string heading) => heading.Contains('/') || heading is [_, _, _, 'a' or 'p', 'm'];
}
