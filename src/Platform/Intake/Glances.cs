using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake;

/// <summary>The top of a table as we understand it: which heading is which of our columns, and the first rows under them.</summary>
/// <param name="Kind">What an officer calls the kind; null when it was not recognised.</param>
/// <param name="Used">The headings as written, in their order, with the column that each is.</param>
/// <param name="Unused">Headings that nothing is read from.</param>
/// <param name="Rows">The first rows: their number, and their cells in the order of <paramref name="Used"/>.</param>
/// <param name="Notes">How the file was read.</param>
public sealed record Glance(
    string File,
    string Sheet,
    string? Kind,
    IReadOnlyList<(string Heading, string Column)> Used,
    IReadOnlyList<string> Unused,
    IReadOnlyList<(int Number, IReadOnlyList<string?> Cells)> Rows,
    IReadOnlyList<string> Notes
);

/// <summary>Looks at the top of a file without taking any of it in.</summary>
public sealed class Glances(Recognition recognition)
{
    private const int FirstRows = 5;

    /// <param name="kind">The only kind to try; null to recognise it by the headings.</param>
    /// <returns>One for each table of the file; none when it cannot be read.</returns>
    public IReadOnlyList<Glance> At(string path, string name, string? kind, CancellationToken cancellation)
    {
        using var file = TableReader.Open(path, recognition.Score, cancellation);
        return file.Problem is null
            ? [.. file.Tables(cancellation).Select(table => Of(table, name, kind, cancellation))]
            : [];
    }

    private Glance Of(Table table, string name, string? kind, CancellationToken cancellation)
    {
        if (recognition.Find(table.Headings, kind) is not var (importer, headings))
        {
            return new(name, table.Name, null, [], table.Headings, [], [.. table.Notes]);
        }

        var used = importer
            .Columns.Select(c => (c.Name, Place: headings.PlaceOf(c.Name)))
            .Where(c => c.Place >= 0)
            .OrderBy(c => c.Place)
            .ToList();
        var rows = table
            .Rows(cancellation)
            .Take(FirstRows)
            .Select(row => (row.Number, (IReadOnlyList<string?>)used.ConvertAll(c => row[c.Place])))
            .ToList();
        return new(
            name,
            table.Name,
            importer.Title,
            used.ConvertAll(c => (headings.Texts[c.Place], c.Name)),
            [.. headings.Unused],
            rows,
            [.. table.Notes]
        );
    }
}
