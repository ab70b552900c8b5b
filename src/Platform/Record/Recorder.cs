using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>
/// Writes statements into the record. Works on a batch of statements at a time, with a fixed number of queries.
/// The caller opens the operation, saves, and commits.
/// </summary>
public sealed class Recorder(AppDb db, ChildIndex index)
{
    /// <summary>Adds the statements of one origin. What is known afterwards does not depend on their order.</summary>
    /// <returns>One outcome for each statement, in their order.</returns>
    public async Task<IReadOnlyList<StatementOutcome>> SayAsync(
        IReadOnlyList<Statement> statements,
        Guid origin,
        CancellationToken cancellation
    )
    {
        var shelf = await Shelf.LoadAsync(db, statements.Select(s => s.Address).Distinct().ToList(), cancellation);
        var outcomes = new StatementOutcome[statements.Count];
        var spokenOf = new HashSet<Guid>();
        for (var i = 0; i < statements.Count; i++)
        {
            outcomes[i] = Say(shelf, statements[i], origin, spokenOf);
        }

        await index.RefreshAsync(spokenOf, shelf, cancellation);
        return outcomes;
    }

    private StatementOutcome Say(Shelf shelf, Statement statement, Guid origin, HashSet<Guid> spokenOf)
    {
        var versions = shelf.VersionsOf(statement.Address);
        var before = versions.Current?.Body;
        var (isRepeated, isNews) = versions.Say(db, statement, origin);
        if (isNews && statement.Child is { } child && IsParticulars(statement.Address.Kind))
        {
            // Even what was known already, said again later, may now be the better source of the child's name.
            spokenOf.Add(child);
        }

        var after = versions.Current!.Body;
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            return isRepeated || string.Equals(after, statement.Body, StringComparison.Ordinal)
                ? StatementOutcome.Unchanged
                : StatementOutcome.KeptAsOlder;
        }

        Announce(statement.Address, before, after);
        return StatementOutcome.Applied;
    }

    /// <summary>Takes back everything that an origin said, page by page, as if it had never spoken.</summary>
    public async Task UnsayAsync(Guid origin, CancellationToken cancellation)
    {
        const int PageSize = 500;
        while (true)
        {
            var page = await db
                .Sayings.Where(s => s.Origin == origin)
                .Join(
                    db.Statements,
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
            var shelf = await Shelf.LoadAsync(db, addresses, cancellation);
            foreach (var address in addresses)
            {
                var versions = shelf.VersionsOf(address);
                var before = versions.Current?.Body;
                versions.Unsay(db, origin);
                var after = versions.Current?.Body;
                if (!string.Equals(before, after, StringComparison.Ordinal))
                {
                    Announce(address, before, after);
                }
            }

            await db.SaveChangesAsync(cancellation);
            await index.RefreshAsync(
                addresses
                    .Where(a => a.Child is not null && IsParticulars(a.Kind))
                    .Select(a => a.Child!.Value)
                    .ToHashSet(),
                shelf,
                cancellation
            );
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
        }
    }

    private static bool IsParticulars(string kind) => string.Equals(kind, "particulars", StringComparison.Ordinal);

    private void Announce(FactAddress address, string? before, string? after)
    {
        var verb =
            before is null ? "told"
            : after is null ? "withdrawn"
            : "changed";
        db.Operation!.Add($"{address.Kind} {verb}", address.Child, address.Setting, before, after);
    }
}
