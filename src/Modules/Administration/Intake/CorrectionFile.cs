using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Exports;
using Whereabouts.Platform.Files;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Mending;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>
/// The rows of a batch that were refused or wait, as they came and in the form in which they came, each with what is
/// wrong: mended, they are sent as a file of their own, and the problems here are seen to be mended.
/// </summary>
internal sealed class CorrectionFile(AppDb db, FileStore files, SourceMaps maps, Recognition recognition)
{
    private const int LongestSheet = 31;

    public async Task WriteAsync(BatchRow batch, HttpResponse response, CancellationToken cancellation)
    {
        IReadOnlyList<SourceMap> readBy = await maps.FindAsync(batch.MapId, cancellation) is { } map ? [map] : [];
        await using var copy = await files.OpenAsync(batch.Sha256, cancellation);
        var isWorkbook = copy.ReadByte() == 'P' && copy.ReadByte() == 'K';
        copy.Position = 0;
        using var file = TableReader.Open(copy, batch.FileName, recognition.ScoreWith(readBy), cancellation);
        var table = file.Tables(cancellation)
            .FirstOrDefault(t => string.Equals(t.Name, batch.Sheet, StringComparison.Ordinal));
        if (table is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // A file that was sent back before has our columns already.
        var own = Enumerable.Range(0, table.Headings.Count).Where(i => !MendColumns.Are(table.Headings[i])).ToList();
        string[] headings = [.. own.Select(i => table.Headings[i]), .. MendColumns.Headings];
        var rows = Rows(table, own, batch.Id, cancellation);
        var name = Path.GetFileNameWithoutExtension(batch.FileName) + " to mend";
        if (!isWorkbook)
        {
            await CsvText.WriteAsync(response, name + ".csv", headings, rows, cancellation);
            return;
        }

        var sheet = new Platform.Exports.Sheet(
            batch.Sheet.Length is > 0 and <= LongestSheet ? batch.Sheet : "To mend",
            headings,
            [.. rows.Select(r => (IReadOnlyList<object?>)[.. r])]
        );
        response.ContentType = ExcelFile.ContentType;
        response.Headers.ContentDisposition = CsvText.Attachment(name + ".xlsx");
        await response.Body.WriteAsync(ExcelFile.Write(sheet), cancellation);
    }

    /// <summary>Walks through the table and the problems side by side, since both are in the order of rows.</summary>
    private IEnumerable<IReadOnlyList<string?>> Rows(
        Table table,
        IReadOnlyList<int> own,
        Guid batch,
        CancellationToken cancellation
    )
    {
        using var problems = db
            .Problems.AsNoTracking()
            .Where(p => p.BatchId == batch && p.Outcome != "note" && p.MendedBy == null)
            .OrderBy(p => p.RowNumber)
            .ThenBy(p => p.Number)
            .AsEnumerable()
            .GetEnumerator();
        var left = problems.MoveNext();
        foreach (var row in table.Rows(cancellation))
        {
            while (left && problems.Current.RowNumber < row.Number)
            {
                left = problems.MoveNext();
            }

            var wrong = new List<ProblemRow>();
            while (left && problems.Current.RowNumber == row.Number)
            {
                wrong.Add(problems.Current);
                left = problems.MoveNext();
            }

            if (wrong.Count > 0)
            {
                yield return
                [
                    .. own.Select(i => MendColumns.Guarded(row[i])),
                    Join(wrong.Select(p => p.ColumnName is { } column ? $"{column}: {p.Reason}" : p.Reason)),
                    Join(wrong.Select(p => p.Mend)),
                    new RowReference(batch, row.Number).ToString(),
                ];
            }
        }
    }

    private static string Join(IEnumerable<string?> texts) =>
        string.Join(' ', texts.Where(t => !string.IsNullOrEmpty(t)).Distinct(StringComparer.Ordinal));
}
