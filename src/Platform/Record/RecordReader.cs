using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>
/// Reads the record as known at a moment. Every reader of facts comes through here, so <c>as known at</c> is one switch.
/// </summary>
public sealed class RecordReader(AppDb db)
{
    private const int ChildrenAPage = 500;
    private readonly StatementReader _statements = new(db);

    /// <summary>Every child of whom something was known, in pages to be read one by one, in the order of their ids.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<IEnumerable<Guid[]>> PagesAsync(DateTimeOffset? knownAt, CancellationToken cancellation) =>
        knownAt is { } moment && !await db.Statements.AnyAsync(s => s.FirstTold <= moment, cancellation)
            ? []
            : (await db.Children.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancellation)).Chunk(ChildrenAPage);

    /// <summary>Everything known of these children, with all its earlier versions left out, in the order of their ids.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<IReadOnlyList<ChildRecord>> OfAsync(
        IReadOnlyCollection<Guid> children,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var statements = db.Statements.Where(s => s.ChildId != null && children.Contains(s.ChildId.Value));
        var facts = (await _statements.KnownAsync(statements, knownAt, cancellation)).ToLookup(
            f => f.Child!.Value,
            f => f.Fact
        );
        var registers = db.Registers.Where(r => children.Contains(r.ChildId));
        var marks = (await MarksAsync(registers, knownAt, cancellation)).ToLookup(r => r.Child, r => r.Register);
        return
        [
            .. facts
                .Select(g => g.Key)
                .Union(marks.Select(g => g.Key))
                .Order()
                .Select(id => new ChildRecord(id, [.. facts[id]], [.. marks[id]])),
        ];
    }

    /// <summary>What is known of these children of some kinds alone, without their registers: for what asks neither for marks nor for the rest.</summary>
    /// <param name="kinds">As <see cref="FactKinds"/> names them.</param>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<IReadOnlyList<ChildRecord>> OfKindsAsync(
        IReadOnlyCollection<Guid> children,
        IReadOnlyCollection<string> kinds,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var statements = db.Statements.Where(s =>
            s.ChildId != null && children.Contains(s.ChildId.Value) && kinds.Contains(s.Kind)
        );
        var facts = await _statements.KnownAsync(statements, knownAt, cancellation);
        return
        [
            .. facts
                .GroupBy(f => f.Child!.Value, f => f.Fact)
                .OrderBy(g => g.Key)
                .Select(g => new ChildRecord(g.Key, [.. g], [])),
        ];
    }

    /// <summary>Every school and provider told of so far.</summary>
    public async Task<IReadOnlyList<School>> SchoolsAsync(CancellationToken cancellation)
    {
        var facts = await _statements.KnownAsync(
            db.Statements.Where(s => s.Setting != null && s.Kind == "school"),
            null,
            cancellation
        );
        return [.. facts.Select(f => f.Fact.Fact).OfType<School>()];
    }

    /// <summary>Facts about settings: schools, term dates, refusals to share.</summary>
    public async Task<IReadOnlyList<(SettingId Setting, KnownFact Fact)>> SettingsAsync(
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var facts = await _statements.KnownAsync(db.Statements.Where(s => s.Setting != null), knownAt, cancellation);
        return [.. facts.Select(f => (new SettingId(f.Setting!), f.Fact))];
    }

    /// <summary>Every version of every fact of a child, with all its sayings: what the timeline is drawn from.</summary>
    public async Task<IReadOnlyList<(string Kind, string Key, IReadOnlyList<Saying> Sayings)>> HistoryAsync(
        Guid child,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var rows = await db.Statements.AsNoTracking().Where(s => s.ChildId == child).ToListAsync(cancellation);
        var sayings = await _statements.SayingsAsync(
            db.Statements.Where(s => s.ChildId == child),
            knownAt,
            cancellation
        );
        return
        [
            .. from fact in rows.GroupBy(r => (r.Kind, r.Key))
                .OrderBy(f => f.Key.Kind, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Key, StringComparer.Ordinal)
            let said = (
                from row in fact
                from saying in sayings[row.Id]
                select new Saying(row.Body, saying.Said, saying.Told, saying.Origin)
            ).ToList()
            where said.Count > 0
            select (fact.Key.Kind, fact.Key.Key, (IReadOnlyList<Saying>)said),
        ];
    }

    /// <summary>The registers of a child with everything ever said about each session.</summary>
    public async Task<IReadOnlyList<(SettingId Setting, AcademicYear Year, RegisterHistory History)>> RegistersAsync(
        Guid child,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Registers.AsNoTracking()
            .Where(r => r.ChildId == child)
            .OrderBy(r => r.Year)
            .ThenBy(r => r.Setting)
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(r =>
                (new SettingId(r.Setting), new AcademicYear(r.Year), RegisterHistory.FromBytes(r.History))
            ),
        ];
    }

    /// <summary>For each setting, the days for which at least one mark had been received.</summary>
    public async Task<IReadOnlyDictionary<SettingId, IReadOnlyCollection<DateOnly>>> ReceivedDaysAsync(
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var receipts = db.Receipts.AsNoTracking();
        if (knownAt is { } moment)
        {
            receipts = receipts.Where(r => r.Told <= moment);
        }

        var days = new Dictionary<SettingId, HashSet<DateOnly>>();
        await foreach (var receipt in receipts.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var setting = new SettingId(receipt.Setting);
            if (!days.TryGetValue(setting, out var received))
            {
                days[setting] = received = [];
            }

            var year = new AcademicYear(receipt.Year);
            for (var i = 0; i < receipt.Sessions.Length; i++)
            {
                if (receipt.Sessions[i] != 0)
                {
                    received.Add(SessionGrid.DateAt(year, i));
                }
            }
        }

        return days.ToDictionary(p => p.Key, IReadOnlyCollection<DateOnly> (p) => p.Value);
    }

    private static async Task<List<(Guid Child, ChildRegister Register)>> MarksAsync(
        IQueryable<RegisterRow> registers,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var marks = new List<(Guid, ChildRegister)>();
        var rows = registers
            .AsNoTracking()
            .OrderBy(r => r.ChildId)
            .ThenBy(r => r.Year)
            .ThenBy(r => r.Setting)
            .Select(r => new
            {
                r.ChildId,
                r.Setting,
                r.Year,
                r.Codes,
                History = knownAt == null ? null : r.History,
            });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var codes = row.History is null ? row.Codes : RegisterHistory.FromBytes(row.History).Codes(knownAt);
            if (Array.Exists(codes, c => c != 0))
            {
                marks.Add(
                    (row.ChildId, new ChildRegister(new SettingId(row.Setting), new AcademicYear(row.Year), codes))
                );
            }
        }

        return marks;
    }
}
