using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Intake;

/// <summary>Reads rows that wait again, as they came.</summary>
public sealed class WaitingRows(AppDb db, RecordReader reader, SourceMaps maps, IEnumerable<IImporter> importers)
{
    /// <summary>What rows ask that no person has decided, each question once, as its first row has it, in the order of what they
    /// say of the child: those that wait, and those that the matcher has settled.</summary>
    internal async Task<List<OpenQuestion>> OpenAsync(CancellationToken cancellation)
    {
        var rows =
            from row in db.Waiting.IgnoreQueryFilters().AsNoTracking()
            join batch in db.Batches.AsNoTracking() on row.BatchId equals batch.Id
            join decision in db.Decisions.AsNoTracking() on row.Who equals decision.Who into decisions
            from decision in decisions.DefaultIfEmpty()
            where
                row.Who != null
                && row.MendedBy == null
                && row.SchoolKey == null
                && row.Reason != Matching.NumberUnknown
                && (decision == null || decision.Model != null)
            orderby row.Who, row.BatchId, row.RowNumber
            select new
            {
                row,
                batch,
                decision,
            };
        var (open, readBy) = (new List<OpenQuestion>(), new Dictionary<Guid, SourceMap?>());
        SettingDirectory? settings = null;
        foreach (var first in (await rows.ToListAsync(cancellation)).DistinctBy(r => r.row.Who))
        {
            settings ??= await SettingsAsync(cancellation);
            if (first.batch.MapId is { } id && !readBy.ContainsKey(id))
            {
                readBy[id] = await maps.FindAsync(id, cancellation);
            }

            var map = first.batch.MapId is { } used ? readBy[used] : null;
            var row = Read(first.row, first.batch, ImporterOf(first.batch), map, settings);
            if (row.Who is { } claim)
            {
                var waiting = first.row;
                open.Add(
                    new(
                        waiting.Who!,
                        claim,
                        row.Facts.OfType<Particulars>().FirstOrDefault(),
                        claim.Upn is null && row.Written("upn") is not null,
                        waiting.Doubt,
                        waiting.Likeliest,
                        waiting.Probability,
                        first.decision?.ChildId
                    )
                );
            }
        }

        return open;
    }

    /// <summary>The first rows that say this of a child, each with its batch and read again as it came; oldest first.</summary>
    public async Task<IReadOnlyList<(BatchRow Batch, WaitingRow Waiting, SheetRow Row)>> RowsOfAsync(
        string who,
        int take,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from waiting in db.Waiting.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on waiting.BatchId equals batch.Id
            where waiting.Who == who
            orderby batch.Recorded, batch.Id, waiting.RowNumber
            select new { waiting, batch }
        )
            .Take(take)
            .ToListAsync(cancellation);
        var settings = await SettingsAsync(cancellation);
        var readBy = new Dictionary<Guid, SourceMap?>();
        foreach (var id in rows.Select(r => r.batch.MapId).OfType<Guid>().Distinct())
        {
            readBy[id] = await maps.FindAsync(id, cancellation);
        }

        return
        [
            .. rows.Select(r =>
                (
                    r.batch,
                    r.waiting,
                    Read(r.waiting, r.batch, ImporterOf(r.batch), r.batch.MapId is { } id ? readBy[id] : null, settings)
                )
            ),
        ];
    }

    /// <summary>The first row of each question, read again as it came.</summary>
    public async Task<IReadOnlyDictionary<string, SheetRow>> FirstOfAsync(
        IReadOnlyCollection<string> whos,
        CancellationToken cancellation
    )
    {
        var waiting = db.Waiting.AsNoTracking().Where(w => whos.Contains(w.Who!));
        var firsts = waiting.GroupBy(w => w.Who).Select(g => new { Who = g.Key, Number = g.Min(w => w.RowNumber) });
        var rows = await (
            from row in waiting
            join first in firsts on new { row.Who, Number = row.RowNumber } equals new { first.Who, first.Number }
            join batch in db.Batches.AsNoTracking() on row.BatchId equals batch.Id
            orderby row.Who, batch.Recorded, batch.Id
            select new { row, batch }
        ).ToListAsync(cancellation);
        var (settings, readBy) = (await SettingsAsync(cancellation), new Dictionary<Guid, SourceMap?>());
        foreach (var id in rows.Select(r => r.batch.MapId).OfType<Guid>().Distinct())
        {
            readBy[id] = await maps.FindAsync(id, cancellation);
        }

        return rows.DistinctBy(r => r.row.Who)
            .ToDictionary(
                r => r.row.Who!,
                r => Read(r.row, r.batch, ImporterOf(r.batch), r.batch.MapId is { } id ? readBy[id] : null, settings),
                StringComparer.Ordinal
            );
    }

    internal IImporter ImporterOf(BatchRow batch) =>
        importers.First(i => string.Equals(i.Kind, batch.Kind, StringComparison.Ordinal));

    internal static SheetRow Read(
        WaitingRow waiting,
        BatchRow batch,
        IImporter importer,
        SourceMap? map,
        SettingDirectory settings
    )
    {
        var stored = StoredRow.Read(waiting.Fields);
        var sheet = new Sheet(
            Headings.Lay(stored.Headings, importer, map),
            settings,
            importer.Kind,
            batch.Source,
            batch.Told
        );
        var row = new SheetRow(sheet, waiting.RowNumber, stored.Cells);
        importer.Read(row);
        return row;
    }

    internal async Task<SettingDirectory> SettingsAsync(CancellationToken cancellation) =>
        new(await reader.SchoolsAsync(cancellation));
}
