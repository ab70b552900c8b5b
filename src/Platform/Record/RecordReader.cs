using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Children;
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
    private const string Who = "particulars";

    // Told when, an outline does not say: that is asked of those of whom the rules find something.
    private static readonly DateTimeOffset NotAsked = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly StatementReader _statements = new(db);
    private readonly Heads _heads = new(db);

    /// <summary>Every child of whom something was known, in pages to be read one by one, in the order of their ids. One that has several is named by its head.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<IEnumerable<Guid[]>> PagesAsync(DateTimeOffset? knownAt, CancellationToken cancellation) =>
        knownAt is { } moment && !await db.Statements.AnyAsync(s => s.FirstTold <= moment, cancellation)
            ? []
            : (
                await db
                    .Children.Where(c => c.HeadId == c.Id)
                    .OrderBy(c => c.Id)
                    .Select(c => c.Id)
                    .ToListAsync(cancellation)
            ).Chunk(ChildrenAPage);

    /// <summary>
    /// Everything known of these children, with all its earlier versions left out, in the order of their ids. What was told
    /// of any id that is shown under one of these is told of that child.
    /// </summary>
    /// <param name="children">By the ids under which they are shown.</param>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<IReadOnlyList<ChildRecord>> OfAsync(
        IReadOnlyCollection<Guid> children,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var behind = await _heads.BehindAsync(children, cancellation);
        children = [.. children, .. behind.Keys];
        var statements = db.Statements.Where(s => s.ChildId != null && children.Contains(s.ChildId.Value));
        var facts = (await _statements.KnownAsync(statements, behind, knownAt, cancellation)).ToLookup(
            f => f.Child!.Value,
            f => f.Fact
        );
        var registers = db.Registers.Where(r => children.Contains(r.ChildId));
        var marks = (await RegisterReader.MarksAsync(registers, behind, knownAt, cancellation)).ToLookup(
            r => r.Child,
            r => r.Register
        );
        return
        [
            .. facts
                .Select(g => g.Key)
                .Union(marks.Select(g => g.Key))
                .Order()
                .Select(id => new ChildRecord(id, [.. facts[id]], [.. marks[id]])),
        ];
    }

    /// <summary>
    /// Enough of what is known by now of these children to tell who is missing out: all of it, save that of who they are only
    /// the birth date is read, and not what each source says, and since when. That is most of what is stored, and asked of
    /// those alone who are missing out.
    /// </summary>
    /// <param name="children">By the ids under which they are shown.</param>
    public async Task<IReadOnlyList<ChildRecord>> OutlinesAsync(
        IReadOnlyCollection<Guid> children,
        CancellationToken cancellation
    )
    {
        var several = (await _heads.BehindAsync(children, cancellation)).Values.ToHashSet();
        var alone = children.Where(c => !several.Contains(c)).ToList();
        var statements = db.Statements.Where(s => s.ChildId != null && alone.Contains(s.ChildId.Value));
        var born = await db
            .Children.AsNoTracking()
            .Where(c => alone.Contains(c.Id))
            .Select(c => new { c.Id, c.DateOfBirth })
            .ToListAsync(cancellation);
        var facts = (await _statements.KnownAsync(statements.Where(s => s.Kind != Who), null, cancellation)).ToLookup(
            f => f.Child!.Value,
            f => f.Fact
        );
        var registers = db.Registers.Where(r => alone.Contains(r.ChildId));
        var marks = (await RegisterReader.MarksAsync(registers, StatementReader.Alone, null, cancellation)).ToLookup(
            r => r.Child,
            r => r.Register
        );
        var outlines = born.Select(c => new ChildRecord(
            c.Id,
            [.. facts[c.Id], OfBirth(c.DateOfBirth)],
            [.. marks[c.Id]]
        ));
        return several.Count == 0
            ? [.. outlines.OrderBy(c => c.Id)]
            : [.. outlines.Concat(await OfAsync(several, null, cancellation)).OrderBy(c => c.Id)];
    }

    private static KnownFact OfBirth(DateOnly? birthDate) =>
        new(new Particulars("everybody") { DateOfBirth = birthDate }, NotAsked, NotAsked, Guid.Empty);

    /// <summary>What is known of these children of some kinds alone, without their registers: for what asks neither for marks nor for the rest.</summary>
    /// <param name="children">By the ids under which they are shown.</param>
    /// <param name="kinds">As <see cref="FactKinds"/> names them.</param>
    /// <param name="knownAt">Null for everything told so far.</param>
    public async Task<IReadOnlyList<ChildRecord>> OfKindsAsync(
        IReadOnlyCollection<Guid> children,
        IReadOnlyCollection<string> kinds,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var behind = await _heads.BehindAsync(children, cancellation);
        children = [.. children, .. behind.Keys];
        var statements = db.Statements.Where(s =>
            s.ChildId != null && children.Contains(s.ChildId.Value) && kinds.Contains(s.Kind)
        );
        var facts = await _statements.KnownAsync(statements, behind, knownAt, cancellation);
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
    /// <param name="child">By the id under which it is shown; so too below.</param>
    public async Task<IReadOnlyList<(string Kind, string Key, IReadOnlyList<Saying> Sayings)>> HistoryAsync(
        Guid child,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        List<Guid> ids = [child, .. (await _heads.BehindAsync([child], cancellation)).Keys];
        var statements = db.Statements.Where(s => s.ChildId != null && ids.Contains(s.ChildId.Value));
        var rows = await statements.AsNoTracking().ToListAsync(cancellation);
        var sayings = await _statements.SayingsAsync(statements, knownAt, cancellation);
        return
        [
            .. from fact in rows.GroupBy(r => (r.Kind, r.Key))
                .OrderBy(f => f.Key.Kind, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Key, StringComparer.Ordinal)
            let said = (
                from row in fact
                from saying in sayings[row.Id]
                select new Saying(row.Body, saying.Said, saying.Told, saying.Origin)
            )
                .Distinct()
                .ToList()
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
        List<Guid> ids = [child, .. (await _heads.BehindAsync([child], cancellation)).Keys];
        var rows = await db.Registers.AsNoTracking().Where(r => ids.Contains(r.ChildId)).ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(r => (r.Year, r.Setting))
                .OrderBy(g => g.Key.Year)
                .ThenBy(g => g.Key.Setting, StringComparer.Ordinal)
                .Select(g =>
                    (
                        new SettingId(g.Key.Setting),
                        new AcademicYear(g.Key.Year),
                        RegisterReader.Joined(g.Select(r => r.History))
                    )
                ),
        ];
    }

    /// <summary>A year's registers of a setting, one for each child that has marks there; the codes as known at a moment.</summary>
    public async Task<IReadOnlyList<byte[]>> RegistersAsync(
        SettingId setting,
        AcademicYear year,
        DateTimeOffset? knownAt,
        CancellationToken cancellation
    )
    {
        var (id, start) = (setting.Value, year.StartYear);
        var registers = db.Registers.Where(r => r.Setting == id && r.Year == start);
        var several = await (
            from register in registers
            join child in db.Children on register.ChildId equals child.Id
            where child.HeadId != child.Id
            select child
        )
            .AsNoTracking()
            .ToDictionaryAsync(c => c.Id, c => c.HeadId, cancellation);
        return
        [
            .. (await RegisterReader.MarksAsync(registers, several, knownAt, cancellation)).Select(m =>
                m.Register.Codes
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
}
