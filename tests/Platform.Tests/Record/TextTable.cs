using System.Text;

namespace Whereabouts.Platform.Tests.Record;

/// <summary>A delimited file as its headings and rows, to be cut down and written again in another shape.</summary>
internal sealed record TextTable(
    IReadOnlyList<string> Headings,
    IReadOnlyList<string[]> Rows,
    Encoding Encoding,
    char Delimiter
)
{
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TextTable Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Encoding encoding =
            bytes is [0xFF, 0xFE, ..] ? new UnicodeEncoding(false, true)
            : bytes is [0xEF, 0xBB, 0xBF, ..] ? new UTF8Encoding(true)
            : System.Text.Unicode.Utf8.IsValid(bytes) ? new UTF8Encoding(false)
            : Windows1252;
        var text = encoding.GetString(bytes).TrimStart('\uFEFF');
        var delimiter = text[..text.IndexOf('\n', StringComparison.Ordinal)]
            .MaxBy(c => c is ',' or ';' or '\t' ? 1 : 0);
        var lines = Cells(text, delimiter).ToList();
        return new(lines[0], lines[1..], encoding, delimiter);
    }

    /// <summary>Rows in which some cell is one of these texts, and rows without any cell that looks like a UPN.</summary>
    public TextTable About(IReadOnlySet<string> upns) =>
        this with
        {
            Rows =
            [
                .. Rows.Where(r =>
                    r.Any(upns.Contains) || !r.Any(c => c.Length == 13 && char.IsLetter(c[0]) && char.IsDigit(c[1]))
                ),
            ],
        };

    public TextTable Shuffled(Random random)
    {
        var rows = Rows.ToArray();
        random.Shuffle(rows);
        return this with { Rows = rows };
    }

    public TextTable ColumnsShuffled(Random random)
    {
        var places = Enumerable.Range(0, Headings.Count).ToArray();
        random.Shuffle(places);
        return this with
        {
            Headings = [.. places.Select(p => Headings[p])],
            Rows = [.. Rows.Select(r => places.Select(p => p < r.Length ? r[p] : "").ToArray())],
        };
    }

    /// <summary>In another encoding and with another delimiter; the old encoding stays where it cannot hold the text.</summary>
    public TextTable As(Encoding encoding, char delimiter)
    {
        var holds = Rows.All(r =>
            r.All(c => string.Equals(encoding.GetString(encoding.GetBytes(c)), c, StringComparison.Ordinal))
        );
        return this with { Encoding = holds ? encoding : Encoding, Delimiter = delimiter };
    }

    public void Write(string path)
    {
        var text = new StringBuilder();
        foreach (var line in Rows.Prepend([.. Headings]))
        {
            text.AppendJoin(Delimiter, line.Select(Quoted)).Append("\r\n");
        }

        File.WriteAllBytes(path, [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text.ToString())]);
    }

    private string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny([Delimiter, '"', '\r', '\n']) < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static IEnumerable<string[]> Cells(string text, char delimiter)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && (c == delimiter || c == '\n'))
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            yield return [.. row, cell.ToString()];
        }
    }
}
