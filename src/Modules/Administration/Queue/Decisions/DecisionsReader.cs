using Microsoft.EntityFrameworkCore;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Queue.Decisions;

/// <summary>Which decisions to show.</summary>
internal enum MadeBy
{
    Anybody,
    Person,
    Matcher,
    TakenBack,
}

/// <summary>A decision on whose rows they are.</summary>
/// <param name="Rows">What the rows say, as a name; null where none is kept any more.</param>
/// <param name="Child">The child they were given to, by its head; null when they were set aside.</param>
/// <param name="ByMatcher">True when nobody was asked.</param>
/// <param name="Probability">How likely the matcher thought the child it had in mind.</param>
internal sealed record MadeDecision(
    string Who,
    string? Rows,
    Guid? Child,
    string ChildName,
    bool IsNewChild,
    bool ByMatcher,
    string DecidedBy,
    DateTimeOffset Decided,
    string? Why,
    double? Probability
)
{
    public string Outcome =>
        Child is null ? "Set aside"
        : IsNewChild ? "A child new to the record"
        : "Given to";
}

/// <summary>Reads decisions, those made last first, always with the same number of queries.</summary>
internal sealed class DecisionsReader(AppDb db)
{
    public async Task<(IReadOnlyList<MadeDecision> Made, int Count)> ListAsync(
        MadeBy by,
        int skip,
        int take,
        CancellationToken cancellation
    )
    {
        var made = Of(by);
        return (
            await ReadAsync(
                made.OrderByDescending(d => d.Decided).ThenBy(d => d.Who).Skip(skip).Take(take),
                cancellation
            ),
            await made.CountAsync(cancellation)
        );
    }

    /// <summary>A decision that stands; null when it does not.</summary>
    public async Task<MadeDecision?> FindAsync(string who, CancellationToken cancellation) =>
        (await ReadAsync(Of(MadeBy.Anybody).Where(d => d.Who == who), cancellation)).SingleOrDefault();

    private sealed class Made
    {
        public required string Who { get; init; }
        public Guid? ChildId { get; init; }
        public required string By { get; init; }
        public DateTimeOffset Decided { get; init; }
        public string? Why { get; init; }
        public double? Probability { get; init; }
        public string? Model { get; init; }
    }

    private IQueryable<Made> Of(MadeBy by) =>
        by == MadeBy.TakenBack
            ? db
                .TakenBack.AsNoTracking()
                .Select(t => new Made
                {
                    Who = t.Who,
                    ChildId = t.ChildId,
                    By = t.TakenBackBy,
                    Decided = t.TakenBack,
                    Why = t.Why,
                    Probability = t.Probability,
                    Model = t.Model,
                })
            : db
                .Decisions.AsNoTracking()
                .Where(d => by == MadeBy.Anybody || (d.Model != null) == (by == MadeBy.Matcher))
                .Select(d => new Made
                {
                    Who = d.Who,
                    ChildId = d.ChildId,
                    By = d.DecidedBy,
                    Decided = d.Decided,
                    Why = d.Why,
                    Probability = d.Probability ?? d.LikeliestProbability,
                    Model = d.Model,
                });

    private async Task<IReadOnlyList<MadeDecision>> ReadAsync(IQueryable<Made> made, CancellationToken cancellation)
    {
        var page = await made.ToListAsync(cancellation);
        var whos = page.ConvertAll(d => d.Who);
        var said = (
            await db
                .Waiting.IgnoreQueryFilters()
                .AsNoTracking()
                .Where(w => whos.Contains(w.Who!))
                .GroupBy(w => w.Who)
                .Select(g => new
                {
                    g.Key,
                    Surname = g.Max(w => w.Surname),
                    Forename = g.Max(w => w.Forename),
                })
                .ToListAsync(cancellation)
        ).ToDictionary(w => w.Key!, w => Said.Name(w.Surname, w.Forename), StringComparer.Ordinal);
        var ids = page.Select(d => d.ChildId).OfType<Guid>().Distinct().ToList();
        var children = await (
            from known in db.Children.AsNoTracking()
            join head in db.Children.AsNoTracking() on known.HeadId equals head.Id
            where ids.Contains(known.Id)
            select new
            {
                known.Id,
                Head = head.Id,
                head.Surname,
                head.Forename,
            }
        ).ToDictionaryAsync(c => c.Id, cancellation);
        return page.ConvertAll(d =>
        {
            var child = d.ChildId is { } id ? children.GetValueOrDefault(id) : null;
            return new MadeDecision(
                d.Who,
                said.GetValueOrDefault(d.Who),
                child?.Head ?? d.ChildId,
                child is null ? "" : Said.Name(child.Surname, child.Forename),
                d.ChildId == Waiting.NewChildOf(d.Who),
                d.Model is not null,
                d.By,
                d.Decided,
                d.Why,
                d.Probability
            );
        });
    }
}
