using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>What a heading seems to be.</summary>
/// <param name="Column">Null when it seems to be nothing that we read.</param>
/// <param name="Why">In a few words, why we think so.</param>
/// <param name="IsCertain">The heading is one that we know.</param>
public sealed record GuessedHeading(HeadingSample Sample, Column? Column, string Why, bool IsCertain);

/// <summary>A table taken for one kind of file: what its headings seem to be, and what is still wanting.</summary>
/// <param name="Likelihood">The more, the likelier; to be compared with that of other kinds.</param>
public sealed record Guess(
    IImporter Importer,
    IReadOnlyList<GuessedHeading> Headings,
    IReadOnlyList<string> Missing,
    double Likelihood
)
{
    private const double Known = 100;
    private const double Enough = 34;

    /// <summary>The kinds of file that a table may be, likeliest first.</summary>
    public static IReadOnlyList<Guess> Of(TableSample table, Recognition recognition, DateOnly today) =>
        [
            .. recognition
                .Kinds.Select(k => Of(table, k, today))
                .OrderBy(g => g.Missing.Count > 0)
                .ThenByDescending(g => g.Likelihood)
                .ThenBy(g => g.Importer.Order),
        ];

    /// <summary>What the headings seem to be in a file of this kind. Each column is given once.</summary>
    public static Guess Of(TableSample table, IImporter importer, DateOnly today)
    {
        var facts = table.Groups.Select(g => new Evidence(g, today)).ToList();
        var scores =
            from fact in facts
            from column in importer.Columns
            let score = fact.For(column)
            where score.Points >= Enough
            orderby score.Points descending, importer.Columns.ToList().IndexOf(column)
            select (fact, column, score);
        var given = new Dictionary<Evidence, (Column Column, string Why, double Points)>();
        var taken = new HashSet<Column>();
        foreach (var fact in facts)
        {
            // A session's heading says itself what it is.
            if (fact.Session(importer) is { } session)
            {
                given[fact] = (session, "it names a session, and holds marks", Known);
            }
        }

        foreach (var (fact, column, score) in scores)
        {
            if (!given.ContainsKey(fact) && taken.Add(column))
            {
                given[fact] = (column, score.Why, score.Points);
            }
        }

        var headings = facts.ConvertAll(f =>
            given.TryGetValue(f, out var g)
                ? new GuessedHeading(f.Sample, g.Column, g.Why, g.Points >= Known)
                : new GuessedHeading(f.Sample, null, "", false)
        );
        var missing = MissingFrom(importer, table.Headings, MapOf(importer, headings, false));
        var points = given.Values.Sum(g => g.Points) / Math.Max(1, facts.Count);
        return new(importer, headings, missing, points - (25 * missing.Count));
    }

    /// <summary>The guess as a map, to begin with.</summary>
    public SourceMap Map(TableSample table) => MapOf(Importer, Headings, MonthsComeFirst(table)) with { Codes = [] };

    /// <summary>What a file of this kind cannot be read without, and this map does not give; in words.</summary>
    public static IReadOnlyList<string> MissingFrom(IImporter importer, IReadOnlyList<string> headings, SourceMap map)
    {
        var laid = Intake.Headings.Lay(headings, importer, map);
        var missing = importer.Columns.Where(c => c.Required && laid.PlaceOf(c.Name) < 0).Select(c => c.Name).ToList();
        return missing.Count > 0 || importer.Accepts(laid) ? missing : [importer.Needs];
    }

    /// <summary>True when some date can only be one with its month first, and none one with its day first.</summary>
    public static bool MonthsComeFirst(TableSample table)
    {
        var values = table.Groups.SelectMany(g => g.Values).Select(v => v.Value).ToList();
        return values.Exists(DateOrder.IsMonthFirst) && !values.Exists(DateOrder.IsDayFirst);
    }

    private static SourceMap MapOf(IImporter importer, IReadOnlyList<GuessedHeading> headings, bool monthFirst) =>
        new(importer.Kind, [.. headings.Select(h => new MappedHeading(h.Sample.Heading, h.Column?.Name))], [])
        {
            MonthFirst = monthFirst,
        };
}
