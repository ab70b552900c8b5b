using System.Security.Cryptography;
using System.Text;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Intake;

/// <summary>Tells by its headings what kind of file a table is.</summary>
public sealed class Recognition(IEnumerable<IImporter> importers)
{
    private readonly IReadOnlyList<IImporter> _importers = [.. importers.OrderBy(i => i.Order)];
    private readonly HashSet<string> _keys = importers
        .SelectMany(i => i.Columns)
        .SelectMany(c => c.Keys)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Every kind, what others need first.</summary>
    public IReadOnlyList<IImporter> Kinds => _importers;

    /// <summary>
    /// Names a way of reading: which importers, as built, what was said of the file, and the source's maps. A file read
    /// once in this way says nothing new when it is read so again.
    /// </summary>
    internal string ReadingOf(ImportOptions options, IReadOnlyList<SourceMap> maps)
    {
        var parts = _importers
            .Select(i => i.GetType().Assembly.ManifestModule.ModuleVersionId)
            .Distinct()
            .Append(typeof(Recognition).Assembly.ManifestModule.ModuleVersionId)
            .Append(typeof(IFact).Assembly.ManifestModule.ModuleVersionId)
            .Concat(maps.Select(m => m.Id))
            .Order()
            .Select(id => id.ToString("N"));
        var text = string.Join('\n', parts.Prepend(options.Source).Prepend(options.Kind));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The kind of that name; null when there is none.</summary>
    public IImporter? Kind(string? name) =>
        _importers.FirstOrDefault(i => string.Equals(i.Kind, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many of these headings the kind that knows most of them knows: chooses the heading row.</summary>
    public int Score(IReadOnlyList<string> headings)
    {
        // Most rows asked about are rows of children: hardly a cell of theirs is any kind's heading.
        var places = Headings.Places(headings);
        var known = places.Keys.Count(_keys.Contains);
        return known < 2 ? known : _importers.Max(i => Headings.Claims(i, places).Count);
    }

    /// <summary>The same, where a source's maps know headings too.</summary>
    public Func<IReadOnlyList<string>, int> ScoreWith(IReadOnlyList<SourceMap> maps) =>
        headings => maps.Select(m => m.Known(headings)).Append(Score(headings)).Max();

    /// <summary>The kind whose columns these headings are, with their places; null when there is none.</summary>
    /// <param name="kind">The only kind to try; null for all.</param>
    /// <param name="maps">How files of this source are read: tried before the headings alone.</param>
    public (IImporter Importer, Headings Headings)? Find(
        IReadOnlyList<string> texts,
        string? kind,
        IReadOnlyList<SourceMap>? maps = null
    )
    {
        var matched =
            from map in maps ?? []
            let importer = Kind(map.Kind)
            where importer is not null && (kind is null || Kind(kind) == importer) && map.Fits(texts, importer)
            let headings = Headings.Recognise(texts, importer, map)
            where headings is not null
            orderby map.Reads descending
            select (importer, headings);
        if (matched.Select(m => ((IImporter, Headings)?)m).FirstOrDefault() is { } bySource)
        {
            return bySource;
        }

        // Thousands of headings are looked through once, and not once for each kind.
        var places = Headings.Places(texts);
        var known =
            from importer in _importers
            where kind is null || string.Equals(importer.Kind, kind, StringComparison.OrdinalIgnoreCase)
            let claims = Headings.Claims(importer, places)
            where importer.Columns.All(c => !c.Required || claims.ContainsKey(c.Name))
            let headings = Headings.Recognise(texts, importer)
            where headings is not null
            orderby headings.Found descending, importer.Columns.Count(c => c.Required) descending
            select (importer, headings);
        return known.Select(k => ((IImporter, Headings)?)k).FirstOrDefault();
    }

    /// <summary>Why no kind fits, and what would make the nearest one fit.</summary>
    internal TableProblem Unknown(Table table, string? kind)
    {
        var places = Headings.Places(table.Headings);
        var nearest = _importers
            .Where(i => kind is null || string.Equals(i.Kind, kind, StringComparison.OrdinalIgnoreCase))
            .MaxBy(i => Headings.Claims(i, places).Count);
        if (nearest is null)
        {
            return TableProblem.OfFile(
                $"'{kind}' is not a kind of file we know.",
                $"Use one of: {string.Join(", ", _importers.Select(i => i.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}."
            );
        }

        var claims = Headings.Claims(nearest, places);
        var missing = nearest.Columns.Where(c => c.Required && !claims.ContainsKey(c.Name)).Select(c => c.Name);
        return TableProblem.OfFile(
            $"The headings ({string.Join(", ", table.Headings.Take(12))}) are not those of any kind of file we know.",
            $"Nearest is '{nearest.Title}': add headings for {string.Join(", ", missing)}, or use the template of the kind you mean."
        );
    }
}
