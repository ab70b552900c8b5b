using Whereabouts.Platform.Exports;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The register as a list to be taken away, with the columns that the page shows.</summary>
internal static class RegisterSheet
{
    /// <param name="lines">Those to take away: all that match, or some chosen of them.</param>
    public static Sheet Of(RegisterList list, IEnumerable<RegisterLine> lines)
    {
        var cells = list
            .Question.Columns.SelectMany(column => column.Cells)
            .DistinctBy(cell => cell.Heading, StringComparer.Ordinal)
            .ToList();
        return new(
            "Register",
            [.. cells.Select(cell => cell.Heading)],
            [.. lines.Select(line => (IReadOnlyList<object?>)[.. cells.Select(cell => cell.Cell(line))])]
        );
    }

    /// <summary>What the list is and is not: the day, what was known, how much of the county it covers.</summary>
    /// <param name="taken">How many children are in the list.</param>
    public static Sheet About(RegisterList list, int taken)
    {
        var rows = new List<(string What, object? Value)>
        {
            ("On", list.Picture.On),
            ("As known at", list.Picture.KnownAt is { } known ? $"{known:O}" : "everything told so far"),
            ("Children in this list", taken),
            ("Children on the register", list.Total),
            ("Schools expected to send marks", list.Coverage.SchoolsExpected),
            ("Schools covered", list.Coverage.SchoolsCurrent),
            ("Definitions, version", list.Picture.County.Definitions.Version),
        };
        rows.AddRange(list.Facets.Where(facet => facet.IsUsed).Select(Filter));
        rows.AddRange(list.NotCovered.Select(school => ("School not covered", (object?)school.School.Name)));
        return new("About", ["What", "Value"], [.. rows.Select(row => (IReadOnlyList<object?>)[row.What, row.Value])]);
    }

    private static (string, object?) Filter(FacetChoices facet) =>
        (
            $"Filter: {facet.Facet.Title}",
            string.Join("; ", facet.Options.Where(option => option.IsChosen).Select(option => option.Words))
        );
}
