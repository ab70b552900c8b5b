using System.Globalization;
using System.Text.Json;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Cli;

/// <summary>Writes lists as a table for people, as CSV or as JSON.</summary>
internal static class Output
{
    /// <summary>Writes a list in the form that was asked for.</summary>
    /// <param name="document">What JSON shows.</param>
    /// <param name="summary">What stands under the table for people; null for nothing.</param>
    public static void List<T>(
        TextWriter output,
        Format format,
        T document,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<object?>> rows,
        string? summary = null
    )
    {
        switch (format)
        {
            case Format.Json:
                Json(output, document);
                break;
            case Format.Csv:
                Csv(output, headings, rows);
                break;
            default:
                Table(output, headings, rows);
                if (summary is not null)
                {
                    output.WriteLine(summary);
                }

                break;
        }
    }

    public static void Json<T>(TextWriter output, T document) =>
        output.WriteLine(JsonSerializer.Serialize(document, DocumentJson.Options));

    public static void Csv(TextWriter output, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        output.WriteLine(string.Join(',', headings));
        foreach (var row in rows)
        {
            output.WriteLine(string.Join(',', row.Select(v => Quoted(Text(v)))));
        }
    }

    public static void Table(
        TextWriter output,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<object?>> rows
    )
    {
        var lines = rows.Select(r => r.Select(Text).ToList()).ToList();
        var widths = headings.Select((h, i) => lines.Select(l => l[i].Length).Append(h.Length).Max()).ToList();
        output.WriteLine(string.Join("  ", headings.Select((h, i) => h.PadRight(widths[i]))).TrimEnd());
        foreach (var line in lines)
        {
            output.WriteLine(string.Join("  ", line.Select((v, i) => v.PadRight(widths[i]))).TrimEnd());
        }
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    /// <summary>Quotes what needs it, and disarms what a spreadsheet would take for a formula.</summary>
    private static string Quoted(string text)
    {
        if (text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal))
        {
            text = "'" + text;
        }

        return text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
