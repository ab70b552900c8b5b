using System.Globalization;
using System.IO.Compression;
using Whereabouts.Platform.Tests.Intake.Tables.Workbooks;

namespace Whereabouts.Platform.Tests.Intake.BrokenFiles;

/// <summary>
/// A workbook of a few megabytes with a gigabyte of XML in its one sheet: half of it rows of marks with remarks as long
/// as a row may be, half of it one row of thousands of cells.
/// </summary>
internal static class GigabyteOfMarks
{
    /// <summary>Rows just short enough to be read.</summary>
    public const int LongRows = 600;

    private const int Remarks = 9;
    private const int CellsOfOneRow = 5_400;

    // Partly drawn by lot, so that the file packs no better than real ones do.
    private static readonly string Remark = string.Concat(
        new Random(1).GetItems("abcdefghij".ToCharArray(), 1_600).Concat(Enumerable.Repeat('x', 97_400))
    );

    public static void Write(string path)
    {
        using var file = File.Create(path);
        new WorkbookToRead().Sheet(WriteRows).Write(file, CompressionLevel.Fastest);
    }

    private static void WriteRows(TextWriter into)
    {
        string[] headings = ["urn", "upn", "surname", "forename", "date of birth", "date", "session", "code"];
        into.Write(
            WorkbookToRead.Row(1, [.. headings, .. Enumerable.Range(1, Remarks).Select(remark => $"remark {remark}")])
        );
        var number = 2;
        for (var day = new DateOnly(2025, 9, 1); number < LongRows + 2; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            foreach (var session in new[] { "AM", "PM" })
            {
                var date = day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
                string[] mark = ["141727", Folder.Grace, "Okafor", "Grace", "14/02/2015", date, session, "/"];
                into.Write(WorkbookToRead.Row(number++, [.. mark, .. Enumerable.Repeat(Remark, Remarks)]));
            }
        }

        into.Write($"<row r=\"{number}\">");
        for (var cell = 0; cell < CellsOfOneRow; cell++)
        {
            into.Write($"<c t=\"inlineStr\"><is><t>{Remark}</t></is></c>");
        }

        into.Write("</row>");
    }
}
