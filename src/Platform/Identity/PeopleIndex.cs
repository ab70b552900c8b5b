using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Search;

namespace Whereabouts.Platform.Identity;

/// <summary>
/// Keeps who is known in memory, one copy a process: read whole when first asked for, and then only what the journal says has
/// changed, by whichever process.
/// </summary>
public sealed class PeopleIndex(IServiceScopeFactory scopes) : IDisposable
{
    private const int MostRenewed = 5_000;
    private const int ChildrenAtATime = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim _renewing = new(1, 1);
    private readonly ChangeFeed _feed = new();
    private People? _people;
    private volatile SearchIndex? _search;
    private long _version;

    /// <summary>The version of who is known on which all open questions were last looked at; 0 for none.</summary>
    internal long DecidedOn { get; set; }

    /// <summary>Everybody known at this moment.</summary>
    public async Task<People> CurrentAsync(CancellationToken cancellation)
    {
        await _renewing.WaitAsync(cancellation);
        try
        {
            return (await RenewedAsync(cancellation)).People;
        }
        finally
        {
            _renewing.Release();
        }
    }

    /// <summary>
    /// Everybody who can be searched for. While many are being read anew it is those known before: somebody who types does
    /// not wait for that, nor does going away break it off.
    /// </summary>
    internal async Task<SearchIndex> SearchableAsync(CancellationToken cancellation)
    {
        if (_search is not { } known)
        {
            await _renewing.WaitAsync(cancellation);
        }
        else if (!await _renewing.WaitAsync(Patience, cancellation))
        {
            return known;
        }

        try
        {
            return (await RenewedAsync(CancellationToken.None)).Search;
        }
        finally
        {
            _renewing.Release();
        }
    }

    private async Task<(People People, SearchIndex Search)> RenewedAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var people = _people;
        // The news is told once: were it lost on the way, everybody would have to be read anew.
        _people = null;
        var news = await _feed.NewsAsync(db, cancellation);
        if (
            people is null
            || _search is null
            || news is null
            || await ChangedAsync(db, news, cancellation) is not { } changed
            || !await RenewAsync(db, people, _search, changed, cancellation)
        )
        {
            // Who still asks the old one goes on asking it.
            var filling = await SearchIndex.Filling.BeginAsync(db, cancellation);
            people = await People.ReadAsync(
                filling.PassAsync(SearchIndex.Told(db.Statements), cancellation),
                await db
                    .Decisions.Where(d => d.WrittenTo != null)
                    .Select(d => d.WrittenTo!.Value)
                    .ToHashSetAsync(cancellation),
                cancellation
            );
            people.Version = ++_version;
            _search = filling.Done();
            await _search.RenewSchoolsAsync(db, cancellation);

            // Reading a county leaves more behind than it keeps: it is seldom, and the pages need the room.
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        if (
            news is { Count: > 0 }
            && await db.Events.AnyAsync(e => news.Contains(e.OperationId) && e.Type.StartsWith("school "), cancellation)
        )
        {
            await _search.RenewSchoolsAsync(db, cancellation);
        }

        _people = people;
        return (people, _search);
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
                        page.Contains(e.OperationId)
                        && e.ChildId != null
                        && (e.Type.StartsWith("particulars ") || e.Type.StartsWith("children "))
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
    private async Task<bool> RenewAsync(
        AppDb db,
        People people,
        SearchIndex search,
        HashSet<Guid> changed,
        CancellationToken cancellation
    )
    {
        people.Version = changed.Count > 0 ? ++_version : people.Version;
        foreach (var page in changed.Chunk(ChildrenAtATime))
        {
            var told = await SearchIndex
                .Told(db.Statements.Where(s => s.ChildId != null && page.Contains(s.ChildId.Value)))
                .ToListAsync(cancellation);
            people.Renew(page, told.ToLookup(t => t.Child, t => t.Particulars));
        }

        if (!people.IsOutgrown && changed.Count > 0)
        {
            await search.RenewAsync(db, changed, cancellation);
        }

        return !people.IsOutgrown;
    }
}
