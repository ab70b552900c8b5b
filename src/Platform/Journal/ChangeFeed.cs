using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Journal;

/// <summary>Tells what has been done to the record since one last asked, whichever process did it. For one who asks at a time.</summary>
internal sealed class ChangeFeed
{
    // A transaction commits after it began: operations of this long before the last are looked at again.
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);
    private HashSet<Guid> _seen = [];
    private DateTimeOffset _from = DateTimeOffset.MinValue;
    private long _total = -1;

    /// <summary>The operations that have come since; looks are none.</summary>
    /// <returns>Null when that cannot be told, as at the first time: everything is to be read anew.</returns>
    public async Task<IReadOnlyList<Guid>?> NewsAsync(AppDb db, CancellationToken cancellation)
    {
        var changes = db.Operations.AsNoTracking().Where(o => !o.IsLook);
        var total = await changes.LongCountAsync(cancellation);
        if (total == _total)
        {
            return [];
        }

        var from = _from;
        var late = await changes.Where(o => o.At >= from).Select(o => new { o.Id, o.At }).ToListAsync(cancellation);
        var news = late.Where(o => !_seen.Contains(o.Id)).Select(o => o.Id).ToList();
        var isWhole = _total >= 0 && _total + news.Count >= total;
        _total = isWhole ? _total + news.Count : Math.Max(total, late.Count);
        if (late.Count > 0)
        {
            _from = late.Max(o => o.At) - Overlap;
            _seen = [.. late.Where(o => o.At >= _from).Select(o => o.Id)];
        }

        return isWhole ? news : null;
    }
}
