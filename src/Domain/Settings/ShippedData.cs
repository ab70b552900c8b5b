using System.Text;

namespace Whereabouts.Domain.Settings;

/// <summary>Reads the files of <c>data/</c> that are embedded in this assembly.</summary>
internal static class ShippedData
{
    public static string Text(string name)
    {
        using var stream =
            typeof(ShippedData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"No shipped data called '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a comma-separated file, without its header, each as many fields as the header has.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        var lines = Text(name).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var width = Fields(lines[0]).Length;
        foreach (var line in lines.Skip(1))
        {
            var fields = Fields(line);
            yield return fields.Length == width
                ? fields
                : throw new FormatException($"'{name}' has {fields.Length} fields where {width} were due: {line}");
        }
    }

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(character);
        }
        fields.Add(field.ToString());
        return [.. fields];
    }
}
