using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Intake.Maps;

/// <summary>Maps that are being made over a kept file, until they are kept for their source.</summary>
public sealed class Drafts(AppDb db, FileStore files, SourceMaps maps, Recognition recognition, TimeProvider time)
{
    /// <summary>Begins a map for a kept file.</summary>
    /// <param name="sheet">The table's name; null for the first of the file.</param>
    /// <param name="map">What to begin with; null when even the kind is not known.</param>
    public async Task<Guid> BeginAsync(
        string sha256,
        string fileName,
        string? sheet,
        string source,
        DateTimeOffset? told,
        SourceMap? map,
        Actor actor,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        var row = new MapDraftRow
        {
            Id = Guid.CreateVersion7(now),
            Sha256 = sha256,
            FileName = fileName,
            Sheet = sheet ?? "",
            Source = source,
            Told = told,
            Content = map is null ? "" : MapJson.Write(map),
            Begun = now,
            BegunBy = actor.Name,
        };
        db.MapDrafts.Add(row);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return row.Id;
    }

    /// <returns>Null when there is no such draft: it was kept, or never begun.</returns>
    public Task<MapDraftRow?> FindAsync(Guid id, CancellationToken cancellation) =>
        db.MapDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellation);

    /// <summary>The map so far; null before the kind is chosen.</summary>
    public static SourceMap? Map(MapDraftRow draft) =>
        draft.Content.Length == 0 ? null : MapJson.Read(draft.Content) with { Id = draft.Id };

    /// <summary>The table that the draft is about; null when it can no longer be read.</summary>
    public async Task<TableSample?> SampleAsync(MapDraftRow draft, CancellationToken cancellation)
    {
        var score = Map(draft) is { } map ? recognition.ScoreWith([map]) : recognition.Score;
        return TableSample.Read(
            await files.OpenAsync(draft.Sha256, cancellation),
            draft.FileName,
            draft.Sheet.Length == 0 ? null : draft.Sheet,
            score,
            cancellation
        );
    }

    public async Task SaveAsync(Guid id, string source, SourceMap? map, CancellationToken cancellation)
    {
        var row = await db.MapDrafts.FirstAsync(d => d.Id == id, cancellation);
        row.Source = source;
        row.Content = map is null ? "" : MapJson.Write(map);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Keeps the map for its source; the draft is done with.</summary>
    public async Task<SourceMap> KeepAsync(MapDraftRow draft, Actor actor, CancellationToken cancellation)
    {
        var map = Map(draft) ?? throw new InvalidOperationException("The draft says no kind yet.");
        var sample = await SampleAsync(draft, cancellation);
        var kept = await maps.KeepAsync(
            map,
            draft.Source,
            sample?.Headings ?? [.. map.Headings.Select(h => h.Heading)],
            (draft.Sha256, draft.Sheet),
            actor,
            cancellation
        );
        await db.MapDrafts.Where(d => d.Id == draft.Id).ExecuteDeleteAsync(cancellation);
        return kept;
    }
}
