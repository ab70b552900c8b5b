using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;
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
)
{
    /// <summary>
    /// When a school's files usually come: the hour of the middle one in UK time, and how long after the last day in it;
    /// null when there are fewer than three.
    /// </summary>
    public static string? UsualArrival(IReadOnlyCollection<SchoolSent> sent)
    {
        if (sent.Count < 3)
        {
            return null;
        }

        var hour = Middle(sent.Select(one => (one.Told - UkDate.StartOf(UkDate.Of(one.Told))).Hours));
        var days = Middle(sent.Select(one => UkDate.Of(one.Told).DayNumber - one.LastDay.DayNumber));
        var after = days switch
        {
            <= 0 => "on the last day that it covers",
            1 => "1 day after the last day that it covers",
            _ => $"{days} days after the last day that it covers",
        };
        return $"usually between {hour}:00 and {hour + 1}:00, {after} (by the last {sent.Count} files)";
    }

    private static int Middle(IEnumerable<int> numbers) =>
        numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}

/// <summary>Reads what a school's page shows besides the picture of the county.</summary>
internal sealed class SchoolReader(AppDb db, RecordReader reader, Heads heads)
{
    /// <summary>The kinds of facts that say who a child is and where from and where to the child moved.</summary>
    private static readonly string[] OfMoves = ["enrolment", "home-education", "particulars"];

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

    /// <summary>The year's registers of a school, one for each child; the codes as known at a moment.</summary>
    public Task<IReadOnlyList<byte[]>> RegistersAsync(
        SettingId setting,
        DateOnly on,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    ) => reader.RegistersAsync(setting, AcademicYear.Of(on), knownAt, cancellation);

    /// <summary>Who came onto the roll or left it in the academic year so far, newest first, with their names.</summary>
    public async Task<IReadOnlyList<(SchoolMove Move, ChildIdentity Child)>> MovesAsync(
        SettingId setting,
        County county,
        AsOf asOf,
        CancellationToken cancellation
    )
    {
        var from = AcademicYear.Of(asOf.On).First;
        // A school that became an academy: its children's entries stand under the old number.
        var was = county.Schools.Select(s => s.Setting).Where(s => county.CurrentOf(s, asOf.On) == setting);
        var moved = new HashSet<Guid>();
        foreach (var beginning in was.Append(setting).Distinct().Select(s => s.Value + " "))
        {
            moved.UnionWith(
                await db
                    .Statements.Where(s => s.Kind == "enrolment" && s.Key.StartsWith(beginning) && s.ChildId != null)
                    .Where(s => s.ValidFrom >= from || s.ValidTo >= from)
                    .Select(s => s.ChildId!.Value)
                    .Distinct()
                    .ToListAsync(cancellation)
            );
        }

        var children = await reader.OfKindsAsync(
            await heads.ShownAsync(moved, cancellation),
            OfMoves,
            asOf.KnownAt,
            cancellation
        );
        var names = children.ToDictionary(child => child.Id, ChildPicture.IdentityOf);
        return [.. SchoolMoves.Of(children, setting, county, from, asOf.On).Select(move => (move, names[move.Child]))];
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
