namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>Finds what stands between the cells of a text file, from its first records read with each candidate in turn, quotes respected.</summary>
internal static class Separator
{
    private const int Sample = 50;
    private static readonly char[] Candidates = [',', ';', '\t', '|'];

    /// <summary>The separator that gives most records the same number of cells, the more cells the better; a comma where there is none.</summary>
    public static char Find(Func<TextSource> source) => Candidates.MaxBy(candidate => Score(source(), candidate));

    public static string Name(char separator) => separator == '\t' ? "tab" : separator.ToString();

    private static double Score(TextSource source, char separator)
    {
        var counts = new List<int>();
        foreach (var row in CsvRecords.Of(source, separator, []).Take(Sample))
        {
            if (row.Cells.Length == 0)
                break;
            if (row.Width > 0)
                counts.Add(row.Cells.Length);
        }

        var usual = counts.Where(count => count > 1).GroupBy(count => count).MaxBy(same => same.Count());
        return usual is null ? 0 : (double)usual.Count() / counts.Count * Math.Log2(usual.Key + 1);
    }
}
