namespace Whereabouts.Bench.Matching;

/// <summary>Reads the lists of data/matching, which contain no quoted fields.</summary>
internal static class Extract
{
    public static List<string[]> Rows(string name)
    {
        using var stream =
            typeof(Extract).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list {name} is not part of the build.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')),
        ];
    }
}
