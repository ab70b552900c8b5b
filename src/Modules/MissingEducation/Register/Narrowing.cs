namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>
/// The register narrowed down by every facet in one pass: values of one facet add, facets narrow each other down. The
/// count beside a value heeds the other facets but not its own: it says how many would be shown with it.
/// </summary>
internal sealed class Narrowing
{
    /// <param name="columns">The facets with the values of every line.</param>
    /// <param name="lines">How many lines there are.</param>
    public Narrowing(IReadOnlyList<FacetColumn> columns, int lines, RegisterQuestion question)
    {
        var asked = columns
            .Select(column => question.Chosen[column.Facet.Key].ToHashSet(StringComparer.Ordinal))
            .ToArray();
        var chosen = columns.Select((column, i) => column.Chosen(asked[i])).ToArray();
        var counts = columns.Select(column => new int[column.Values.Count]).ToArray();
        LetsThrough = new bool[lines];
        for (var line = 0; line < lines; line++)
        {
            var (failed, failing) = (0, -1);
            for (var i = 0; i < chosen.Length && failed < 2; i++)
            {
                if (chosen[i] is { } among && !Any(columns[i].Of(line), among))
                {
                    (failed, failing) = (failed + 1, i);
                }
            }

            LetsThrough[line] = failed == 0;
            for (var i = 0; i < counts.Length && failed < 2; i++)
            {
                if (failed == 0 || failing == i)
                {
                    foreach (var value in columns[i].Of(line))
                    {
                        counts[i][value]++;
                    }
                }
            }
        }

        Facets = [.. columns.Select((column, i) => Choices(column, asked[i], counts[i], question))];
    }

    /// <summary>For each line whether every facet lets it through.</summary>
    public bool[] LetsThrough { get; }

    public IReadOnlyList<FacetChoices> Facets { get; }

    // One of the chosen values among these?
    private static bool Any(ReadOnlySpan<int> values, bool[] chosen)
    {
        foreach (var value in values)
        {
            if (chosen[value])
            {
                return true;
            }
        }

        return false;
    }

    private static FacetChoices Choices(
        FacetColumn column,
        HashSet<string> asked,
        int[] counts,
        RegisterQuestion question
    )
    {
        var options = column.Values.Select(
            (value, i) => new FacetOption(value.Value, value.Words, counts[i], asked.Contains(value.Value))
        );
        // What no child has any more stays, so that it can be taken away.
        var gone = asked.Except(column.Values.Select(value => value.Value), StringComparer.Ordinal);
        return new(
            column.Facet,
            [.. options, .. gone.Order(StringComparer.Ordinal).Select(value => new FacetOption(value, value, 0, true))],
            question.Chosen[column.Facet.FindKey].LastOrDefault()?.Trim() ?? ""
        );
    }
}
