namespace Whereabouts.Bench.Matching.Reports;

/// <summary>Reads a small table without commas inside its fields: truths, links, published sets.</summary>
internal static class Table
{
    public static List<string[]> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split(',', StringSplitOptions.TrimEntries))];
}
