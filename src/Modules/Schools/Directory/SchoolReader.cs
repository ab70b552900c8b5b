using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>A file that brought marks of a school.</summary>
internal sealed record SchoolSent(
    Guid Batch,
    string File,
    DateTimeOffset Told,
    DateOnly FirstDay,
    DateOnly LastDay,
    int Days
);

/// <summary>Reads what a school's page shows besides the picture of the county.</summary>
internal sealed class SchoolReader(AppDb db, RecordReader reader)
{
    /// <summary>The files that brought marks of a school, newest first.</summary>
    public async Task<IReadOnlyList<SchoolSent>> SentAsync(
        SettingId setting,
        DateTimeOffset? knownAt,
        int take,
        CancellationToken cancellation
    )
    {
        var id = setting.Value;
        var receipts = await (
            from receipt in db.Receipts.AsNoTracking()
            join batch in db.Batches.AsNoTracking() on receipt.Origin equals batch.Id
            where receipt.Setting == id && (knownAt == null || receipt.Told <= knownAt)
            orderby receipt.Told descending, batch.Id
            select new
            {
                batch.Id,
                batch.FileName,
                receipt.Told,
                receipt.Year,
                receipt.Sessions,
            }
        )
            .Take(take)
            .ToListAsync(cancellation);
        return
        [
            .. from receipt in receipts
            let year = new AcademicYear(receipt.Year)
            let days = receipt
                .Sessions.Select((held, i) => (held, i))
                .Where(s => s.held != 0)
                .Select(s => SessionGrid.DateAt(year, s.i))
                .Distinct()
                .ToList()
            where days.Count > 0
            select new SchoolSent(receipt.Id, receipt.FileName, receipt.Told, days[0], days[^1], days.Count),
        ];
    }

    /// <summary>The term dates of the academic year that a school has sent, or those of the county; and any refusal to share that stands.</summary>
    public async Task<(IReadOnlyList<TermDate> Dates, bool AreOwn, SharingRefusal? Refusal)> DatesAsync(
        SettingId setting,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var facts = await reader.SettingsAsync(knownAt, cancellation);
        var year = AcademicYear.Of(on);
        var dates = facts
            .Select(f => f.Fact.Fact)
            .OfType<TermDate>()
            .Where(d => AcademicYear.Of(d.Begins) == year)
            .OrderBy(d => d.Begins)
            .ThenBy(d => d.Type)
            .ToLookup(d => d.Setting);
        var own = dates[setting].ToList();
        return (
            own.Count > 0 ? own : [.. dates[null]],
            own.Count > 0,
            facts.Where(f => f.Setting == setting).Select(f => f.Fact.Fact).OfType<SharingRefusal>().FirstOrDefault()
        );
    }
}
