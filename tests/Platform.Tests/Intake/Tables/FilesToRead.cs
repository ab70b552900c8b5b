using System.Text;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Tests.Intake.Tables;

/// <summary>Writes files byte for byte into a folder of its own, and reads them whole.</summary>
public abstract class FilesToRead : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tables").FullName;

    protected string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    protected ReadFile Read(string text, Func<IReadOnlyList<string>, int>? recognised = null) =>
        Read(Encoding.UTF8.GetBytes(text), "children.csv", recognised);

    protected ReadFile Read(
        byte[] bytes,
        string name = "children.csv",
        Func<IReadOnlyList<string>, int>? recognised = null
    )
    {
        using var file = TableReader.Open(Write(name, bytes), recognised);
        var tables = new List<ReadTable>();
        foreach (var table in file.Tables())
        {
            var rows = table
                .Rows()
                .Select(row => new ReadRow(
                    row.Number,
                    [.. table.Headings.Select((_, column) => row[column])],
                    row.Problem
                ))
                .ToList();
            tables.Add(new(table.Name, [.. table.Headings], table.HeadingRow, rows, [.. table.Notes], table.Problem));
        }

        return new(file.Problem, tables);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

public sealed record ReadFile(TableProblem? Problem, List<ReadTable> Tables)
{
    public ReadTable Table => Tables.Single();

    public List<ReadRow> Rows => Table.Rows;
}

public sealed record ReadTable(
    string Name,
    List<string> Headings,
    int HeadingRow,
    List<ReadRow> Rows,
    List<string> Notes,
    TableProblem? Problem
)
{
    /// <summary>Each row as its cells with bars between, blank ones empty.</summary>
    public IEnumerable<string> Lines => Rows.Select(row => string.Join('|', row.Cells));
}

public sealed record ReadRow(int Number, List<string?> Cells, TableProblem? Problem);
