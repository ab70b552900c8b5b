using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Monitoring;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Assessment;

/// <summary>
/// The pictures of the county that were asked for lately. Each is made once, however many ask, and again when something
/// has changed. Who asks waits a moment for the new one; a large county shows the last one meanwhile, and says so.
/// </summary>
public sealed class PictureShelf(IServiceScopeFactory scopes, Databases databases, Meters meters, TimeProvider time)
    : IDisposable
{
    private const int Places = 8;
    private const int MostAmended = 2_000;
    private const int MostVersions = 50;

    // What may touch any child, with or without an event that says so.
    private static readonly string[] OfMany =
    [
        "import file",
        "apply waiting rows",
        "undo batch",
        "join children",
        "merge children",
        "part children",
    ];

    // Facts stated of one child, which move no child to or from a setting.
    private static readonly string[] OfOneChild =
    [
        "next-step ",
        "rag-override ",
        "owner ",
        "nhs-trace ",
        "asked for NHS number",
    ];
    private readonly CancellationTokenSource _closing = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<(DateOnly, DateTimeOffset?), Place> _places = [];
    private readonly Dictionary<(DateOnly, DateTimeOffset?), (long Version, Task<County> County)> _counties = [];
    private readonly Dictionary<DateTimeOffset, (long Now, long Then)> _versions = [];
    private long _asked;

    /// <summary>How long a picture stands while files come in: it would be out of date before it was finished.</summary>
    public TimeSpan WhileImporting { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long who asks waits for a picture to be renewed before the last one is shown.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1);

    internal async Task<CountyPicture> GetAsync(
        DateOnly on,
        DateTimeOffset? knownAt,
        long version,
        CancellationToken cancellation
    )
    {
        Place place;
        var patience = Task.Delay(Patience, cancellation);
        while (true)
        {
            Task<CountyPicture> making;
            lock (_lock)
            {
                place = PlaceOf((on, knownAt));
                if (place.Version >= version)
                {
                    return place.Picture!;
                }

                if (place.Making is not { IsCompleted: false })
                {
                    if (place.Picture is { } standing && IsEarlyFor(place))
                    {
                        return standing with { IsBeingRenewed = true };
                    }

                    place.Making = Task.Run(() => RenewAsync(place, on, knownAt, version), _closing.Token);
                }

                making = place.Making;
            }

            if (place.Picture is not { } last)
            {
                await making.WaitAsync(cancellation);
            }
            else if (await Task.WhenAny(making, patience) == patience || making.IsFaulted)
            {
                cancellation.ThrowIfCancellationRequested();
                return last with { IsBeingRenewed = true };
            }
        }
    }

    private bool IsEarlyFor(Place place) => databases.IsImporting && time.GetElapsedTime(place.MadeAt) < WhileImporting;

    /// <summary>The schools of a picture that is here, or else read once for all who ask, whoever of them goes away.</summary>
    internal Task<County> CountyAsync(DateOnly on, DateTimeOffset? knownAt, long version)
    {
        lock (_lock)
        {
            if (_places.TryGetValue((on, knownAt), out var place) && place.Version == version)
            {
                return Task.FromResult(place.Picture!.County);
            }

            if (
                !_counties.TryGetValue((on, knownAt), out var held)
                || held.Version != version
                || held.County is { IsCompleted: true, IsCompletedSuccessfully: false }
            )
            {
                if (_counties.Count >= Places)
                {
                    _counties.Clear();
                }

                _counties[(on, knownAt)] = held = (
                    version,
                    Task.Run(() => ReadCountyAsync(on, knownAt), _closing.Token)
                );
            }

            return held.County;
        }
    }

    /// <summary>The version of what was known at a moment, asked again only when anything has changed at all.</summary>
    /// <param name="now">The version of what is known now.</param>
    internal async Task<long> VersionAsync(DateTimeOffset knownAt, long now, Func<Task<long>> ask)
    {
        lock (_lock)
        {
            if (_versions.TryGetValue(knownAt, out var known) && known.Now == now)
            {
                return known.Then;
            }
        }

        var then = await ask();
        lock (_lock)
        {
            if (_versions.Count >= MostVersions)
            {
                _versions.Clear();
            }

            _versions[knownAt] = (now, then);
        }

        return then;
    }

    private async Task<County> ReadCountyAsync(DateOnly on, DateTimeOffset? knownAt)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PictureMaker>().CountyAsync(on, knownAt, _closing.Token);
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private Place PlaceOf((DateOnly, DateTimeOffset?) key)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            if (_places.Count >= Places)
            {
                _places.Remove(_places.MinBy(p => p.Value.Asked).Key);
            }

            _places[key] = place = new Place();
        }

        place.Asked = ++_asked;
        return place;
    }

    private async Task<CountyPicture> RenewAsync(Place place, DateOnly on, DateTimeOffset? knownAt, long version)
    {
        var started = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var maker = scope.ServiceProvider.GetRequiredService<PictureMaker>();
        var heads = scope.ServiceProvider.GetRequiredService<Heads>();
        var seen = knownAt is null ? await ChangesAsync(db) : [];
        var picture =
            await AmendAsync(db, maker, heads, place, on, knownAt, seen)
            ?? await maker.MakeAsync(on, knownAt, _closing.Token);
        meters.MadePicture(time.GetElapsedTime(started));
        lock (_lock)
        {
            (place.Picture, place.Version, place.Seen, place.MadeAt) = (picture, version, seen, time.GetTimestamp());
        }

        return picture;
    }

    /// <returns>Null when more has changed than what people state of single children.</returns>
    private async Task<CountyPicture?> AmendAsync(
        AppDb db,
        PictureMaker maker,
        Heads heads,
        Place place,
        DateOnly on,
        DateTimeOffset? knownAt,
        HashSet<Guid> seen
    )
    {
        if (place.Picture is not { KnownAt: null } last)
        {
            return null;
        }

        var news = seen.Except(place.Seen).ToList();
        var isOfMany = await db.Operations.AnyAsync(
            o => news.Contains(o.Id) && OfMany.Contains(o.Type),
            _closing.Token
        );
        var events = await db
            .Events.AsNoTracking()
            .Where(e => news.Contains(e.OperationId))
            .Select(e => new { e.Type, e.ChildId })
            .Take(isOfMany ? 0 : MostAmended)
            .ToListAsync(_closing.Token);
        if (isOfMany || events.Count == MostAmended || events.Exists(e => e.ChildId is null || !IsOfOneChild(e.Type)))
        {
            return null;
        }

        var children = await heads.ShownAsync([.. events.Select(e => e.ChildId!.Value)], _closing.Token);
        return last.With(await maker.OfAsync(children, last.County, on, knownAt, _closing.Token));
    }

    private static bool IsOfOneChild(string type) =>
        Array.Exists(OfOneChild, kind => type.StartsWith(kind, StringComparison.Ordinal));

    private async Task<HashSet<Guid>> ChangesAsync(AppDb db) =>
        await db.Operations.AsNoTracking().Where(o => !o.IsLook).Select(o => o.Id).ToHashSetAsync(_closing.Token);

    private sealed class Place
    {
        public CountyPicture? Picture { get; set; }
        public long Version { get; set; } = -1;
        public HashSet<Guid> Seen { get; set; } = [];
        public Task<CountyPicture>? Making { get; set; }
        public long Asked { get; set; }

        /// <summary>By the clock's own ticks.</summary>
        public long MadeAt { get; set; }
    }
}
