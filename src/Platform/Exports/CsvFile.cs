using System.Globalization;
using System.Text;

namespace Whereabouts.Platform.Exports;

/// <summary>Writes a list as comma-separated text (RFC 4180), in UTF-8 with a mark so that Excel reads the letters right.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static byte[] Write(Sheet sheet)
    {
        var text = new StringBuilder();
        Line(text, sheet.Headings);
        foreach (var row in sheet.Rows)
        {
            Line(text, row);
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IReadOnlyList<object?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? cell)
    {
        var words = cell is DateOnly day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Sheet.Number(cell) ?? Sheet.Text(cell);
        return words.AsSpan().IndexOfAny("\",\r\n") < 0
            ? words
            : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
