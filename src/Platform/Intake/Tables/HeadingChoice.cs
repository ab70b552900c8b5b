namespace Whereabouts.Platform.Intake.Tables;

/// <summary>Finds the heading row among the first rows of a table, below titles such as the school's name and the day of printing.</summary>
internal static class HeadingChoice
{
    /// <summary>
    /// The place of the heading row in <paramref name="rows"/>: the row in which most headings are recognised, two at least; where none is, the first
    /// with two cells or more that is about as wide as the rows below it; else the fullest. -1 when there is no row with a value.
    /// </summary>
    public static int Of(IReadOnlyList<RawRow> rows, Func<IReadOnlyList<string>, int>? recognised)
    {
        if (rows.Count == 0)
            return -1;
        if (recognised is not null)
        {
            var scores = rows.Select(row => recognised(row.Cells.Select(cell => cell ?? "").ToList())).ToList();
            // One alone may be chance: a value that some kind of file has for a heading, such as AM.
            if (scores.Max() > 1)
                return scores.IndexOf(scores.Max());
        }

        var filled = rows.Select(row => row.Filled).ToList();
        for (var at = 0; at < rows.Count; at++)
            if (filled[at] >= 2 && FitsBelow(rows, at, filled[at]))
                return at;
        return filled.Max() == 0 ? -1 : filled.IndexOf(filled.Max());
    }

    private static bool FitsBelow(IReadOnlyList<RawRow> rows, int at, int filled)
    {
        var widths = rows.Skip(at + 1).Where(row => row.Problem is null).Select(row => row.Width).Order().ToList();
        if (widths.Count == 0)
            return true;
        var usual = widths[widths.Count / 2];
        return filled * 4 >= usual * 3 || (rows[at].Width >= usual && filled * 2 >= usual);
    }
}
