using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Record;

/// <summary>Which register a mark belongs to.</summary>
public readonly record struct RegisterKey(Guid Child, SettingId Setting, int Year);

/// <summary>One mark that a row brings.</summary>
/// <param name="Ticket">The caller's own number for it, given back with the outcome.</param>
public readonly record struct MarkStatement(
    RegisterKey Register,
    Mark Mark,
    DateTimeOffset Said,
    DateTimeOffset Told,
    int Ticket
);

/// <summary>What became of a mark.</summary>
public enum MarkOutcome
{
    Unchanged,
    Applied,

    /// <summary>Kept in the history; a mark said later stands.</summary>
    KeptAsOlder,

    /// <summary>The same origin says two codes for one session.</summary>
    Contradicted,
}

/// <summary>Writes marks into the packed registers: a fixed number of queries for any number of marks.</summary>
public sealed class MarkRecorder(AppDb db, Bulk bulk)
{
    private const int RegistersAPage = 5_000;

    /// <returns>The outcome of each mark by its ticket; a ticket with several marks keeps the most telling one.</returns>
    public async Task<IReadOnlyDictionary<int, MarkOutcome>> SayAsync(
        IReadOnlyList<MarkStatement> marks,
        Guid origin,
        CancellationToken cancellation
    )
    {
        var outcomes = new Dictionary<int, MarkOutcome>();
        if (marks.Count == 0)
        {
            return outcomes;
        }

        await db.SaveChangesAsync(cancellation);
        foreach (var page in marks.GroupBy(m => m.Register).Chunk(RegistersAPage))
        {
            var children = page.Select(g => g.Key.Child).Distinct().ToList();
            var settings = page.Select(g => g.Key.Setting.Value).Distinct(StringComparer.Ordinal).ToList();
            var rows = await db
                .Registers.AsNoTracking()
                .Where(r => children.Contains(r.ChildId) && settings.Contains(r.Setting))
                .ToDictionaryAsync(r => new RegisterKey(r.ChildId, new SettingId(r.Setting), r.Year), cancellation);
            var (added, changed, events) = (new List<RegisterRow>(), new List<RegisterRow>(), new List<EventRow>());
            foreach (var group in page)
            {
                var row = rows.GetValueOrDefault(group.Key);
                if (Say(row, group.Key, [.. group], origin, outcomes, events) is { } said)
                {
                    (row is null ? added : changed).Add(said);
                }
            }

            await bulk.AddAsync(added, cancellation);
            await bulk.PutAsync(changed, cancellation);
            await bulk.AddAsync(events, cancellation);
            await ReceiveAsync(page, origin, cancellation);
        }

        return outcomes;
    }

    /// <returns>The register as it now is; null when nothing new was said of it.</returns>
    private RegisterRow? Say(
        RegisterRow? row,
        RegisterKey key,
        List<MarkStatement> marks,
        Guid origin,
        Dictionary<int, MarkOutcome> outcomes,
        List<EventRow> events
    )
    {
        var before = row is null ? RegisterHistory.Empty : RegisterHistory.FromBytes(row.History);
        var codesBefore = row?.Codes ?? before.Codes();
        var spoken = before
            .LayersOf(origin)
            .SelectMany(l => l.Marks.Select(m => (Place: (l.Said, m.Index), m.Symbol)))
            .ToDictionary(m => m.Place, m => m.Symbol);
        var news = new List<MarkStatement>();
        foreach (var mark in marks)
        {
            // A file may itself tell of a correction: only two codes said at one time contradict one another.
            if (spoken.TryGetValue((mark.Said, mark.Mark.Index), out var symbol))
            {
                Note(
                    outcomes,
                    mark.Ticket,
                    symbol == mark.Mark.Symbol ? MarkOutcome.Unchanged : MarkOutcome.Contradicted
                );
                if (symbol < mark.Mark.Symbol)
                {
                    // Whichever row came first, the same code stands.
                    spoken[(mark.Said, mark.Mark.Index)] = mark.Mark.Symbol;
                    news.Add(mark);
                }

                continue;
            }

            spoken[(mark.Said, mark.Mark.Index)] = mark.Mark.Symbol;
            news.Add(mark);
        }

        if (news.Count == 0)
        {
            return null;
        }

        var after = before.With([
            .. news.GroupBy(m => m.Said)
                .OrderBy(g => g.Key)
                .Select(g => new MarkLayer(origin, g.Key, g.First().Told, [.. g.Select(m => m.Mark)])),
        ]);

        var codesAfter = after.Codes();
        foreach (var mark in news)
        {
            var (was, now) = (codesBefore[mark.Mark.Index], codesAfter[mark.Mark.Index]);
            Note(
                outcomes,
                mark.Ticket,
                now != mark.Mark.Symbol ? MarkOutcome.KeptAsOlder
                    : was == now ? MarkOutcome.Unchanged
                    : MarkOutcome.Applied
            );
        }

        row ??= new RegisterRow
        {
            ChildId = key.Child,
            Setting = key.Setting.Value,
            Year = key.Year,
        };
        row.Codes = codesAfter;
        row.History = after.ToBytes();
        events.AddRange(MarkEvents.Of(db.Operation!, key, codesBefore, codesAfter));
        return row;
    }

    /// <summary>Notes for which sessions this origin brought marks of a setting.</summary>
    private async Task ReceiveAsync(
        IEnumerable<IGrouping<RegisterKey, MarkStatement>> page,
        Guid origin,
        CancellationToken cancellation
    )
    {
        foreach (var group in page.SelectMany(g => g).GroupBy(m => (m.Register.Setting, m.Register.Year)))
        {
            var receipt = await db.Receipts.FindAsync([origin, group.Key.Setting.Value, group.Key.Year], cancellation);
            if (receipt is null)
            {
                receipt = new ReceiptRow
                {
                    Origin = origin,
                    Setting = group.Key.Setting.Value,
                    Year = group.Key.Year,
                    Told = group.First().Told,
                    Sessions = new byte[SessionGrid.Length],
                };
                db.Receipts.Add(receipt);
            }

            var sessions = (byte[])receipt.Sessions.Clone();
            foreach (var mark in group)
            {
                sessions[mark.Mark.Index] = 1;
            }

            receipt.Sessions = sessions;
        }
    }

    /// <summary>Takes back everything that an origin said of marks.</summary>
    public async Task UnsayAsync(Guid origin, CancellationToken cancellation)
    {
        foreach (var receipt in await db.Receipts.Where(r => r.Origin == origin).ToListAsync(cancellation))
        {
            await UnsayAsync(
                origin,
                db.Registers.Where(r => r.Setting == receipt.Setting && r.Year == receipt.Year),
                cancellation
            );
            db.Receipts.Remove(receipt);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Takes back what an origin said of one child's marks. That the origin brought marks of those sessions stands.</summary>
    public async Task UnsayAsync(Guid origin, Guid child, CancellationToken cancellation)
    {
        await UnsayAsync(origin, db.Registers.Where(r => r.ChildId == child), cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task UnsayAsync(Guid origin, IQueryable<RegisterRow> registers, CancellationToken cancellation)
    {
        var rows = registers.OrderBy(r => r.ChildId);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var before = RegisterHistory.FromBytes(row.History);
            var after = before.Without(origin);
            if (ReferenceEquals(after, before))
            {
                db.Entry(row).State = EntityState.Detached;
                continue;
            }

            var codesBefore = row.Codes;
            row.Codes = after.Codes();
            row.History = after.ToBytes();
            db.Events.AddRange(
                MarkEvents.Of(db.Operation!, new(row.ChildId, new(row.Setting), row.Year), codesBefore, row.Codes)
            );
            if (after.IsEmpty)
            {
                db.Registers.Remove(row);
            }
        }
    }

    private static void Note(Dictionary<int, MarkOutcome> outcomes, int ticket, MarkOutcome outcome)
    {
        if (!outcomes.TryGetValue(ticket, out var held) || outcome > held)
        {
            outcomes[ticket] = outcome;
        }
    }
}
