using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Intake;

/// <summary>One page of the batches, newest first.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record BatchPage(IReadOnlyList<BatchRow> Batches, string? Next);

/// <summary>Reads what came in and what became of it.</summary>
public sealed class Batches(AppDb db)
{
    /// <param name="after">The cursor given by the page before; null for the first page.</param>
    /// <param name="take">How many, from 1.</param>
    public async Task<BatchPage> ListAsync(string? after, int take, CancellationToken cancellation)
    {
        var batches = db.Batches.AsNoTracking();
        if (Guid.TryParse(after, out var last))
        {
            batches = batches.Where(b =>
                db.Batches.Any(l =>
                    l.Id == last && (b.Recorded < l.Recorded || (b.Recorded == l.Recorded && b.Id.CompareTo(l.Id) > 0))
                )
            );
        }

        var page = await batches
            .OrderByDescending(b => b.Recorded)
            .ThenBy(b => b.Id)
            .Take(take + 1)
            .ToListAsync(cancellation);
        return page.Count > take ? new(page[..take], page[take - 1].Id.ToString()) : new(page, null);
    }

    /// <returns>Null when there is no such batch.</returns>
    public Task<BatchRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.Batches.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellation);

    /// <summary>The batch last made of a file; null when there is none.</summary>
    public Task<BatchRow?> NewestOfAsync(string sha256, CancellationToken cancellation) =>
        db
            .Batches.AsNoTracking()
            .Where(b => b.Sha256 == sha256)
            .OrderByDescending(b => b.Recorded)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>The problems of a batch in the order of their rows, refused and waiting rows before notes.</summary>
    /// <returns>One page of them, and how many there are.</returns>
    public async Task<(IReadOnlyList<ProblemRow> Problems, int Count)> ProblemsAsync(
        Guid id,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var problems = db.Problems.AsNoTracking().Where(p => p.BatchId == id);
        var page = await problems
            .OrderBy(p => p.Outcome == "note" ? 1 : 0)
            .ThenBy(p => p.RowNumber)
            .ThenBy(p => p.Number)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellation);
        return (page, await problems.CountAsync(cancellation));
    }
}
