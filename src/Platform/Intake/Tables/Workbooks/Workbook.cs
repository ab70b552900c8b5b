using System.IO.Compression;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>An Excel workbook (.xlsx, .xlsm) as one table for each sheet that holds anything, hidden ones too.</summary>
internal static class Workbook
{
    public static TableFile Open(Stream content, string fileName, Func<IReadOnlyList<string>, int>? recognised)
    {
        var zip = new ZipArchive(content, ZipArchiveMode.Read);
        try
        {
            var problem = WorkbookLimits.Find(zip, content.Length);
            if (problem is null && WorkbookParts.Find(zip) is { } parts)
                return TooManyTexts(zip, parts)
                    ? TableFile.NotUnderstood(fileName, WorkbookLimits.TooManyTexts(), zip, content)
                    : TableFile.Of(
                        fileName,
                        cancellation => Tables(zip, parts, recognised, cancellation),
                        zip,
                        content
                    );
            return TableFile.NotUnderstood(fileName, problem ?? WorkbookLimits.NotAWorkbook(zip), zip, content);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    private static bool TooManyTexts(ZipArchive zip, WorkbookParts parts) =>
        zip.Entries.Any(entry =>
            entry.FullName.Equals(parts.SharedTexts, StringComparison.OrdinalIgnoreCase)
            && entry.Length > TableLimits.SharedTextBytes
        );

    private static IEnumerable<Table> Tables(
        ZipArchive zip,
        WorkbookParts parts,
        Func<IReadOnlyList<string>, int>? recognised,
        CancellationToken cancellation
    )
    {
        var sheets = new SheetRows(zip, parts);
        foreach (var sheet in parts.Sheets.Take(TableLimits.Sheets))
        {
            cancellation.ThrowIfCancellationRequested();
            var notes = new List<string>();
            if (sheet.IsHidden)
                notes.Add("the sheet is hidden");
            yield return new Table(
                sheet.Name,
                sheets.Of(sheet.Part, notes, cancellation),
                notes,
                isText: false,
                recognised
            );
        }

        if (parts.Sheets.Count > TableLimits.Sheets)
            yield return Unread(parts.Sheets.Count);
    }

    /// <summary>Stands for the sheets beyond the limit, so that nobody takes them for read.</summary>
    private static Table Unread(int sheets) =>
        new(
            $"sheets {TableLimits.Sheets + 1} to {sheets:N0}",
            [
                new(
                    0,
                    [],
                    TableProblem.OfFile(
                        $"Only the first {TableLimits.Sheets} of the workbook's {sheets:N0} sheets are read.",
                        "Send the other sheets that hold children in workbooks of their own."
                    )
                ),
            ],
            [],
            isText: false,
            recognised: null
        );
}
