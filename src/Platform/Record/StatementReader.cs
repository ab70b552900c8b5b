using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>Reads statements and who said them, and which of them stood at a moment.</summary>
internal sealed class StatementReader(AppDb db)
{
    /// <summary>What is known at one address of the record.</summary>
    internal readonly record struct Known(Guid? Child, string? Setting, string Kind, string Key, KnownFact Fact);

    /// <summary>What is known by these statements at a moment, by kind and key.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<List<Known>> KnownAsync(
        IQueryable<StatementRow> statements,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var known = knownAt is { } moment
            ? await KnownByAsync(statements, moment, cancellation)
            : await KnownNowAsync(statements, cancellation);
        known.Sort(
            (left, right) =>
            {
                var byKind = string.CompareOrdinal(left.Kind, right.Kind);
                return byKind != 0 ? byKind : string.CompareOrdinal(left.Key, right.Key);
            }
        );
        return known;
    }

    private static async Task<List<Known>> KnownNowAsync(
        IQueryable<StatementRow> statements,
        CancellationToken cancellation
    )
    {
        var known = new List<Known>();
        var rows = statements
            .AsNoTracking()
            .Where(s => s.IsCurrent)
            .Select(s => new
            {
                s.ChildId,
                s.Setting,
                s.Kind,
                s.Key,
                s.Body,
                s.LastSaid,
                s.FirstTold,
                s.FirstOrigin,
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var fact = FactKinds.Read(row.Kind, row.Body);
            known.Add(
                new(
                    row.ChildId,
                    row.Setting,
                    row.Kind,
                    row.Key,
                    new(fact, row.LastSaid, row.FirstTold, row.FirstOrigin)
                )
            );
        }

        return known;
    }

    private async Task<List<Known>> KnownByAsync(
        IQueryable<StatementRow> statements,
        DateTimeOffset moment,
        CancellationToken cancellation
    )
    {
        var rows = await statements.AsNoTracking().Where(s => s.FirstTold <= moment).ToListAsync(cancellation);
        var sayings = await SayingsAsync(statements, moment, cancellation);
        var known = new List<Known>(rows.Count);
        foreach (var fact in rows.GroupBy(r => (r.ChildId, r.Setting, r.Kind, r.Key)))
        {
            var winner = History.Winner(
                from row in fact
                from saying in sayings[row.Id]
                select new Saying(row.Body, saying.Said, saying.Told, saying.Origin)
            );
            if (winner is not { } held)
            {
                continue;
            }

            var version = fact.First(r => string.Equals(r.Body, held.Body, StringComparison.Ordinal));
            var first = sayings[version.Id].MinBy(s => (s.Told, s.Origin));
            known.Add(
                new(
                    version.ChildId,
                    version.Setting,
                    version.Kind,
                    version.Key,
                    new(FactKinds.Read(version.Kind, version.Body), held.Said, first.Told, first.Origin)
                )
            );
        }

        return known;
    }

    /// <summary>That somebody said a statement.</summary>
    internal readonly record struct Spoken(Guid StatementId, Guid Origin, DateTimeOffset Said, DateTimeOffset Told);

    /// <summary>Who said these statements, by the statement's id.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<ILookup<Guid, Spoken>> SayingsAsync(
        IQueryable<StatementRow> statements,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var sayings =
            from statement in statements
            join saying in db.Sayings on statement.Id equals saying.StatementId
            select saying;
        if (knownAt is { } moment)
        {
            sayings = sayings.Where(s => s.Told <= moment);
        }

        var list = await sayings
            .AsNoTracking()
            .Select(s => new Spoken(s.StatementId, s.Origin, s.Said, s.Told))
            .ToListAsync(cancellation);
        return list.ToLookup(s => s.StatementId);
    }
}
