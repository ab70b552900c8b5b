using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>Everything stored at some addresses of the record, loaded at once, so that no statement asks alone.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<FactAddress, VersionsOfFact> _versions = [];

    public VersionsOfFact VersionsOf(FactAddress address)
    {
        if (!_versions.TryGetValue(address, out var versions))
        {
            _versions[address] = versions = new VersionsOfFact(address);
        }

        return versions;
    }

    /// <summary>Every version of every child's particulars on this shelf, with when it was last said.</summary>
    public IEnumerable<(Guid Child, Particulars Particulars, DateTimeOffset Said, bool IsCurrent)> Particulars() =>
        from pair in _versions
        where pair.Key.Child is not null && string.Equals(pair.Key.Kind, "particulars", StringComparison.Ordinal)
        from version in pair.Value.All
        let particulars = (Particulars)FactKinds.Read("particulars", version.Row.Body)
        select (pair.Key.Child!.Value, particulars, version.LastSaid, version.Row.IsCurrent);

    public static async Task<Shelf> LoadAsync(
        AppDb db,
        IReadOnlyList<FactAddress> addresses,
        CancellationToken cancellation
    )
    {
        var shelf = new Shelf();
        var kinds = addresses.Select(a => a.Kind).Distinct(StringComparer.Ordinal).ToList();
        var children = addresses.Where(a => a.Child is not null).Select(a => a.Child).Distinct().ToList();
        var settings = addresses
            .Where(a => a.Child is null)
            .Select(a => a.Setting)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var rows = new List<StatementRow>();
        if (children.Count > 0)
        {
            rows.AddRange(
                await db
                    .Statements.Where(s => children.Contains(s.ChildId) && kinds.Contains(s.Kind))
                    .ToListAsync(cancellation)
            );
        }

        if (settings.Count > 0)
        {
            rows.AddRange(
                await db
                    .Statements.Where(s => settings.Contains(s.Setting) && kinds.Contains(s.Kind))
                    .ToListAsync(cancellation)
            );
        }

        var ids = rows.ConvertAll(r => r.Id);
        var sayings = (await db.Sayings.Where(s => ids.Contains(s.StatementId)).ToListAsync(cancellation)).ToLookup(s =>
            s.StatementId
        );
        foreach (var row in rows)
        {
            shelf.VersionsOf(new FactAddress(row.ChildId, row.Setting, row.Kind, row.Key)).Stored(row, sayings[row.Id]);
        }

        return shelf;
    }
}

/// <summary>All versions of one fact with all their sayings.</summary>
internal sealed class VersionsOfFact(FactAddress address)
{
    private readonly Dictionary<Guid, (StatementRow Row, List<SayingRow> Sayings)> _versions = [];

    public IEnumerable<(StatementRow Row, DateTimeOffset LastSaid)> All =>
        _versions.Values.Select(v => (v.Row, v.Sayings.Max(s => s.Said)));

    private IEnumerable<StatementRow> Rows => _versions.Values.Select(v => v.Row);

    public StatementRow? Current => Rows.FirstOrDefault(r => r.IsCurrent);

    public void Stored(StatementRow row, IEnumerable<SayingRow> sayings) => _versions[row.Id] = (row, [.. sayings]);

    /// <summary>Adds the saying and chooses anew what stands.</summary>
    /// <returns>Whether this origin had said the same before, and whether this is the first or a later time.</returns>
    public (bool IsRepeated, bool IsNews) Say(AppDb db, Statement statement, Guid origin)
    {
        var id = address.IdOf(statement.Body);
        if (!_versions.TryGetValue(id, out var version))
        {
            var row = new StatementRow
            {
                Id = id,
                ChildId = address.Child,
                Setting = address.Setting,
                Kind = address.Kind,
                Key = address.Key,
                Body = statement.Body,
                ValidFrom = statement.Fact.From,
                ValidTo = statement.Fact.To,
            };
            db.Statements.Add(row);
            _versions[id] = version = (row, []);
        }
        else if (version.Sayings.Find(s => s.Origin == origin) is { } held)
        {
            // Rows of one file that say the same are one saying: the latest of their times, whichever came first.
            var isLater = statement.Said > held.Said;
            held.Said = isLater ? statement.Said : held.Said;
            held.RowNumber = held.RowNumber < statement.Row ? held.RowNumber : statement.Row;
            ChooseCurrent();
            return (true, isLater);
        }

        var saying = new SayingRow
        {
            StatementId = id,
            Origin = origin,
            Said = statement.Said,
            Told = statement.Told,
            RowNumber = statement.Row,
        };
        db.Sayings.Add(saying);
        version.Sayings.Add(saying);
        ChooseCurrent();
        return (false, true);
    }

    public void Unsay(AppDb db, Guid origin)
    {
        foreach (var (row, sayings) in _versions.Values.ToList())
        {
            if (sayings.Find(s => s.Origin == origin) is not { } saying)
            {
                continue;
            }

            sayings.Remove(saying);
            db.Sayings.Remove(saying);
            if (sayings.Count == 0)
            {
                db.Statements.Remove(row);
                _versions.Remove(row.Id);
            }
        }

        ChooseCurrent();
    }

    private void ChooseCurrent()
    {
        var winner = History.Winner(
            from version in _versions.Values
            from saying in version.Sayings
            select new Saying(version.Row.Body, saying.Said, saying.Told, saying.Origin)
        );
        foreach (var row in Rows)
        {
            row.IsCurrent = string.Equals(row.Body, winner?.Body, StringComparison.Ordinal);
        }
    }
}
