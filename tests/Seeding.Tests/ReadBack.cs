using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Whereabouts.Seeding.Tests;

/// <summary>Reads a written file as a stranger would: by its byte order mark, its delimiter and its headings.</summary>
internal static class ReadBack
{
    public static List<Dictionary<string, string>> File(string path)
    {
        var grid = path.EndsWith(".xlsx", StringComparison.Ordinal) ? Excel(path) : Text(path);
        var headings = grid[0].Select(h => h.Contains('/') ? h : Plain(h)).ToList();
        return [.. grid.Skip(1).Select(r => headings.Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    public static string Decoded(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes.AsSpan(2));
        }
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes.AsSpan(3));
        }
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static string Plain(string heading) =>
        string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static List<string[]> Text(string path)
    {
        var lines = Decoded(System.IO.File.ReadAllBytes(path)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var delimiter = ",;\t".MaxBy(d => lines[0].Count(c => c == d));
        return [.. lines.Select(l => Fields(l, delimiter))];
    }

    private static string[] Fields(string line, char delimiter)
    {
        if (!line.Contains('"'))
        {
            return line.Split(delimiter);
        }
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }
        return [.. fields, field.ToString()];
    }

    private static List<string[]> Excel(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Skip(1).ToList();
        var width = rows[0].Elements<Cell>().Count();
        return [.. rows.Select(r => Cells(r, width))];
    }

    private static string[] Cells(Row row, int width)
    {
        var cells = Enumerable.Repeat("", width).ToArray();
        foreach (var cell in row.Elements<Cell>())
        {
            var letters = cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray());
            var column = letters.Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1) - 1;
            cells[column] = cell.StyleIndex?.Value is 1 or 2 ? Moment(cell.InnerText) : cell.InnerText;
        }
        return cells;
    }

    private static string Moment(string serial) =>
        DateTime
            .FromOADate(double.Parse(serial, CultureInfo.InvariantCulture))
            .ToString("dd'/'MM'/'yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date however the sender wrote it; null when the cell is empty.</summary>
    public static DateOnly? Day(string cell) =>
        cell.Length == 0
            ? null
            : DateOnly.ParseExact(cell[..10], ["yyyy-MM-dd", "dd'/'MM'/'yyyy"], CultureInfo.InvariantCulture);
}
