namespace Whereabouts.Seeding.Files;

/// <summary>Headings and rows before a file's shape is chosen. A cell is null, a string, a number, a DateOnly or a DateTime.</summary>
internal sealed record Table(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A table whose columns are a heading and what to write below it, in the sender's order.</summary>
    public static Table Of<T>(IEnumerable<T> items, params (string Heading, Func<T, object?> Cell)[] columns) =>
        new(
            [.. columns.Select(c => c.Heading)],
            [.. items.Select(item => (IReadOnlyList<object?>)[.. columns.Select(c => c.Cell(item))])]
        );
}
