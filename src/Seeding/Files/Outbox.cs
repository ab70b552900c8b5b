using System.Text;

namespace Whereabouts.Seeding.Files;

/// <summary>The folder that all senders write into. A file that names no other day is sent on the last one.</summary>
internal sealed class Outbox(string folder, DateOnly last)
{
    public List<string> Files { get; } = [];

    /// <summary>The day on which each file would have been sent.</summary>
    public Dictionary<string, DateOnly> Sent { get; } = new(StringComparer.Ordinal);

    public void Text(string name, Table table, Shape shape, DateOnly? sent = null) =>
        DelimitedText.Write(Path(name, sent), table, shape);

    public void Excel(string name, string title, string sheet, Table table, DateOnly? sent = null) =>
        Workbook.Write(Path(name, sent), title, sheet, table);

    public void Page(string name, string text, DateOnly? sent = null) =>
        File.WriteAllText(Path(name, sent), text, new UTF8Encoding(false));

    private string Path(string name, DateOnly? sent)
    {
        Sent[name] = sent is { } day && day < last ? day : last;
        Files.Add(name);
        return System.IO.Path.Combine(folder, name);
    }
}
