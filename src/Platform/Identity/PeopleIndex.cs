using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity;

/// <summary>
/// Keeps who is known in memory, one copy a process: read whole when first asked for, and then only what the journal says has
/// changed, by whichever process.
/// </summary>
public sealed class PeopleIndex(IServiceScopeFactory scopes) : IDisposable
{
    private const int MostRenewed = 5_000;
    private const int ChildrenAtATime = 500;
    private readonly SemaphoreSlim _renewing = new(1, 1);
    private readonly ChangeFeed _feed = new();
    private People? _people;
    private long _version;

    /// <summary>The version of who is known on which all open questions were last looked at; 0 for none.</summary>
    internal long DecidedOn { get; set; }

    /// <summary>Everybody known at this moment.</summary>
    public async Task<People> CurrentAsync(CancellationToken cancellation)
    {
        await _renewing.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            var news = await _feed.NewsAsync(db, cancellation);
            if (
                _people is null
                || news is null
                || await ChangedAsync(db, news, cancellation) is not { } changed
                || !await RenewAsync(db, _people, changed, cancellation)
            )
            {
                // Who still asks the old one goes on asking it.
                _people = await People.ReadAsync(
                    Told(db.Statements),
                    await db
                        .Decisions.Where(d => d.WrittenTo != null)
                        .Select(d => d.WrittenTo!.Value)
                        .ToHashSetAsync(cancellation),
                    cancellation
                );
                _people.Version = ++_version;

                // Reading a county leaves more behind than it keeps: it is seldom, and the pages need the room.
                GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            return _people;
        }
        finally
        {
            _renewing.Release();
        }
    }

    public void Dispose()
    {
        _renewing.Dispose();
        _people?.Dispose();
    }

    /// <returns>Null when it is so many that all are better read anew.</returns>
    private static async Task<HashSet<Guid>?> ChangedAsync(
        AppDb db,
        IReadOnlyList<Guid> operations,
        CancellationToken cancellation
    )
    {
        var children = new HashSet<Guid>();
        foreach (var page in operations.Chunk(ChildrenAtATime))
        {
            children.UnionWith(
                await db
                    .Events.Where(e =>
                        page.Contains(e.OperationId) && e.ChildId != null && e.Type.StartsWith("particulars ")
                    )
                    .Select(e => e.ChildId!.Value)
                    .Distinct()
                    .Take(MostRenewed)
                    .ToListAsync(cancellation)
            );
            if (children.Count >= MostRenewed)
            {
                return null;
            }
        }

        return children;
    }

    /// <returns>False when so many have come that all are better read anew.</returns>
    private async Task<bool> RenewAsync(AppDb db, People people, HashSet<Guid> changed, CancellationToken cancellation)
    {
        people.Version = changed.Count > 0 ? ++_version : people.Version;
        foreach (var page in changed.Chunk(ChildrenAtATime))
        {
            var told = await Told(db.Statements.Where(s => s.ChildId != null && page.Contains(s.ChildId.Value)))
                .ToListAsync(cancellation);
            people.Renew(page, told.ToLookup(t => t.Child, t => t.Particulars));
        }

        return !people.IsOutgrown;
    }

    private static IAsyncEnumerable<(Guid Child, Particulars Particulars)> Told(IQueryable<StatementRow> statements) =>
        statements
            .AsNoTracking()
            .Where(s => s.ChildId != null && s.Kind == "particulars")
            .OrderBy(s => s.ChildId)
            .ThenBy(s => s.Id)
            .Select(s => new { s.ChildId, s.Body })
            .AsAsyncEnumerable()
            .Select(row => (row.ChildId!.Value, (Particulars)FactKinds.Read("particulars", row.Body)));
}
