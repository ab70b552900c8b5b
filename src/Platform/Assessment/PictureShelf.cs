using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Monitoring;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Assessment;

/// <summary>
/// The pictures of the county that were asked for lately, kept until something changes. What people state of single
/// children is looked at again child by child; after anything else the picture is made anew.
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
    private readonly Kept<(DateOnly, DateTimeOffset?), Held> _pictures = new(Places, databases, time);
    private readonly Lock _lock = new();
    private readonly Dictionary<(DateOnly, DateTimeOffset?), (long Version, Task<County> County)> _counties = [];
    private readonly Dictionary<DateTimeOffset, (long Now, long Then)> _versions = [];

    internal async Task<CountyPicture> GetAsync(
        DateOnly on,
        DateTimeOffset? knownAt,
        long version,
        CancellationToken cancellation
    )
    {
        var (held, isBeingRenewed) = await _pictures.GetAsync(
            (on, knownAt),
            version,
            (last, closing) => RenewAsync(last, on, knownAt, closing),
            cancellation
        );
        return isBeingRenewed ? held.Picture with { IsBeingRenewed = true } : held.Picture;
    }

    /// <summary>The schools of a picture that is here, or else read once for all who ask, whoever of them goes away.</summary>
    internal Task<County> CountyAsync(DateOnly on, DateTimeOffset? knownAt, long version)
    {
        if (_pictures.Find((on, knownAt), version) is { } held)
        {
            return Task.FromResult(held.Picture.County);
        }

        lock (_lock)
        {
            if (
                !_counties.TryGetValue((on, knownAt), out var read)
                || read.Version != version
                || read.County is { IsCompleted: true, IsCompletedSuccessfully: false }
            )
            {
                if (_counties.Count >= Places)
                {
                    _counties.Clear();
                }

                _counties[(on, knownAt)] = read = (
                    version,
                    Task.Run(() => ReadCountyAsync(on, knownAt), _closing.Token)
                );
            }

            return read.County;
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
        _pictures.Dispose();
        _closing.Cancel();
        _closing.Dispose();
    }

    private async Task<Held> RenewAsync(
        Held? last,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var started = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var maker = scope.ServiceProvider.GetRequiredService<PictureMaker>();
        var heads = scope.ServiceProvider.GetRequiredService<Heads>();
        var seen = knownAt is null ? await ChangesAsync(db, cancellation) : [];
        var picture =
            await AmendAsync(db, maker, heads, last, on, knownAt, seen, cancellation)
            ?? await maker.MakeAsync(on, knownAt, cancellation);
        meters.MadePicture(time.GetElapsedTime(started));
        return new(picture, seen);
    }

    /// <returns>Null when more has changed than what people state of single children.</returns>
    private async Task<CountyPicture?> AmendAsync(
        AppDb db,
        PictureMaker maker,
        Heads heads,
        Held? held,
        DateOnly on,
        DateTimeOffset? knownAt,
        HashSet<Guid> seen,
        CancellationToken cancellation
    )
    {
        if (held is not { Picture: { KnownAt: null } last })
        {
            return null;
        }

        var news = seen.Except(held.Seen).ToList();
        var isOfMany = await db.Operations.AnyAsync(o => news.Contains(o.Id) && OfMany.Contains(o.Type), cancellation);
        var events = await db
            .Events.AsNoTracking()
            .Where(e => news.Contains(e.OperationId))
            .Select(e => new { e.Type, e.ChildId })
            .Take(isOfMany ? 0 : MostAmended)
            .ToListAsync(cancellation);
        if (isOfMany || events.Count == MostAmended || events.Exists(e => e.ChildId is null || !IsOfOneChild(e.Type)))
        {
            return null;
        }

        var children = await heads.ShownAsync([.. events.Select(e => e.ChildId!.Value)], cancellation);
        return last.With(await maker.OfAsync(children, last.County, on, knownAt, cancellation));
    }

    private static bool IsOfOneChild(string type) =>
        Array.Exists(OfOneChild, kind => type.StartsWith(kind, StringComparison.Ordinal));

    private static async Task<HashSet<Guid>> ChangesAsync(AppDb db, CancellationToken cancellation) =>
        await db.Operations.AsNoTracking().Where(o => !o.IsLook).Select(o => o.Id).ToHashSetAsync(cancellation);

    /// <param name="Seen">The operations that the picture knows of.</param>
    private sealed record Held(CountyPicture Picture, HashSet<Guid> Seen);
}
