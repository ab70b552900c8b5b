using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Intake;

/// <summary>
/// Files that were read to their end before, in the same way: they say nothing new. A process that died leaves the file
/// it was at unread, so that bringing all in again goes on from there.
/// </summary>
public sealed class ReadBefore(AppDb db)
{
    private const int FilesAtATime = 500;

    /// <summary>Which of these files were read to their end in this way, and still stand as they were read.</summary>
    internal async Task<IReadOnlySet<string>> FilesAsync(
        IReadOnlyCollection<string> files,
        string reading,
        CancellationToken cancellation
    ) =>
        await db
            .Files.Where(f => files.Contains(f.Sha256) && f.ReadBy == reading)
            .Where(f => db.Batches.Any(b => b.Sha256 == f.Sha256))
            .Where(f => !db.Batches.Any(b => b.Sha256 == f.Sha256 && b.State != BatchState.Applied))
            .Select(f => f.Sha256)
            .ToHashSetAsync(cancellation);

    /// <summary>Notes that all tables of a file have been taken in, so that it need not be read again.</summary>
    internal Task MarkAsync(string sha256, string reading, CancellationToken cancellation) =>
        db
            .Files.Where(f => f.Sha256 == sha256)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.ReadBy, reading), cancellation);

    /// <summary>What became of their rows when they were read.</summary>
    internal async Task<IReadOnlyList<ImportedTable>> AgainAsync(
        IReadOnlyList<Delivery> deliveries,
        CancellationToken cancellation
    )
    {
        var tables = new List<ImportedTable>();
        foreach (var page in deliveries.Chunk(FilesAtATime))
        {
            var files = page.Select(d => d.Sha256).ToList();
            var batches = await db
                .Batches.AsNoTracking()
                .Where(b => files.Contains(b.Sha256))
                .OrderBy(b => b.Sheet)
                .ToListAsync(cancellation);
            var ids = batches.ConvertAll(b => b.Id);
            var problems = (
                await db
                    .Problems.AsNoTracking()
                    .Where(p => ids.Contains(p.BatchId) && p.Number <= Tally.ShownProblems)
                    .OrderBy(p => p.Number)
                    .ToListAsync(cancellation)
            ).ToLookup(
                p => p.BatchId,
                p => new ImportProblem(p.RowNumber, p.ColumnName, p.Value, p.Reason, p.Mend, p.Outcome)
            );
            var ofFile = batches.ToLookup(b => b.Sha256, StringComparer.Ordinal);
            tables.AddRange(page.SelectMany(d => ofFile[d.Sha256].Select(b => Told(d, b, [.. problems[b.Id]]))));
        }

        return tables;
    }

    private static ImportedTable Told(Delivery delivery, BatchRow batch, IReadOnlyList<ImportProblem> problems) =>
        new(
            delivery.Label(batch.Sheet),
            batch.Kind,
            batch.Source,
            batch.Sha256,
            batch.Id,
            new(batch.RowsRead, 0, batch.RowsApplied + batch.RowsUnchanged, batch.RowsWaiting, batch.RowsRefused),
            problems
        )
        {
            Sheet = batch.Sheet,
        };
}
