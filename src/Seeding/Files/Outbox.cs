using System.Text;

namespace Whereabouts.Seeding.Files;

/// <summary>The folder that all senders write into.</summary>
internal sealed class Outbox(string folder)
{
    public List<string> Files { get; } = [];

    public void Text(string name, Table table, Shape shape) => DelimitedText.Write(Path(name), table, shape);

    public void Excel(string name, string title, string sheet, Table table) =>
        Workbook.Write(Path(name), title, sheet, table);

    public void Page(string name, string text) => File.WriteAllText(Path(name), text, new UTF8Encoding(false));

    private string Path(string name)
    {
        Files.Add(name);
        return System.IO.Path.Combine(folder, name);
    }
}
