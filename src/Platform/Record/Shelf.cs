using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Data;

namespace Whereabouts.Platform.Record;

/// <summary>Everything stored at some addresses of the record, loaded at once, so that no statement asks alone.</summary>
internal sealed class Shelf
{
    private readonly Dictionary<FactAddress, VersionsOfFact> _versions = [];

    /// <summary>What of a statement is drawn from who said it, and so may change.</summary>
    private static readonly string[] Drawn =
    [
        nameof(StatementRow.IsCurrent),
        nameof(StatementRow.LastSaid),
        nameof(StatementRow.LastTold),
        nameof(StatementRow.FirstTold),
        nameof(StatementRow.FirstOrigin),
    ];

    /// <summary>The statements that were stored.</summary>
    public List<Guid> Ids { get; private init; } = [];

    /// <summary>The statements that nobody says any more.</summary>
    public IEnumerable<Guid> Gone => _versions.Values.SelectMany(v => v.Gone);

    public VersionsOfFact VersionsOf(FactAddress address)
    {
        if (!_versions.TryGetValue(address, out var versions))
        {
            _versions[address] = versions = new VersionsOfFact(address);
        }

        return versions;
    }

    /// <param name="origin">The one that is about to speak, whose sayings alone are needed; null to load all sayings.</param>
    public static async Task<Shelf> LoadAsync(
        AppDb db,
        IReadOnlyList<FactAddress> addresses,
        Guid? origin,
        CancellationToken cancellation
    )
    {
        var kinds = addresses.Select(a => a.Kind).Distinct(StringComparer.Ordinal).ToList();
        var keys = addresses.Select(a => a.Key).Distinct(StringComparer.Ordinal).ToList();
        var children = addresses.Where(a => a.Child is not null).Select(a => a.Child).Distinct().ToList();
        var settings = addresses
            .Where(a => a.Child is null)
            .Select(a => a.Setting)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var statements = db.Statements.AsNoTracking().Where(s => kinds.Contains(s.Kind) && keys.Contains(s.Key));
        var rows = new List<StatementRow>();
        if (children.Count > 0)
        {
            rows.AddRange(await statements.Where(s => children.Contains(s.ChildId)).ToListAsync(cancellation));
        }

        if (settings.Count > 0)
        {
            rows.AddRange(await statements.Where(s => settings.Contains(s.Setting)).ToListAsync(cancellation));
        }

        var shelf = new Shelf { Ids = rows.ConvertAll(r => r.Id) };
        var said = await SaidAsync(db, shelf.Ids, origin, cancellation);
        foreach (var row in rows)
        {
            shelf.VersionsOf(new FactAddress(row.ChildId, row.Setting, row.Kind, row.Key)).Stored(row, said[row.Id]);
        }

        return shelf;
    }

    private static async Task<ILookup<Guid, SayingRow>> SaidAsync(
        AppDb db,
        List<Guid> statements,
        Guid? origin,
        CancellationToken cancellation
    )
    {
        var sayings = db.Sayings.AsNoTracking();
        if (origin is { } speaker)
        {
            sayings = sayings.Where(s => s.Origin == speaker);
            // Most files come once: who has not spoken yet need not be looked for statement by statement.
            if (!await sayings.AnyAsync(cancellation))
            {
                return Enumerable.Empty<SayingRow>().ToLookup(s => s.StatementId);
            }
        }

        var said = await sayings.Where(s => statements.Contains(s.StatementId)).ToListAsync(cancellation);
        return said.ToLookup(s => s.StatementId);
    }

    /// <summary>Writes what was said since it was loaded. What is gone is for the caller to take away.</summary>
    public async Task SaveAsync(Bulk bulk, CancellationToken cancellation)
    {
        var versions = _versions.Values;
        await bulk.AddAsync([.. versions.SelectMany(v => v.NewRows)], cancellation);
        await bulk.ChangeAsync([.. versions.SelectMany(v => v.ChangedRows)], Drawn, cancellation);
        await bulk.AddAsync([.. versions.SelectMany(v => v.NewSayings)], cancellation);
        await bulk.PutAsync([.. versions.SelectMany(v => v.ChangedSayings)], cancellation);
    }
}
