using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Record;

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
    Doubt Doubt,
    string Kind,
    int Rows,
    DateTimeOffset Oldest
)
{
    /// <summary>The child whom the matcher thinks likeliest, and how likely; null when it is like nobody.</summary>
    public ChildRow? Likeliest { get; init; }
    public double? Probability { get; init; }

    /// <summary>Whether it may be decided with others in one go: twins, rivals and what was taken back are looked at one by one.</summary>
    public bool IsPlain =>
        Likeliest is not null
        && Probability >= LeastPlain
        && Doubt is not (Doubt.Rivals or Doubt.Twins or Doubt.NumberOfAnother or Doubt.TakenBack);

    private const double LeastPlain = 0.5;
}

/// <summary>Rows that wait until a school with this number or name is known.</summary>
internal sealed record SchoolAwaited(string Key, string? Written, int Rows, DateTimeOffset Oldest);

/// <summary>Rows of a file that wait until the list of the sender's numbers and UPNs has come.</summary>
internal sealed record ListAwaited(string File, int Rows, DateTimeOffset Oldest);

/// <summary>Which part of the queue to show, and in which order.</summary>
/// <param name="Doubt">Only what is asked for this reason.</param>
/// <param name="Kind">Only rows of this kind of file.</param>
/// <param name="SetAside">Only what a person has set aside as belonging to nobody, or all but that.</param>
/// <param name="LikeliestFirst">Those whose likeliest child is likeliest come first; else the oldest.</param>
internal sealed record QueueFilter(Doubt? Doubt, string? Kind, bool SetAside, bool LikeliestFirst = false)
{
    public const string ByLikelihood = "likely";

    public bool IsNone => this is { Doubt: null, Kind: null, SetAside: false };

    /// <summary>As an address says it.</summary>
    public static QueueFilter Of(string? doubt, string? kind, string? aside, string? sort) =>
        new(
            Enum.TryParse<Doubt>(doubt, ignoreCase: true, out var read) ? read : null,
            string.IsNullOrEmpty(kind) ? null : kind,
            string.Equals(aside, "yes", StringComparison.Ordinal),
            string.Equals(sort, ByLikelihood, StringComparison.Ordinal)
        );

    /// <summary>The query that keeps the filter on a link, beginning with "?"; empty where it has nothing to keep.</summary>
    public string Query =>
        QueryHelpers
            .AddQueryString(
                "?",
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["doubt"] = Doubt?.ToString(),
                    ["kind"] = Kind,
                    ["aside"] = SetAside ? "yes" : null,
                    ["sort"] = LikeliestFirst ? ByLikelihood : null,
                }
            )
            .Replace("?&", "?", StringComparison.Ordinal)
            is { Length: > 1 } query
            ? query
            : "";
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

    public async Task<(IReadOnlyList<Question> Questions, int Count)> ListAsync(
        QueueFilter filter,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var waiting = Of(filter);
        return (
            await ReadAsync(waiting, filter.LikeliestFirst, skip, take, cancellation),
            await waiting.Select(h => h.Row.Who).Distinct().CountAsync(cancellation)
        );
    }

    /// <summary>These questions, as far as they still wait.</summary>
    public Task<IReadOnlyList<Question>> OfAsync(IReadOnlyCollection<string> whos, CancellationToken cancellation) =>
        ReadAsync(
            Of(new(null, null, false)).Where(h => whos.Contains(h.Row.Who!)),
            likeliestFirst: true,
            0,
            whos.Count,
            cancellation
        );

    private async Task<IReadOnlyList<Question>> ReadAsync(
        IQueryable<Held> waiting,
        bool likeliestFirst,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var questions = waiting
            .GroupBy(h => h.Row.Who)
            .Select(g => new
            {
                Who = g.Key!,
                Surname = g.Max(h => h.Row.Surname)!,
                Forename = g.Max(h => h.Row.Forename)!,
                DateOfBirth = g.Max(h => h.Row.DateOfBirth),
                Probability = g.Max(h => h.Row.Probability) ?? -1,
                Kind = g.Min(h => h.Batch.Kind)!,
                Rows = g.Count(),
                Oldest = g.Min(h => h.Batch.Recorded),
            });
        var ordered = likeliestFirst
            ? questions.OrderByDescending(q => q.Probability).ThenBy(q => q.Oldest).ThenBy(q => q.Who)
            : questions.OrderBy(q => q.Oldest).ThenBy(q => q.Who);
        var page = await ordered.Skip(skip).Take(take).ToListAsync(cancellation);
        var whos = page.ConvertAll(q => q.Who);
        var thought = (
            await db
                .Waiting.AsNoTracking()
                .Where(w => whos.Contains(w.Who!) && w.Doubt != Doubt.None)
                .Select(w => new
                {
                    w.Who,
                    w.Doubt,
                    w.Likeliest,
                    w.Probability,
                })
                .Distinct()
                .ToListAsync(cancellation)
        ).ToLookup(w => w.Who!, StringComparer.Ordinal);
        var likeliest = thought.SelectMany(t => t.Select(w => w.Likeliest)).OfType<Guid>().ToList();
        var children = await (
            from known in db.Children.AsNoTracking()
            join head in db.Children.AsNoTracking() on known.HeadId equals head.Id
            where likeliest.Contains(known.Id)
            select new { known.Id, head }
        ).ToDictionaryAsync(c => c.Id, c => c.head, cancellation);
        return page.ConvertAll(q =>
        {
            var last = thought[q.Who].FirstOrDefault();
            return new Question(
                q.Who,
                q.Surname,
                q.Forename,
                q.DateOfBirth,
                last?.Doubt ?? Doubt.None,
                q.Kind,
                q.Rows,
                q.Oldest
            )
            {
                Likeliest = last?.Likeliest is { } id ? children.GetValueOrDefault(id) : null,
                Probability = last?.Probability,
            };
        });
    }

    /// <summary>Why rows are asked about, and the kinds of file they came in, each with its rows.</summary>
    public async Task<IReadOnlyList<(Doubt Doubt, string Kind, int Rows)>> FacetsAsync(
        bool setAside,
        CancellationToken cancellation
    )
    {
        var facets = await Of(new(null, null, setAside))
            .GroupBy(h => new { h.Row.Doubt, h.Batch.Kind })
            .Select(g => new
            {
                g.Key.Doubt,
                g.Key.Kind,
                Rows = g.Count(),
            })
            .ToListAsync(cancellation);
        return [.. facets.Select(f => (f.Doubt, f.Kind ?? "", f.Rows))];
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
        if (filter.Doubt is { } doubt)
        {
            waiting = waiting.Where(h => h.Row.Doubt == doubt);
        }

        return filter.Kind is { } kind ? waiting.Where(h => h.Batch.Kind == kind) : waiting;
    }
}
