using System.Text;
using Microsoft.AspNetCore.Http;

namespace Whereabouts.Platform.Files;

/// <summary>
/// Writes tables as comma-separated text that Excel opens as it is meant: UTF-8 with its mark, and no cell that a
/// spreadsheet would run as a formula.
/// </summary>
public static class CsvText
{
    private const string Dangerous = "=+-@\t\r";

    /// <summary>Answers a request with a table, row by row, so that its size never matters.</summary>
    public static async Task WriteAsync(
        HttpResponse response,
        string fileName,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string?>> rows,
        CancellationToken cancellation
    )
    {
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = Attachment(fileName);
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
        await writer.WriteAsync(Line(headings).AsMemory(), cancellation);
        foreach (var row in rows)
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellation);
        }
    }

    /// <summary>The header by which a browser keeps an answer as a file of that name.</summary>
    public static string Attachment(string fileName)
    {
        var header = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(fileName);
        return header.ToString();
    }

    /// <summary>One line with its end.</summary>
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell: quoted where it must be, and with an apostrophe before what would run as a formula. A plain number runs as nothing.</summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = Dangerous.Contains(text[0], StringComparison.Ordinal) && !IsNumber(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static bool IsNumber(string text) =>
        text.Length > 1 && text[0] is '+' or '-' && text.Skip(1).All(c => char.IsAsciiDigit(c) || c is '.' or ' ');
}
