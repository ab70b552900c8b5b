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
                        Notes(parts),
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

    private static List<string> Notes(WorkbookParts parts) =>
        parts.Sheets.Count > TableLimits.Sheets
            ? [$"only the first {TableLimits.Sheets} of {parts.Sheets.Count:N0} sheets are read"]
            : [];

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
    }
}
