using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Tables;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>Keeps how each source's files are read, every version with who made it and when.</summary>
public sealed class SourceMaps(AppDb db, TimeProvider time)
{
    /// <summary>The maps in use for exactly this source; none when it is not said who sends a file.</summary>
    public async Task<IReadOnlyList<SourceMap>> OfAsync(string? source, CancellationToken cancellation)
    {
        var key = HeadingKey.Of(source);
        if (key.Length == 0)
        {
            return [];
        }

        var rows = await db
            .SourceMaps.AsNoTracking()
            .Where(m => m.SourceKey == key && m.Ended == null)
            .OrderByDescending(m => m.Made)
            .ToListAsync(cancellation);
        return rows.ConvertAll(Map);
    }

    /// <summary>The version that read a batch; null when none did.</summary>
    public async Task<SourceMap?> FindAsync(Guid? id, CancellationToken cancellation) =>
        id is null ? null
        : await db.SourceMaps.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellation) is { } row ? Map(row)
        : null;

    /// <summary>Maps of any source that these headings fit, the one that reads most of them first: to be offered, not used.</summary>
    public async Task<IReadOnlyList<(SourceMapRow Row, SourceMap Map)>> LikeAsync(
        IReadOnlyList<string> headings,
        Recognition recognition,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .SourceMaps.AsNoTracking()
            .Where(m => m.Ended == null)
            .OrderByDescending(m => m.Made)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => (row, map: Map(row)))
                .Where(m =>
                    recognition.Kind(m.map.Kind) is { } importer
                    && Headings.Recognise(headings, importer, m.map) is not null
                )
                .OrderByDescending(m => Headings.Lay(headings, recognition.Kind(m.map.Kind)!, m.map).Found)
                .ThenByDescending(m => string.Equals(m.row.Signature, SignatureOf(headings), StringComparison.Ordinal)),
        ];
    }

    /// <summary>
    /// Keeps a map for a source. One that reads files with the same headings gives way to it and stays to be looked at.
    /// </summary>
    /// <param name="headings">Those of the file it was made from.</param>
    /// <param name="file">That file and its table.</param>
    /// <returns>The map under its version; the one in use when it says the same.</returns>
    public async Task<SourceMap> KeepAsync(
        SourceMap map,
        string source,
        IReadOnlyList<string> headings,
        (string Sha256, string Sheet) file,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var (key, signature, content) = (HeadingKey.Of(source), SignatureOf(headings), MapJson.Write(map));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var versions = await db
            .SourceMaps.Where(m => m.SourceKey == key && m.Signature == signature)
            .OrderBy(m => m.Version)
            .ToListAsync(cancellation);
        var before = versions.Find(v => v.Ended is null);
        if (string.Equals(before?.Content, content, StringComparison.Ordinal))
        {
            db.ChangeTracker.Clear();
            return Map(before!);
        }

        var row = new SourceMapRow
        {
            Id = Guid.CreateVersion7(now),
            Source = source.Trim(),
            SourceKey = key,
            Kind = map.Kind,
            Signature = signature,
            Version = (versions.LastOrDefault()?.Version ?? 0) + 1,
            Content = content,
            Sha256 = file.Sha256,
            Sheet = file.Sheet,
            Made = now,
            MadeBy = actor.Name,
        };
        var operation = db.Begin("match columns", actor, now, source, file.Sha256.Length == 0 ? null : file.Sha256);
        operation.Add("columns matched", null, null, before?.Content, content);
        if (before is not null)
        {
            (before.Ended, before.EndedBy) = (now, actor.Name);
        }

        db.SourceMaps.Add(row);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return Map(row);
    }

    /// <summary>Gives a map up: files of that source are read by their headings alone again.</summary>
    /// <returns>False when there is no such map in use.</returns>
    public async Task<bool> EndAsync(Guid id, Actor actor, CancellationToken cancellation)
    {
        if (await db.SourceMaps.FirstOrDefaultAsync(m => m.Id == id && m.Ended == null, cancellation) is not { } row)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var operation = db.Begin("give up matched columns", actor, now, row.Source);
        operation.Add("columns no longer matched", null, null, row.Content, null);
        (row.Ended, row.EndedBy) = (now, actor.Name);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }

    /// <summary>The map of a version.</summary>
    public static SourceMap Map(SourceMapRow row) => MapJson.Read(row.Content) with { Id = row.Id };

    private static string SignatureOf(IReadOnlyList<string> headings)
    {
        var keys = headings
            .Select(h => HeadingPattern.Of(h).Key)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys))))[..32];
    }
}
