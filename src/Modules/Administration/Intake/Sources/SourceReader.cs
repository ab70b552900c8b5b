using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Modules.Administration.Intake.Sources;

/// <summary>Reads who sends files, what and when.</summary>
internal sealed class SourceReader(AppDb db, TimeProvider time)
{
    private const int DaysLookedAt = 60;

    /// <summary>The name of a source in an address: no name of a person stands there.</summary>
    public static string KeyOf(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(HeadingKey.Of(source))).AsSpan(0, 8));

    /// <summary>Every source that has sent a file or has a map, by name.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellation)
    {
        var senders = await db.Batches.Select(b => b.Source).Distinct().ToListAsync(cancellation);
        var matched = await db.SourceMaps.Select(m => m.Source).Distinct().ToListAsync(cancellation);
        return
        [
            .. senders
                .Concat(matched)
                .Where(s => s.Length > 0)
                .DistinctBy(HeadingKey.Of, StringComparer.Ordinal)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Every source, those first of which a file should have come.</summary>
    public async Task<IReadOnlyList<SourceLine>> ListAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = UkDate.Of(now);
        var since = now.AddDays(-DaysLookedAt);
        var totals = await db
            .Batches.Where(b => b.Source != "")
            .GroupBy(b => b.Source)
            .Select(g => new
            {
                Source = g.Key,
                Files = g.Count(),
                Last = g.Max(b => b.Recorded),
            })
            .ToListAsync(cancellation);
        var recent = await db
            .Batches.AsNoTracking()
            .Where(b => b.Source != "" && b.Recorded >= since && b.State != BatchState.Undone)
            .OrderByDescending(b => b.Recorded)
            .ToListAsync(cancellation);
        var maps = await db
            .SourceMaps.Where(m => m.Ended == null)
            .Select(m => new { m.Source, m.SourceKey })
            .ToListAsync(cancellation);
        var bySource = recent.ToLookup(b => HeadingKey.Of(b.Source), StringComparer.Ordinal);
        var filesOf = totals.ToLookup(t => HeadingKey.Of(t.Source), StringComparer.Ordinal);
        return
        [
            .. totals
                .Select(t => t.Source)
                .Concat(maps.Select(m => m.Source))
                .DistinctBy(HeadingKey.Of, StringComparer.Ordinal)
                .Select(name =>
                {
                    var key = HeadingKey.Of(name);
                    var came = bySource[key].ToList();
                    var habit = Habit.Of(came.Select(b => b.Recorded));
                    var last = filesOf[key].Select(t => (DateTimeOffset?)t.Last).Max();
                    var days = last is { } at ? today.DayNumber - UkDate.Of(at).DayNumber : (int?)null;
                    return new SourceLine(
                        name,
                        KeyOf(name),
                        [.. came.Select(b => b.Kind).OfType<string>().Distinct(StringComparer.Ordinal)],
                        filesOf[key].Sum(t => t.Files),
                        came.FirstOrDefault(),
                        days,
                        habit?.InWords,
                        habit is not null && days > (2 * habit.Gap) + 1,
                        came.Find(b => b.RowsRefused + b.RowsWaiting > 0 || b.State == BatchState.NotUnderstood),
                        maps.Count(m => string.Equals(m.SourceKey, key, StringComparison.Ordinal))
                    );
                })
                .OrderByDescending(s => s.IsLate)
                .ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>Every version of the maps of a source, those in use first.</summary>
    public async Task<IReadOnlyList<SourceMapRow>> MapsAsync(string source, CancellationToken cancellation)
    {
        var key = HeadingKey.Of(source);
        return await db
            .SourceMaps.AsNoTracking()
            .Where(m => m.SourceKey == key)
            .OrderBy(m => m.Ended != null)
            .ThenByDescending(m => m.Made)
            .ToListAsync(cancellation);
    }
}
