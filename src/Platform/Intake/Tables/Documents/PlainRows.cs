namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>Objects of any shape as one table: a row each, and a column for every value in them, named as in the JSON.</summary>
internal static class PlainRows
{
    private const char Between = '\u001F';
    private const int MostColumns = 1_000;

    /// <summary>The kind that these records are, its columns being all that any of them has.</summary>
    public static DocumentKind Kind(IEnumerable<Record> records)
    {
        var paths = new List<string>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records)
        {
            foreach (var path in Paths(record.Node, "").Concat(Paths(record.Top, "")))
            {
                if (known.Count < MostColumns && known.Add(path))
                {
                    paths.Add(path);
                }
            }
        }

        return new("rows of JSON", _ => true, [new("", r => [r.Node], [.. paths.Select(p => Column(p, paths))])]);
    }

    /// <summary>A value is called by its own name where no other value has that name, else by all names on the way to it.</summary>
    private static (string, Func<Record, Node, string?>) Column(string path, List<string> paths)
    {
        var steps = path.Split(Between);
        var isAlone =
            paths.Count(p => string.Equals(p.Split(Between)[^1], steps[^1], StringComparison.OrdinalIgnoreCase)) == 1;
        return (
            isAlone ? steps[^1] : string.Join(' ', steps),
            (record, row) => Text(row, steps) ?? Text(record.Top, steps)
        );
    }

    private static string? Text(Node node, string[] steps) =>
        node.All(steps).FirstOrDefault(n => n.Text is not null)?.Text;

    private static IEnumerable<string> Paths(Node node, string before) =>
        node.Parts.SelectMany(part =>
            part.Parts.Count > 0 ? Paths(part, before + part.Name + Between)
            : part.Text is not null ? [before + part.Name]
            : (IEnumerable<string>)[]
        );
}
