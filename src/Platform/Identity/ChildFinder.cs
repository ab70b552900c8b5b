using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Identity;

/// <summary>
/// Says whose rows they are: looks up what many rows claim in one go, and remembers the children that the rows before
/// them have introduced.
/// </summary>
internal sealed class ChildFinder
{
    /// <summary>What is said of a row that a person has set aside.</summary>
    public const string SetAside = "A person has set this row aside: it belongs to no child.";

    /// <summary>What is said of a row on which a person has taken a decision back.</summary>
    public const string TakenBack = "A person has taken back whose row it was said to be.";

    private readonly HashSet<string> _takenBack = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid?> _decisions = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _byMatcher = [];
    private readonly List<Guid> _written = [];
    private readonly HashSet<(Guid Written, Guid Child)> _apart = [];

    private ChildFinder() { }

    /// <summary>Of claims without a number that were found by their full name: whose they are.</summary>
    public Dictionary<string, Guid> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Every child that one of the rows may be about.</summary>
    public IReadOnlySet<Guid> Children =>
        _byKey.Values.SelectMany(c => c.Select(one => one.Child)).Concat(_written).ToHashSet();

    public static async Task<ChildFinder> LoadAsync(
        AppDb db,
        IReadOnlyCollection<Claim> claims,
        CancellationToken cancellation
    )
    {
        var finder = new ChildFinder();
        var keys = claims.SelectMany(c => c.Keys).Distinct(StringComparer.Ordinal).ToList();
        foreach (var page in keys.Chunk(2_000))
        {
            await finder.LoadPageAsync(db, page, cancellation);
        }

        foreach (var page in claims.Select(c => c.Hash).Distinct(StringComparer.Ordinal).Chunk(2_000))
        {
            // Joined, not contained: among hundreds of decisions each would else be held against each of the rows.
            var decisions = db.Decisions.AsNoTracking().Join(page, d => d.Who, who => who, (d, _) => d);
            foreach (var decision in await decisions.ToListAsync(cancellation))
            {
                finder._decisions[decision.Who] = decision.ChildId;
            }

            var takenBack = db.TakenBack.Join(page, t => t.Who, who => who, (t, _) => t.Who);
            finder._takenBack.UnionWith(await takenBack.ToListAsync(cancellation));
        }

        await finder.LoadWrittenAsync(db, claims, cancellation);
        return finder;
    }

    /// <summary>The ids to which rows without a number are written, or rows of a decision, with the children whom a person has
    /// said they are not.</summary>
    private async Task LoadWrittenAsync(AppDb db, IReadOnlyCollection<Claim> claims, CancellationToken cancellation)
    {
        var whos = claims.Where(c => c.UpnKey is null).Select(c => c.Hash).Union(_decisions.Keys);
        _written.AddRange(whos.Select(Matching.IdByDecision));
        foreach (var page in _written.Chunk(2_000))
        {
            var links = await db
                .ChildLinks.AsNoTracking()
                .Where(l => !l.IsSame && (page.Contains(l.Child) || page.Contains(l.Other)))
                .ToListAsync(cancellation);
            _apart.UnionWith(links.SelectMany(l => new[] { (l.Child, l.Other), (l.Other, l.Child) }));
        }
    }

    private async Task LoadPageAsync(AppDb db, string[] keys, CancellationToken cancellation)
    {
        var hits = await db.ChildKeys.AsNoTracking().Where(k => keys.Contains(k.Value)).ToListAsync(cancellation);
        var children = hits.Select(h => h.ChildId).Distinct().ToList();
        var births = (
            await db
                .ChildKeys.AsNoTracking()
                .Where(k => children.Contains(k.ChildId) && k.Value.StartsWith("born:"))
                .ToListAsync(cancellation)
        ).ToLookup(k => k.ChildId, k => ChildKeys.BirthIn(k.Value)!.Value);
        var rows = await db
            .Children.AsNoTracking()
            .Where(c => children.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.HeadId,
                c.Names,
            })
            .ToDictionaryAsync(c => c.Id, cancellation);
        var byUpn = await ByUpnAsync(db, hits, cancellation);
        _byMatcher.UnionWith(
            await db
                .Decisions.Where(d => d.WrittenTo != null && children.Contains(d.WrittenTo.Value))
                .Select(d => d.WrittenTo!.Value)
                .ToListAsync(cancellation)
        );
        foreach (var hit in hits)
        {
            var row = rows.GetValueOrDefault(hit.ChildId);
            Add(
                hit.Value,
                new Candidate(
                    hit.ChildId,
                    births[hit.ChildId].ToHashSet(),
                    (row?.Names ?? "")
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .ToHashSet(StringComparer.Ordinal)
                )
                {
                    Head = row?.HeadId ?? hit.ChildId,
                    IsByUpn = byUpn.Contains(hit.ChildId),
                }
            );
        }
    }

    /// <summary>Those that a UPN of theirs introduced. Nearly all are found by that UPN; only of the others it is asked.</summary>
    private static async Task<HashSet<Guid>> ByUpnAsync(
        AppDb db,
        List<ChildKeyRow> hits,
        CancellationToken cancellation
    )
    {
        var found = hits.Where(h => Matching.IdOf(h.Value) == h.ChildId).Select(h => h.ChildId).ToHashSet();
        var others = hits.Where(h => !found.Contains(h.ChildId)).Select(h => h.ChildId).Distinct().ToList();
        if (others.Count > 0)
        {
            var upns = db
                .ChildKeys.AsNoTracking()
                .Where(k => others.Contains(k.ChildId) && k.Value.StartsWith(ChildKeys.UpnPrefix));
            found.UnionWith(
                (await upns.ToListAsync(cancellation))
                    .Where(k => Matching.IdOf(k.Value) == k.ChildId)
                    .Select(k => k.ChildId)
            );
        }

        return found;
    }

    /// <summary>Whose row it is: never that of a child whom the matcher alone introduced or linked, since it may decide otherwise
    /// tomorrow. A child it introduces is known to the rows that follow.</summary>
    public Match Find(Claim claim)
    {
        // Few rows are of a decision: the others need not be told apart by all that they say.
        var decided = (Guid?)null;
        var isDecided = _decisions.Count > 0 && _decisions.TryGetValue(claim.Hash, out decided);
        if (decided is not null)
        {
            return Match.Decided(Matching.IdByDecision(claim.Hash));
        }

        var match = Matching.Decide(
            claim,
            Others(claim.UpnKey, _byMatcher.Contains),
            OthersByName(claim, _byMatcher.Contains)
        );
        if (!isDecided && IsTakenBack(claim.Hash) && match.Child is not null && claim.UpnKey is null)
        {
            return Match.Ask(TakenBack);
        }

        if (match.Child is { } named && claim.UpnKey is null)
        {
            // By its name alone: where it is written does not hang on who was known when it came.
            _decisions[claim.Hash] = ByName[claim.Hash] = named;
            return Match.Decided(Matching.IdByDecision(claim.Hash));
        }

        if (match.Question is not null && isDecided)
        {
            return Match.Ask(SetAside);
        }

        if (match is { IsNew: true, Child: { } introduced })
        {
            Introduce(claim, introduced);
        }

        return match;
    }

    /// <summary>Whose row it is by its number or full name alone, or null.</summary>
    /// <param name="leaveOut">Children who are not to be thought of.</param>
    public Guid? ByKeys(Claim claim, Predicate<Guid> leaveOut) =>
        Matching.Decide(claim, Others(claim.UpnKey, leaveOut), OthersByName(claim, leaveOut)).Child;

    /// <summary>Whether a person has taken back what was decided on rows that say this.</summary>
    public bool IsTakenBack(string who) => _takenBack.Contains(who);

    /// <summary>Whether a child is known by this number.</summary>
    public bool IsHeld(string? key, Predicate<Guid> leaveOut) => Others(key, leaveOut).Count > 0;

    private List<Candidate> OthersByName(Claim claim, Predicate<Guid> leaveOut)
    {
        var others = Others(claim.FullNameKey, leaveOut);
        if (others.Count == 0 || _apart.Count == 0)
        {
            return others;
        }

        var written = Matching.IdByDecision(claim.Hash);
        return others.FindAll(o => !_apart.Contains((written, o.Child)) && !_apart.Contains((written, o.Head)));
    }

    private List<Candidate> Others(string? key, Predicate<Guid> leaveOut) =>
        Of(key).FindAll(candidate => !leaveOut(candidate.Child));

    private void Introduce(Claim claim, Guid introduced)
    {
        var candidate = new Candidate(
            introduced,
            claim.DateOfBirth is { } born ? new HashSet<DateOnly> { born } : [],
            new[] { NameKey.Of(claim.Surname), NameKey.Of(claim.Forename) }
                .Where(n => n.Length > 0)
                .ToHashSet(StringComparer.Ordinal)
        )
        {
            // Who holds its UPN as a former one, or its name, will be found to be the same child (SameChildren).
            Head = Of(claim.UpnKey).Concat(Of(claim.FullNameKey)).Select(h => h.Head).FirstOrDefault(introduced),
            IsByUpn = true,
        };
        Add(claim.UpnKey!, candidate);
        if (claim.FullNameKey is { } name)
        {
            Add(name, candidate);
        }
    }

    private List<Candidate> Of(string? key) => key is not null && _byKey.TryGetValue(key, out var found) ? found : [];

    private void Add(string key, Candidate candidate)
    {
        if (!_byKey.TryGetValue(key, out var found))
        {
            _byKey[key] = found = [];
        }

        found.Add(candidate);
    }
}
