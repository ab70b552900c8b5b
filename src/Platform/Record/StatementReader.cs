using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>Reads statements and who said them, and which of them stood at a moment.</summary>
internal sealed class StatementReader(AppDb db)
{
    /// <summary>What is known at one address of the record, of a child by the id under which it is shown.</summary>
    internal readonly record struct Known(Guid? Child, string? Setting, string Kind, string Key, KnownFact Fact);

    /// <summary>Nobody is shown under another id.</summary>
    internal static readonly IReadOnlyDictionary<Guid, Guid> Alone = new Dictionary<Guid, Guid>();

    /// <summary>What is known of settings by these statements at a moment, by kind and key.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public Task<List<Known>> KnownAsync(
        IQueryable<StatementRow> statements,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    ) => KnownAsync(statements, Alone, knownAt, cancellation);

    /// <summary>What is known by these statements at a moment, by kind and key.</summary>
    /// <param name="behind">Ids that are shown under another one, with that one (<see cref="Heads.BehindAsync"/>).</param>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<List<Known>> KnownAsync(
        IQueryable<StatementRow> statements,
        IReadOnlyDictionary<Guid, Guid> behind,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var known = knownAt is { } moment
            ? await KnownByAsync(statements, behind, moment, cancellation)
            : await KnownNowAsync(statements, behind, cancellation);
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
        IReadOnlyDictionary<Guid, Guid> behind,
        CancellationToken cancellation
    )
    {
        // Of ids that are one child every version is read: what stands of one of them may be older news of the other.
        var joined = behind.Keys.Union(behind.Values).ToHashSet();
        var wanted =
            joined.Count == 0
                ? statements.Where(s => s.IsCurrent)
                : statements.Where(s => s.IsCurrent || (s.ChildId != null && joined.Contains(s.ChildId.Value)));
        var rows = wanted
            .AsNoTracking()
            .Select(s => new Stated(
                s.ChildId,
                s.Setting,
                s.Kind,
                s.Key,
                s.Body,
                s.LastSaid,
                s.LastTold,
                s.FirstTold,
                s.FirstOrigin
            ));
        var (known, several) = (new List<Known>(), new List<Stated>());
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (row.ChildId is { } child && joined.Contains(child))
            {
                several.Add(row);
            }
            else
            {
                known.Add(
                    new(
                        row.ChildId,
                        row.Setting,
                        row.Kind,
                        row.Key,
                        new(FactKinds.Read(row.Kind, row.Body), row.LastSaid, row.FirstTold, row.FirstOrigin)
                    )
                );
            }
        }

        foreach (var fact in several.GroupBy(r => (Child: HeadOf(r.ChildId, behind), r.Kind, r.Key)))
        {
            var winner = History
                .Winner(fact.Select(r => new Saying(r.Body, r.LastSaid, r.LastTold, r.FirstOrigin)))!
                .Value;
            var same = fact.Where(r => string.Equals(r.Body, winner.Body, StringComparison.Ordinal)).ToList();
            var first = same.MinBy(r => (r.FirstTold, r.FirstOrigin))!;
            known.Add(
                new(
                    fact.Key.Child,
                    null,
                    fact.Key.Kind,
                    fact.Key.Key,
                    new(FactKinds.Read(fact.Key.Kind, first.Body), winner.Said, first.FirstTold, first.FirstOrigin)
                )
            );
        }

        return known;
    }

    private async Task<List<Known>> KnownByAsync(
        IQueryable<StatementRow> statements,
        IReadOnlyDictionary<Guid, Guid> behind,
        DateTimeOffset moment,
        CancellationToken cancellation
    )
    {
        var rows = await statements.AsNoTracking().Where(s => s.FirstTold <= moment).ToListAsync(cancellation);
        var sayings = await SayingsAsync(statements, moment, cancellation);
        var known = new List<Known>(rows.Count);
        foreach (var fact in rows.GroupBy(r => (Child: HeadOf(r.ChildId, behind), r.Setting, r.Kind, r.Key)))
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

            var same = fact.Where(r => string.Equals(r.Body, held.Body, StringComparison.Ordinal)).ToList();
            var first = same.SelectMany(r => sayings[r.Id]).MinBy(s => (s.Told, s.Origin));
            known.Add(
                new(
                    fact.Key.Child,
                    fact.Key.Setting,
                    fact.Key.Kind,
                    fact.Key.Key,
                    new(FactKinds.Read(fact.Key.Kind, held.Body), held.Said, first.Told, first.Origin)
                )
            );
        }

        return known;
    }

    private static Guid? HeadOf(Guid? child, IReadOnlyDictionary<Guid, Guid> behind) =>
        child is { } id ? behind.GetValueOrDefault(id, id) : null;

    /// <summary>What is read of a statement to know what stands.</summary>
    private sealed record Stated(
        Guid? ChildId,
        string? Setting,
        string Kind,
        string Key,
        string Body,
        DateTimeOffset LastSaid,
        DateTimeOffset LastTold,
        DateTimeOffset FirstTold,
        Guid FirstOrigin
    );

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
