using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Files;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>
/// The rows of a batch that were refused or wait, as they came, each with what is wrong: mended, they can be sent as a
/// file of their own.
/// </summary>
internal sealed class CorrectionFile(AppDb db, FileStore files, Recognition recognition)
{
    /// <summary>Headings that no kind of file reads, so that the mended file is read like the first one.</summary>
    private static readonly string[] Added = ["Outcome here", "What is wrong", "In which column", "How to mend it"];

    public async Task WriteAsync(BatchRow batch, HttpResponse response, CancellationToken cancellation)
    {
        var copy = TemporaryFile();
        try
        {
            await files.WriteAsync(batch.Sha256, copy, cancellation);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }

        using var file = TableReader.Open(copy, batch.FileName, recognition.Score, cancellation);
        foreach (var table in file.Tables(cancellation))
        {
            if (string.Equals(table.Name, batch.Sheet, StringComparison.Ordinal))
            {
                await CsvText.WriteAsync(
                    response,
                    Path.GetFileNameWithoutExtension(batch.FileName) + " to mend.csv",
                    [.. table.Headings, .. Added],
                    Rows(table, batch.Id, cancellation),
                    cancellation
                );
                return;
            }
        }
    }

    /// <summary>Walks through the table and the problems side by side, since both are in the order of rows.</summary>
    private IEnumerable<IReadOnlyList<string?>> Rows(Table table, Guid batch, CancellationToken cancellation)
    {
        using var problems = db
            .Problems.AsNoTracking()
            .Where(p => p.BatchId == batch && p.Outcome != "note")
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
                    .. table.Headings.Select((_, i) => row[i]),
                    BatchWords.Outcome(wrong[0].Outcome),
                    Join(wrong.Select(p => p.Reason)),
                    Join(wrong.Select(p => p.ColumnName)),
                    Join(wrong.Select(p => p.Mend)),
                ];
            }
        }
    }

    private static string Join(IEnumerable<string?> texts) =>
        string.Join(' ', texts.Where(t => !string.IsNullOrEmpty(t)).Distinct(StringComparer.Ordinal));

    /// <summary>Readable by this process alone, and gone when it is closed.</summary>
    private static FileStream TemporaryFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Path.GetTempPath(), "whereabouts-" + Path.GetRandomFileName()), options);
    }
}
