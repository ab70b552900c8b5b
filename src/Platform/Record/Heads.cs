using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>Which ids are shown as one child, and under which of them. All but some dozens of a county stand alone.</summary>
public sealed class Heads(AppDb db)
{
    /// <summary>The id under which a child is shown; its own when it stands alone or nobody knows it.</summary>
    public async Task<Guid> OfAsync(Guid child, CancellationToken cancellation) =>
        (await OfAsync([child], cancellation)).GetValueOrDefault(child, child);

    /// <summary>The heads of those of these children that are shown under another id than their own.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> OfAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken cancellation
    ) =>
        await db
            .Children.AsNoTracking()
            .Where(c => children.Contains(c.Id) && c.HeadId != c.Id)
            .ToDictionaryAsync(c => c.Id, c => c.HeadId, cancellation);

    /// <summary>These children, each once and by the id under which it is shown.</summary>
    public async Task<IReadOnlyCollection<Guid>> ShownAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken cancellation
    )
    {
        var heads = await OfAsync(children, cancellation);
        return [.. children.Select(c => heads.GetValueOrDefault(c, c)).Distinct()];
    }

    /// <summary>The other ids that are shown under these, each with its head.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> BehindAsync(
        IReadOnlyCollection<Guid> heads,
        CancellationToken cancellation
    ) =>
        await db
            .Children.AsNoTracking()
            .Where(c => heads.Contains(c.HeadId) && c.HeadId != c.Id)
            .ToDictionaryAsync(c => c.Id, c => c.HeadId, cancellation);
}
