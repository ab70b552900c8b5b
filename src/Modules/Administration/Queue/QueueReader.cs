using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>How much waits.</summary>
/// <param name="Questions">Different children asked about: one decision settles each.</param>
/// <param name="Rows">Rows that hang on those decisions.</param>
/// <param name="ForSchool">Rows that wait for a school.</param>
internal sealed record QueueCount(int Questions, int Rows, int ForSchool);

/// <summary>All rows that say the same of a child nobody is sure of.</summary>
internal sealed record Question(
    string Who,
    string Surname,
    string Forename,
    DateOnly? DateOfBirth,
    string Reason,
    string Kind,
    int Rows,
    DateTimeOffset Oldest
);

/// <summary>Rows that wait until a school with this number or name is known.</summary>
internal sealed record SchoolAwaited(string Key, string? Written, int Rows, DateTimeOffset Oldest);

/// <summary>Rows of a file that wait until the list of the sender's numbers and UPNs has come.</summary>
internal sealed record ListAwaited(string File, int Rows, DateTimeOffset Oldest);

/// <summary>Which part of the queue to show.</summary>
/// <param name="Reason">Only rows that wait for this reason.</param>
/// <param name="Kind">Only rows of this kind of file.</param>
/// <param name="SetAside">Only what a person has set aside as belonging to nobody, or all but that.</param>
internal sealed record QueueFilter(string? Reason, string? Kind, bool SetAside)
{
    /// <summary>The query that keeps the filter on a link, beginning with "?".</summary>
    public string Query =>
        Microsoft
            .AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
                "?",
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["reason"] = Reason,
                    ["kind"] = Kind,
                    ["aside"] = SetAside ? "yes" : null,
                }
            )
            .Replace("?&", "?", StringComparison.Ordinal);
}

/// <summary>Reads the queue, always with the same number of queries.</summary>
internal sealed class QueueReader(AppDb db)
{
    private sealed class Held
    {
        public required WaitingRow Row { get; init; }
        public required BatchRow Batch { get; init; }
    }

    public async Task<QueueCount> CountAsync(CancellationToken cancellation)
    {
        var waiting = Of(new(null, null, false));
        return new(
            await waiting.Select(h => h.Row.Who).Distinct().CountAsync(cancellation),
            await waiting.CountAsync(cancellation),
            await db.Waiting.CountAsync(w => w.SchoolKey != null, cancellation)
        );
    }

    /// <summary>The oldest question comes first.</summary>
    public async Task<(IReadOnlyList<Question> Questions, int Count)> ListAsync(
        QueueFilter filter,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var questions = Of(filter).GroupBy(h => h.Row.Who);
        var page = await questions
            .Select(g => new
            {
                Who = g.Key!,
                Surname = g.Max(h => h.Row.Surname)!,
                Forename = g.Max(h => h.Row.Forename)!,
                DateOfBirth = g.Max(h => h.Row.DateOfBirth),
                Reason = g.Min(h => h.Row.Reason)!,
                Kind = g.Min(h => h.Batch.Kind)!,
                Rows = g.Count(),
                Oldest = g.Min(h => h.Batch.Recorded),
            })
            .OrderBy(q => q.Oldest)
            .ThenBy(q => q.Who)
            .Skip(skip)
            .Take(take)
            .ToListAsync(cancellation);
        return (
            page.ConvertAll(q => new Question(
                q.Who,
                q.Surname,
                q.Forename,
                q.DateOfBirth,
                q.Reason,
                q.Kind,
                q.Rows,
                q.Oldest
            )),
            await questions.CountAsync(cancellation)
        );
    }

    /// <summary>The reasons for which rows wait, and the kinds of file they came in, each with its rows.</summary>
    public async Task<IReadOnlyList<(string Reason, string Kind, int Rows)>> FacetsAsync(
        bool setAside,
        CancellationToken cancellation
    )
    {
        var facets = await Of(new(null, null, setAside))
            .GroupBy(h => new { h.Row.Reason, h.Batch.Kind })
            .Select(g => new
            {
                g.Key.Reason,
                g.Key.Kind,
                Rows = g.Count(),
            })
            .ToListAsync(cancellation);
        return [.. facets.Select(f => (f.Reason, f.Kind ?? "", f.Rows))];
    }

    /// <summary>Schools that rows wait for, those with most rows first.</summary>
    public async Task<IReadOnlyList<SchoolAwaited>> SchoolsAsync(int take, CancellationToken cancellation)
    {
        var schools = await (
            from row in db.Waiting.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on row.BatchId equals batch.Id
            join problem in db.Problems.AsNoTracking().Where(p => p.Outcome == "waiting")
                on new { row.BatchId, row.RowNumber } equals new { problem.BatchId, problem.RowNumber }
            where row.SchoolKey != null
            group new { batch.Recorded, problem.Value } by row.SchoolKey into school
            orderby school.Count() descending, school.Key
            select new
            {
                school.Key,
                Written = school.Min(s => s.Value),
                Rows = school.Count(),
                Oldest = school.Min(s => s.Recorded),
            }
        )
            .Take(take)
            .ToListAsync(cancellation);
        return schools.ConvertAll(s => new SchoolAwaited(s.Key!, s.Written, s.Rows, s.Oldest));
    }

    /// <summary>How many rows of which file hang on a question.</summary>
    public async Task<IReadOnlyList<(string File, int Rows)>> FilesAsync(string who, CancellationToken cancellation)
    {
        var files = await (
            from row in db.Waiting.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on row.BatchId equals batch.Id
            where row.Who == who && row.SchoolKey == null
            group row by batch.FileName into file
            orderby file.Key
            select new { file.Key, Rows = file.Count() }
        ).ToListAsync(cancellation);
        return files.ConvertAll(f => (f.Key, f.Rows));
    }

    /// <summary>Files whose rows name children by numbers alone, of which the list has not come; oldest first.</summary>
    public async Task<IReadOnlyList<ListAwaited>> ListsAsync(int take, CancellationToken cancellation)
    {
        var files = await (
            from row in db.Waiting.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on row.BatchId equals batch.Id
            where row.Reason == Matching.NumberUnknown
            group batch by batch.FileName into file
            orderby file.Min(b => b.Recorded), file.Key
            select new
            {
                file.Key,
                Rows = file.Count(),
                Oldest = file.Min(b => b.Recorded),
            }
        )
            .Take(take)
            .ToListAsync(cancellation);
        return files.ConvertAll(f => new ListAwaited(f.Key, f.Rows, f.Oldest));
    }

    private IQueryable<Held> Of(QueueFilter filter)
    {
        var waiting =
            from row in db.Waiting.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on row.BatchId equals batch.Id
            where
                row.Who != null
                && row.SchoolKey == null
                && row.Reason != Matching.NumberUnknown
                && db.Decisions.Any(d => d.Who == row.Who && d.ChildId == null) == filter.SetAside
            select new Held { Row = row, Batch = batch };
        if (filter.Reason is { } reason)
        {
            waiting = waiting.Where(h => h.Row.Reason == reason);
        }

        return filter.Kind is { } kind ? waiting.Where(h => h.Batch.Kind == kind) : waiting;
    }
}
