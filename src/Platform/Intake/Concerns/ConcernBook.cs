using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake.Concerns;

/// <summary>Reads what is wrong again and again, and keeps what was done about it.</summary>
public sealed class ConcernBook(AppDb db, TimeProvider time)
{
    private const int Examples = 12;

    /// <summary>Every concern of every source, or of one; the most rows first.</summary>
    public async Task<IReadOnlyList<Concern>> ListAsync(string? source, CancellationToken cancellation)
    {
        var problems =
            from problem in db.Problems.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on problem.BatchId equals batch.Id
            where
                problem.MendedBy == null
                && (batch.State == BatchState.Applied || batch.State == BatchState.NotUnderstood)
                && (problem.Outcome != "note" || problem.ColumnName != null || batch.State == BatchState.NotUnderstood)
                && (source == null || batch.Source == source)
            select new { problem, batch };
        var groups = await problems
            .GroupBy(p => new
            {
                p.batch.Source,
                p.batch.Kind,
                p.problem.Cause,
            })
            .Select(g => new
            {
                g.Key.Source,
                g.Key.Kind,
                g.Key.Cause,
                Column = g.Min(p => p.problem.ColumnName),
                Reason = g.Min(p => p.problem.Reason),
                Mend = g.Min(p => p.problem.Mend),
                Outcome = g.Max(p => p.problem.Outcome),
                Rows = g.Count(),
                Files = g.Select(p => p.batch.Sha256).Distinct().Count(),
                Since = g.Min(p => p.batch.Recorded),
                Last = g.Max(p => p.batch.Recorded),
            })
            .ToListAsync(cancellation);
        var newest = await db
            .Batches.Where(b =>
                (b.State == BatchState.Applied || b.State == BatchState.NotUnderstood)
                && (source == null || b.Source == source)
            )
            .GroupBy(b => new { b.Source, b.Kind })
            .Select(g => new
            {
                g.Key.Source,
                g.Key.Kind,
                Last = g.Max(b => b.Recorded),
            })
            .ToListAsync(cancellation);
        var lasts = newest.ToDictionary(n => (n.Source, n.Kind ?? ""), n => n.Last);
        var done = (
            await db.Concerns.AsNoTracking().Where(c => source == null || c.Source == source).ToListAsync(cancellation)
        ).ToDictionary(c => (c.Source, c.Kind, c.Cause));
        return
        [
            .. groups
                .Select(g => new Concern(
                    g.Source,
                    g.Kind ?? "",
                    g.Cause,
                    g.Column,
                    g.Reason!,
                    g.Mend!,
                    g.Outcome!,
                    g.Rows,
                    g.Files,
                    g.Since,
                    g.Last,
                    lasts.GetValueOrDefault((g.Source, g.Kind ?? "")) <= g.Last,
                    done.GetValueOrDefault((g.Source, g.Kind ?? "", g.Cause))
                ))
                .OrderByDescending(c => c.Rows)
                .ThenBy(c => c.Reason, StringComparer.Ordinal),
        ];
    }

    /// <summary>The newest few rows of each concern of a source.</summary>
    public async Task<ILookup<(string Kind, string Cause), ConcernExample>> ExamplesAsync(
        string source,
        CancellationToken cancellation
    )
    {
        var problems =
            from problem in db.Problems.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on problem.BatchId equals batch.Id
            where
                batch.Source == source
                && problem.MendedBy == null
                && (batch.State == BatchState.Applied || batch.State == BatchState.NotUnderstood)
            select new
            {
                problem.Cause,
                batch.Kind,
                problem.BatchId,
                batch.FileName,
                problem.RowNumber,
                problem.Number,
                problem.Value,
                batch.Recorded,
            };
        var rows = await problems
            .Select(p => new { p.Kind, p.Cause })
            .Distinct()
            .SelectMany(c =>
                problems
                    .Where(p => p.Cause == c.Cause && p.Kind == c.Kind)
                    .OrderByDescending(p => p.Recorded)
                    .ThenBy(p => p.BatchId)
                    .ThenBy(p => p.Number)
                    .Take(Examples)
            )
            .ToListAsync(cancellation);
        return rows.OrderByDescending(r => r.Recorded)
            .ThenBy(r => r.RowNumber)
            .ToLookup(
                r => (r.Kind ?? "", r.Cause),
                r => new ConcernExample(r.Cause, r.BatchId, r.FileName, r.RowNumber, r.Value, r.Recorded)
            );
    }

    /// <summary>Keeps what somebody did about these.</summary>
    public async Task DealWithAsync(
        IReadOnlyCollection<Concern> concerns,
        ConcernState state,
        DateOnly? deadline,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var operation = db.Begin("deal with problems", actor, now);
        foreach (var concern in concerns)
        {
            var (source, kind, cause) = (concern.Source, concern.Kind, concern.Cause);
            await db
                .Concerns.Where(c => c.Source == source && c.Kind == kind && c.Cause == cause)
                .ExecuteDeleteAsync(cancellation);
            db.Concerns.Add(
                new ConcernRow
                {
                    Source = source,
                    Kind = kind,
                    Cause = cause,
                    State = state,
                    At = now,
                    By = actor.Name,
                    Deadline = deadline,
                }
            );
            operation.Add(
                "problem dealt with",
                null,
                null,
                $"{concern.State}",
                $"{state}: {concern.Reason} ({source})"
            );
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
