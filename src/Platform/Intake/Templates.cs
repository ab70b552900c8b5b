using System.Text;

namespace Whereabouts.Platform.Intake;

/// <summary>What a sender can fill in: a file with the headings of one kind, and a guide to its columns.</summary>
public static class Templates
{
    /// <summary>The headings of the kind as one line of comma-separated text. No example row: it would be taken in.</summary>
    public static string Csv(IImporter importer) =>
        string.Join(',', importer.TemplateColumns.Select(c => Quoted(c.Name))) + "\n";

    /// <summary>A guide to the columns of every kind, in Markdown.</summary>
    public static string Guide(IEnumerable<IImporter> importers)
    {
        var guide = new StringBuilder("# Columns of each kind of file\n\n")
            .Append(
                "Written by the program from what it reads. Case, spaces and punctuation of a heading do not matter, "
            )
            .Append(
                "nor does the order of the columns. A file without a column marked *must be there* is not of that kind; "
            )
            .Append("its cells may still be blank unless the row cannot be read without them.\n");
        foreach (var importer in importers.OrderBy(i => i.Order))
        {
            guide.Append($"\n## {importer.Title}\n\n");
            guide.Append($"Kind `{importer.Kind}`, template [{importer.Kind}.csv]({importer.Kind}.csv).\n\n");
            guide.Append("| Column | What to write | Example | Also read |\n|---|---|---|---|\n");
            foreach (var column in importer.TemplateColumns)
            {
                guide.Append($"| {column.Name}{(column.Required ? " (*must be there*)" : "")} | {column.Meaning} ");
                guide.Append($"| {Cell(column.Example)} | {string.Join(", ", column.Aliases.Select(Cell))} |\n");
            }
        }

        return guide.ToString();
    }

    private static string Cell(string text) =>
        text.Length == 0 ? "" : $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
