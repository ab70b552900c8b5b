namespace Whereabouts.Platform.Intake.Tables;

/// <summary>Gives each column one name of its own from the heading row, and notes what had to be named.</summary>
internal static class HeadingNames
{
    public static IReadOnlyList<string> Of(string?[] cells, int width, List<string> notes)
    {
        var names = new List<string>(width);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var column = 0; column < width; column++)
        {
            var heading = cells[column] is { } cell ? OneLine(cell) : null;
            var written = heading ?? $"Column {Letters(column)}";
            var name = written;
            // Punctuation alone has no key, so such headings are told apart by their text.
            var key = KeyOf(written);
            // Counting goes on where the last one alike ended: thousands alike must not be counted from two each time.
            for (var count = counts.GetValueOrDefault(key, 1); !counts.TryAdd(KeyOf(name), 1); counts[key] = count)
                name = $"{written} ({++count})";
            if (heading is null)
                notes.Add($"column {Letters(column)} has no heading; it is called '{name}'");
            else if (!string.Equals(name, heading, StringComparison.Ordinal))
                notes.Add(
                    $"the heading '{heading}' appears more than once; the one in column {Letters(column)} is called '{name}'"
                );
            names.Add(name);
        }

        return names;
    }

    /// <summary>A for 0, Z for 25, AA for 26, as spreadsheets letter their columns.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }

    private static string KeyOf(string name) => HeadingKey.Of(name) is { Length: > 0 } key ? key : name;

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
