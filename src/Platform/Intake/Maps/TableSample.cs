using Whereabouts.Platform.Intake.Mending;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>Headings of a table that differ by a date alone, and what stands under them.</summary>
/// <param name="Headings">As written, in their order.</param>
/// <param name="Values">Each value with how often it stands there, in the order met.</param>
/// <param name="HasMore">There are more values than were kept: it is no column of codes.</param>
public sealed record HeadingSample(
    IReadOnlyList<string> Headings,
    IReadOnlyList<(string Value, int Count)> Values,
    bool HasMore
)
{
    public string Heading => Headings[0];
}

/// <summary>What a table holds, seen to say what its columns are.</summary>
public sealed record TableSample(
    string Sheet,
    IReadOnlyList<string> Headings,
    IReadOnlyList<HeadingSample> Groups,
    IReadOnlyList<(int Number, IReadOnlyList<string?> Cells)> FirstRows,
    int Rows
)
{
    private const int MostRows = 50_000;
    private const int MostValues = 120;
    private const int ShownRows = 5;

    /// <summary>Reads a table of a file; the stream is disposed.</summary>
    /// <param name="sheet">The table's name; null for the first.</param>
    /// <param name="score">How many headings of a row are known: finds the row of headings.</param>
    /// <returns>Null when the file has no such table, or it cannot be read.</returns>
    public static TableSample? Read(
        Stream file,
        string name,
        string? sheet,
        Func<IReadOnlyList<string>, int> score,
        CancellationToken cancellation
    )
    {
        using var opened = TableReader.Open(file, name, score, cancellation);
        var tables = opened.Problem is null ? opened.Tables(cancellation) : [];
        return tables
            .Where(t =>
                t.Headings.Count > 0 && (sheet is null || string.Equals(t.Name, sheet, StringComparison.Ordinal))
            )
            .Select(t => Of(t, cancellation))
            .FirstOrDefault();
    }

    private static TableSample Of(Table table, CancellationToken cancellation)
    {
        var counts = table.Headings.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)).ToList();
        var more = new bool[table.Headings.Count];
        var first = new List<(int, IReadOnlyList<string?>)>();
        var rows = 0;
        foreach (var row in table.Rows(cancellation).Take(MostRows))
        {
            rows++;
            if (first.Count < ShownRows)
            {
                first.Add((row.Number, [.. table.Headings.Select((_, i) => row[i])]));
            }

            for (var i = 0; i < counts.Count; i++)
            {
                if (row[i] is not { } value)
                {
                    continue;
                }

                if (counts[i].Count < MostValues || counts[i].ContainsKey(value))
                {
                    counts[i][value] = counts[i].GetValueOrDefault(value) + 1;
                }
                else
                {
                    more[i] = true;
                }
            }
        }

        var groups = Enumerable
            .Range(0, table.Headings.Count)
            .Where(i => !MendColumns.Are(table.Headings[i]))
            .GroupBy(i => HeadingPattern.Of(table.Headings[i]).Key, StringComparer.Ordinal)
            .Select(g => new HeadingSample(
                [.. g.Select(i => table.Headings[i])],
                [
                    .. g.SelectMany(i => counts[i])
                        .GroupBy(v => v.Key, StringComparer.Ordinal)
                        .Select(v => (v.Key, v.Sum(c => c.Value))),
                ],
                g.Any(i => more[i])
            ));
        return new(table.Name, table.Headings, [.. groups], first, rows);
    }
}
