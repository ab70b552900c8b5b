using System.IO.Compression;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>Cells merged across columns among the rows where headings may stand. A sheet lists them behind its rows, so it is looked through first.</summary>
internal static class MergedCells
{
    /// <summary>Groups of columns in one heading row: a year of school days, and some.</summary>
    private const int MostInRow = 400;

    public static IReadOnlyDictionary<int, List<(int First, int Last)>> AtTop(
        ZipArchive zip,
        string name,
        CancellationToken cancellation
    )
    {
        var groups = new Dictionary<int, List<(int, int)>>();
        if (!Mentions(zip, name, cancellation))
            return groups;
        using var part = Part.Open(zip, name);
        while (part?.NextElement() == true)
        {
            if (part.Name is not "mergeCell" || part["ref"]?.Split(':') is not [var from, var to])
                continue;
            if (CellReference.Row(from) is not { } row || row > TableLimits.HeadingRows * 5)
                continue;
            if (CellReference.Column(from) is { } first && CellReference.Column(to) is { } last && last > first)
            {
                if (!groups.TryGetValue(row, out var inRow))
                    groups[row] = inRow = [];
                if (inRow.Count < MostInRow)
                    inRow.Add((first, last));
            }
        }

        return groups;
    }

    /// <summary>A search of the bytes, ten times as fast as reading the XML, since most sheets have none.</summary>
    private static bool Mentions(ZipArchive zip, string name, CancellationToken cancellation)
    {
        var entry = zip.Entries.FirstOrDefault(entry =>
            entry.FullName.Equals(name, StringComparison.OrdinalIgnoreCase)
        );
        if (entry is null)
            return false;
        using var content = entry.Open();
        var window = new byte[1 << 15];
        var kept = 0;
        for (int read; (read = content.Read(window, kept, window.Length - kept)) > 0; )
        {
            cancellation.ThrowIfCancellationRequested();
            var held = window.AsSpan(0, kept + read);
            if (held.IndexOf("mergeCell"u8) >= 0)
                return true;
            kept = Math.Min(8, held.Length);
            held[^kept..].CopyTo(window);
        }

        return false;
    }
}
