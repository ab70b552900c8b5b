using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Assessment;

/// <summary>The pictures of the county and of its children: the same rules for one child and for all.</summary>
public sealed class Pictures(AppDb db, PictureMaker maker, PictureShelf shelf)
{
    // What may change what was known at an earlier moment.
    private static readonly string[] Backdating =
    [
        "undo batch",
        "take back whose row",
        "join children",
        "merge children",
        "part children",
        "decide whose row",
        "apply waiting rows",
    ];

    /// <param name="on">The day to assess.</param>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<CountyPicture> OfCountyAsync(
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    ) => await shelf.GetAsync(on, knownAt, await VersionAsync(knownAt, cancellation), cancellation);

    /// <returns>Null when nothing was known of the child.</returns>
    public async Task<(ChildPicture Child, County County)?> OfChildAsync(
        Guid child,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var county = await CountyAsync(on, knownAt, cancellation);
        return await maker.OfAsync([child], county, on, knownAt, cancellation) is [var picture]
            ? (picture, county)
            : null;
    }

    /// <summary>Some children's pictures, by their ids. One of whom nothing was known is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, ChildPicture>> OfChildrenAsync(
        IReadOnlyCollection<Guid> children,
        CountyPicture county,
        CancellationToken cancellation
    ) =>
        (await maker.OfAsync(children, county.County, county.On, county.KnownAt, cancellation)).ToDictionary(c =>
            c.Record.Id
        );

    /// <summary>Some children's pictures, in the order of their ids, at the two times of a question.</summary>
    public Task<IReadOnlyList<ChildPicture>> OfChildrenAsync(
        IReadOnlyCollection<Guid> children,
        County county,
        AsOf asOf,
        CancellationToken cancellation
    ) => maker.OfAsync(children, county, asOf.On, asOf.KnownAt, cancellation);

    /// <summary>The schools, calendars and coverage as known at a moment, with the definitions in force on a day.</summary>
    public async Task<County> CountyAsync(DateOnly on, DateTimeOffset? knownAt, CancellationToken cancellation) =>
        await shelf.CountyAsync(on, knownAt, await VersionAsync(knownAt, cancellation)).WaitAsync(cancellation);

    /// <summary>A number that moves whenever what was known at the moment may have changed.</summary>
    internal async Task<long> VersionAsync(DateTimeOffset? knownAt, CancellationToken cancellation)
    {
        var changes = db.Operations.Where(o => !o.IsLook);
        var now = await changes.LongCountAsync(cancellation);
        return knownAt is not { } moment
            ? now
            : await shelf.VersionAsync(
                moment,
                now,
                () =>
                    changes.LongCountAsync(
                        o =>
                            o.At <= moment
                            || Backdating.Contains(o.Type)
                            || db.Batches.Any(b => b.Sha256 == o.Evidence && b.Told <= moment),
                        cancellation
                    )
            );
    }
}
