using System.IO.Compression;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>Looks at what a zip says of itself before anything in it is unpacked.</summary>
internal static class WorkbookLimits
{
    private const string SendLess = "Send only the sheets asked for, as .xlsx or CSV.";

    /// <summary>Why the zip is not, or is too large to be, a workbook; null when it may be read.</summary>
    public static TableProblem? Find(ZipArchive zip, long packedBytes)
    {
        if (zip.Entries.Count > TableLimits.Parts)
            return TableProblem.OfFile($"The workbook has more than {TableLimits.Parts:N0} parts.", SendLess);
        var unpacked = zip.Entries.Sum(entry => (decimal)entry.Length);
        if (unpacked > TableLimits.UnpackedBytes)
            return TableProblem.OfFile(
                $"The workbook would unpack to more than {Megabytes(TableLimits.UnpackedBytes)}.",
                SendLess
            );
        if (
            unpacked > TableLimits.UnpackedBytesAlwaysAllowed
            && unpacked > packedBytes * (decimal)TableLimits.UnpackedRatio
        )
            return TableProblem.OfFile(
                $"The workbook would unpack to more than {TableLimits.UnpackedRatio} times its size, which real ones do not.",
                SendLess
            );
        return null;
    }

    /// <summary>What a zip that is no workbook of Excel holds instead.</summary>
    public static TableProblem NotAWorkbook(ZipArchive zip)
    {
        bool Has(string start) =>
            zip.Entries.Any(entry => entry.FullName.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return Has("xl/workbook.bin") ? Other("a binary workbook (.xlsb)")
            : Has("word/") ? Other("a Word document")
            : Has("ppt/") ? Other("a PowerPoint presentation")
            : Has("content.xml") ? Other("a LibreOffice or OpenOffice document")
            : TableProblem.OfFile(
                "The file is a zip with other files in it, not a workbook.",
                "Unpack it and send the files in it."
            );
    }

    public static TableProblem TooManyTexts() =>
        TableProblem.OfFile(
            $"The workbook's list of texts is larger than {Megabytes(TableLimits.SharedTextBytes)}.",
            "Save each sheet as CSV and send those."
        );

    private static TableProblem Other(string kind) =>
        TableProblem.OfFile(
            $"The file is {kind}, not an .xlsx workbook.",
            "Save the table as .xlsx or CSV and send that."
        );

    private static string Megabytes(long bytes) => $"{bytes / (1024 * 1024):N0} MB";
}
