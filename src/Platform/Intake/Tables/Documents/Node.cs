namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>An element of XML, or a member of JSON, with what is in it: one record of a document at most is held at a time.</summary>
/// <param name="line">The line of the file (from 1) on which it begins.</param>
internal sealed class Node(string name, int line)
{
    private List<Node>? _parts;

    public string Name => name;
    public int Line => line;

    /// <summary>Its own text, trimmed; null when it is blank or has parts instead.</summary>
    public string? Text { get; set; }

    public IReadOnlyList<Node> Parts => _parts ?? (IReadOnlyList<Node>)[];

    /// <summary>The text at a path of names with <c>/</c> between; null when there is none. Of several alike the first counts.</summary>
    public string? this[string path] => All(path).FirstOrDefault()?.Text;

    /// <summary>Every part at a path, in the document's order.</summary>
    public IEnumerable<Node> All(string path) => All(path.Split('/'));

    /// <summary>Every part at a path, whose names may hold any character.</summary>
    public IEnumerable<Node> All(IEnumerable<string> steps)
    {
        IEnumerable<Node> found = [this];
        foreach (var step in steps)
        {
            found = found.SelectMany(n =>
                n.Parts.Where(p => string.Equals(p.Name, step, StringComparison.OrdinalIgnoreCase))
            );
        }

        return found;
    }

    public void Add(Node part) => (_parts ??= []).Add(part);
}

/// <summary>One of the things a document is a list of, such as a pupil.</summary>
/// <param name="List">The name of the list it stands in; empty where the list has none.</param>
/// <param name="Top">What the document says before its list: of itself, and of all in the list.</param>
internal sealed record Record(string List, Node Top, Node Node);
