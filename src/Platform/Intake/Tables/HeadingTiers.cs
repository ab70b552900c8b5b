namespace Whereabouts.Platform.Intake.Tables;

/// <summary>
/// Joins a heading row whose cells are merged over several columns (Monday over AM and PM) with the row of headings under it. The upper
/// text goes before the lower only where the lower alone would repeat: <c>Monday AM</c>, but <c>Forename</c> under <c>Name</c>.
/// </summary>
internal static class HeadingTiers
{
    /// <summary>The rows, each upper tier emptied and its lower tier completed.</summary>
    public static void Join(IList<RawRow> rows)
    {
        for (var at = 0; at + 1 < rows.Count; at++)
        {
            if (rows[at].Groups is not { Count: > 0 } || !AreTiers(rows[at], rows[at + 1]))
                continue;
            rows[at + 1] = rows[at + 1] with { Cells = Joined(rows[at], rows[at + 1]) };
            rows[at] = rows[at] with { Cells = [] };
        }
    }

    /// <summary>Headings that stand alone above have nothing of their own below: else the lower row is already a child.</summary>
    private static bool AreTiers(RawRow upper, RawRow lower) =>
        lower.Filled > 0
        && Enumerable
            .Range(0, upper.Cells.Length)
            .All(column => upper.Cells[column] is null || upper.IsGrouped(column) || At(lower, column) is null);

    private static string?[] Joined(RawRow upper, RawRow lower)
    {
        var repeated = lower
            .Cells.OfType<string>()
            .GroupBy(HeadingKey.Of, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .ToHashSet(StringComparer.Ordinal);
        return Enumerable
            .Range(0, Math.Max(upper.Cells.Length, lower.Cells.Length))
            .Select(column =>
                (Above(upper, column), At(lower, column)) switch
                {
                    (var above, null) => upper.IsGrouped(column) ? null : above,
                    ({ } above, { } below) when repeated.Contains(HeadingKey.Of(below)) => $"{above} {below}",
                    (_, var below) => below,
                }
            )
            .ToArray();
    }

    private static string? Above(RawRow upper, int column) =>
        upper.IsGrouped(column)
            ? At(upper, upper.Groups!.First(group => group.First <= column && column <= group.Last).First)
            : At(upper, column);

    private static string? At(RawRow row, int column) => column < row.Cells.Length ? row.Cells[column] : null;
}
