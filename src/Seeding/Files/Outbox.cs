using System.Text;

namespace Whereabouts.Seeding.Files;

/// <summary>The folder that all senders write into. A file that names no other day is sent on the last one.</summary>
internal sealed record Outbox(string Folder, DateOnly Last)
{
    private readonly HashSet<string> _made = [];

    /// <summary>The sender's own folder in it, ending in a slash; empty for the folder of all.</summary>
    public string Sender { get; private init; } = "";

    public List<string> Files { get; } = [];

    /// <summary>The day on which each file would have been sent.</summary>
    public Dictionary<string, DateOnly> Sent { get; } = new(StringComparer.Ordinal);

    public void Text(string name, Table table, Shape shape, DateOnly? sent = null) =>
        DelimitedText.Write(Path(name, sent), table, shape);

    public void Excel(string name, string title, string sheet, Table table, DateOnly? sent = null) =>
        Workbook.Write(Path(name, sent), title, sheet, table);

    public void Page(string name, string text, DateOnly? sent = null) =>
        File.WriteAllText(Path(name, sent), text, new UTF8Encoding(false));

    /// <summary>The same outbox for files of one sender.</summary>
    public Outbox Of(string sender) => this with { Sender = $"{Sender}{sender}/" };

    private string Path(string name, DateOnly? sent)
    {
        name = Sender + name;
        Sent[name] = sent is { } day && day < Last ? day : Last;
        Files.Add(name);
        if (_made.Add(Sender))
        {
            Directory.CreateDirectory(System.IO.Path.Combine(Folder, Sender));
        }
        return System.IO.Path.Combine(Folder, name);
    }
}
