using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Record;

/// <summary>
/// Writes statements into the record. Works on a batch of statements at a time, with a fixed number of queries.
/// The caller opens the operation and commits.
/// </summary>
public sealed class Recorder(AppDb db, Bulk bulk, ChildIndex index)
{
    /// <summary>Adds the statements of one origin. What is known afterwards does not depend on their order.</summary>
    /// <returns>One outcome for each statement, in their order.</returns>
    public async Task<IReadOnlyList<StatementOutcome>> SayAsync(
        IReadOnlyList<Statement> statements,
        Guid origin,
        CancellationToken cancellation
    )
    {
        if (statements.Count == 0)
        {
            return [];
        }

        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellation)
            : null;
        await db.SaveChangesAsync(cancellation);
        var shelf = await Shelf.LoadAsync(
            db,
            statements.Select(s => s.Address).Distinct().ToList(),
            origin,
            cancellation
        );
        var said = new Said();
        var outcomes = new StatementOutcome[statements.Count];
        for (var i = 0; i < statements.Count; i++)
        {
            outcomes[i] = Say(shelf, statements[i], origin, said);
        }

        await shelf.SaveAsync(bulk, cancellation);
        await bulk.AddAsync(said.Events, cancellation);
        await index.RefreshAsync(said.NewOf, said.Again, cancellation);
        if (own is not null)
        {
            await own.CommitAsync(cancellation);
        }

        return outcomes;
    }

    private StatementOutcome Say(Shelf shelf, Statement statement, Guid origin, Said said)
    {
        var versions = shelf.VersionsOf(statement.Address);
        var before = versions.Current?.Body;
        var saying = versions.Say(statement, origin);
        if (statement is { Child: { } child, Fact: Particulars particulars })
        {
            if (saying.IsNewVersion)
            {
                said.NewOf.Add(child);
            }
            else if (saying.IsLater)
            {
                said.Again.Add((child, particulars));
            }
        }

        var after = versions.Current!.Body;
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            if (saying.IsNewVersion && IsParticulars(statement.Address))
            {
                // Another name for the child, by which rows are known from now on.
                said.Events.Add(
                    db.Operation!.Next(
                        "particulars kept as older",
                        statement.Child,
                        statement.Setting?.Value,
                        null,
                        statement.Body
                    )
                );
            }

            return saying.IsRepeated || string.Equals(after, statement.Body, StringComparison.Ordinal)
                ? StatementOutcome.Unchanged
                : StatementOutcome.KeptAsOlder;
        }

        said.Events.Add(Announce(statement.Address, before, after));
        return StatementOutcome.Applied;
    }

    /// <summary>Takes back everything that an origin said, page by page, as if it had never spoken.</summary>
    public Task UnsayAsync(Guid origin, CancellationToken cancellation) =>
        UnsayAsync(origin, db.Statements, cancellation);

    /// <summary>Takes back what an origin said of one child.</summary>
    public Task UnsayAsync(Guid origin, Guid child, CancellationToken cancellation) =>
        UnsayAsync(origin, db.Statements.Where(s => s.ChildId == child), cancellation);

    private async Task UnsayAsync(Guid origin, IQueryable<StatementRow> statements, CancellationToken cancellation)
    {
        const int PageSize = 500;
        while (true)
        {
            var page = await db
                .Sayings.Where(s => s.Origin == origin)
                .Join(
                    statements,
                    s => s.StatementId,
                    s => s.Id,
                    (_, s) =>
                        new
                        {
                            s.ChildId,
                            s.Setting,
                            s.Kind,
                            s.Key,
                        }
                )
                .Distinct()
                .OrderBy(a => a.ChildId)
                .ThenBy(a => a.Setting)
                .ThenBy(a => a.Kind)
                .ThenBy(a => a.Key)
                .Take(PageSize)
                .ToListAsync(cancellation);
            if (page.Count == 0)
            {
                return;
            }

            var addresses = page.ConvertAll(a => new FactAddress(a.ChildId, a.Setting, a.Kind, a.Key));
            var shelf = await Shelf.LoadAsync(db, addresses, origin: null, cancellation);
            var events = new List<EventRow>();
            foreach (var address in addresses)
            {
                var versions = shelf.VersionsOf(address);
                var before = versions.Current?.Body;
                versions.Unsay(origin);
                var after = versions.Current?.Body;
                if (!string.Equals(before, after, StringComparison.Ordinal))
                {
                    events.Add(Announce(address, before, after));
                }
                else if (IsParticulars(address) && versions.Gone.Any())
                {
                    events.Add(
                        db.Operation!.Next(
                            "particulars kept as older withdrawn",
                            address.Child,
                            address.Setting,
                            null,
                            null
                        )
                    );
                }
            }

            await shelf.SaveAsync(bulk, cancellation);
            var gone = shelf.Gone.ToList();
            await db
                .Sayings.Where(s => s.Origin == origin && shelf.Ids.Contains(s.StatementId))
                .ExecuteDeleteAsync(cancellation);
            await db.Statements.Where(s => gone.Contains(s.Id)).ExecuteDeleteAsync(cancellation);
            await bulk.AddAsync(events, cancellation);
            await index.RefreshAsync(
                addresses.Where(a => a.Child is not null && IsParticulars(a)).Select(a => a.Child!.Value).ToHashSet(),
                [],
                cancellation
            );
        }
    }

    private static bool IsParticulars(FactAddress address) =>
        string.Equals(address.Kind, "particulars", StringComparison.Ordinal);

    private EventRow Announce(FactAddress address, string? before, string? after)
    {
        var verb =
            before is null ? "told"
            : after is null ? "withdrawn"
            : "changed";
        return db.Operation!.Next($"{address.Kind} {verb}", address.Child, address.Setting, before, after);
    }

    /// <summary>What a batch of statements leads to beside the statements themselves.</summary>
    private sealed class Said
    {
        public List<EventRow> Events { get; } = [];

        /// <summary>Children of whom something was said for the first time that says who they are.</summary>
        public HashSet<Guid> NewOf { get; } = [];

        /// <summary>Who a child is, said again later: it may now be the better source.</summary>
        public List<(Guid Child, Particulars Particulars)> Again { get; } = [];
    }
}
