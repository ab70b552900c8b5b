using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;

namespace Whereabouts.Modules.Administration.Intake.Match;

/// <summary>A value that stands in a column of codes.</summary>
/// <param name="National">The national code it is taken for: by the map, or as it stands; null when nobody has said.</param>
/// <param name="IsUnderstood">It is read as it stands, and the map says nothing else of it.</param>
internal sealed record CodedValue(string Local, int Count, string? National, bool IsUnderstood);

/// <summary>A column of a file in which codes stand, with every code met.</summary>
/// <param name="Name">Under which its codes are kept.</param>
internal sealed record CodedColumn(string Name, string Heading, CodeList Codes, IReadOnlyList<CodedValue> Values)
{
    public static IReadOnlyList<CodedColumn> Of(TableSample table, SourceMap map, IImporter importer)
    {
        var columns = importer
            .Columns.Concat(importer.SessionColumns)
            .ToDictionary(c => c.Name, StringComparer.Ordinal);
        var chosen = map.Headings.ToLookup(h => h.Heading, h => h.Column, StringComparer.Ordinal);
        var coded =
            from sample in table.Groups
            where !sample.HasMore
            let name = sample.Headings.SelectMany(h => chosen[h]).FirstOrDefault()
            where name is not null && columns.ContainsKey(name)
            let column = columns[name]
            where column.Codes is not null
            group (sample, column) by column.CodedAs;
        return
        [
            .. coded.Select(g => new CodedColumn(
                g.Key,
                g.First().sample.Heading,
                g.First().column.Codes!,
                [.. ValuesOf(g.Select(s => s.sample), g.Key, g.First().column.Codes!, map)]
            )),
        ];
    }

    private static IEnumerable<CodedValue> ValuesOf(
        IEnumerable<HeadingSample> samples,
        string column,
        CodeList codes,
        SourceMap map
    ) =>
        samples
            .SelectMany(s => s.Values)
            .GroupBy(v => v.Value, StringComparer.Ordinal)
            .Select(g =>
            {
                var mapped = map.Codes.LastOrDefault(c =>
                    string.Equals(c.Column, column, StringComparison.Ordinal)
                    && string.Equals(c.Local, g.Key, StringComparison.Ordinal)
                    && c.To is null
                );
                return new CodedValue(
                    g.Key,
                    g.Sum(v => v.Count),
                    mapped?.National ?? codes.Read(g.Key),
                    mapped is null && codes.Read(g.Key) is not null
                );
            })
            .OrderByDescending(v => v.Count)
            .ThenBy(v => v.Local, StringComparer.Ordinal);
}
