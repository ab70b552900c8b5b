namespace Whereabouts.Seeding.Files;

/// <summary>Writes a table as delimited text with Windows line ends, quoting only what must be quoted.</summary>
internal static class DelimitedText
{
    public static void Write(string path, Table table, Shape shape)
    {
        using var writer = new StreamWriter(path, append: false, shape.Encoding) { NewLine = "\r\n" };
        Line(writer, table.Headings, shape);
        foreach (var row in table.Rows)
        {
            Line(writer, row, shape);
        }
    }

    private static void Line(StreamWriter writer, IReadOnlyList<object?> cells, Shape shape)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                writer.Write(shape.Delimiter);
            }
            writer.Write(Quoted(shape.Cell(cells[i]), shape.Delimiter));
        }
        writer.WriteLine();
    }

    private static string Quoted(string cell, char delimiter) =>
        cell.AsSpan().IndexOfAny(delimiter, '"', '\n') < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
