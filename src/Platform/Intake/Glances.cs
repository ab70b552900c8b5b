using Whereabouts.Domain.Time;
using Whereabouts.Platform.Intake.Archives;
using Whereabouts.Platform.Intake.Maps;
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
public sealed class Glances(Recognition recognition, TimeProvider time)
{
    private const int FirstRows = 5;

    /// <param name="kind">The only kind to try; null to recognise it by the headings.</param>
    /// <param name="maps">How files of this source are read.</param>
    /// <returns>One for each table of the file, or of the files in a zip; none when it cannot be read.</returns>
    public IReadOnlyList<Glance> At(
        string path,
        string name,
        string? kind,
        IReadOnlyList<SourceMap> maps,
        CancellationToken cancellation
    )
    {
        using var incoming = IncomingFiles.Of([(path, name)], cancellation);
        return
        [
            .. incoming
                .All.Where(f => f.Problem is null)
                .SelectMany(f => AtFile(f.Path, f.Name, kind, maps, cancellation)),
        ];
    }

    private IReadOnlyList<Glance> AtFile(
        string path,
        string name,
        string? kind,
        IReadOnlyList<SourceMap> maps,
        CancellationToken cancellation
    )
    {
        using var file = TableReader.Open(path, recognition.ScoreWith(maps), cancellation);
        return file.Problem is null
            ? [.. file.Tables(cancellation).Select(table => Of(table, name, kind, maps, cancellation))]
            : [];
    }

    private Glance Of(
        Table table,
        string name,
        string? kind,
        IReadOnlyList<SourceMap> maps,
        CancellationToken cancellation
    )
    {
        if (recognition.Find(table.Headings, kind, maps) is not var (importer, headings))
        {
            return new(name, table.Name, null, [], table.Headings, [], [.. table.Notes]);
        }

        var sessions = importer.SessionColumns is [var session, ..] ? session : null;
        var used = importer
            .Columns.Select(c => (c.Name, Place: headings.PlaceOf(c.Name), c.CodedAs))
            .Where(c => c.Place >= 0)
            .Concat(
                sessions is null
                    ? []
                    : headings.Used.Select(place => (Name: headings.ReadAs[place], Place: place, sessions.CodedAs))
            )
            .OrderBy(c => c.Place)
            .ToList();
        var today = UkDate.Of(time.GetUtcNow());
        var rows = table
            .Rows(cancellation)
            .Take(FirstRows)
            .Select(row =>
                (
                    row.Number,
                    (IReadOnlyList<string?>)
                        used.ConvertAll(c =>
                            row[c.Place] is { } text ? headings.Map?.Translate(c.CodedAs, text, today) ?? text : null
                        )
                )
            )
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
