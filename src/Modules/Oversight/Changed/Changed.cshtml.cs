using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Oversight.Changed;

/// <summary>What changed since a day: who is new, worse, better, and who left and why.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class ChangedModel(
    Pictures pictures,
    ChangesReader reader,
    AppDb db,
    Looks looks,
    IAuthorizationService authorization,
    TimeProvider time
) : ChangedPage(pictures, reader, time)
{
    private const int MostShown = 25;
    private const int PageSize = 100;
    public const int MostSchools = 20;

    /// <summary>Null when the person was never here before today.</summary>
    public DateOnly? LastVisit { get; private set; }

    /// <summary>Whether the reader may bring in files where there are none.</summary>
    public bool MayBringFiles { get; private set; }

    /// <summary>The one kind of change asked for, which then has pages; null for the first few of each.</summary>
    public string? Kind { get; private set; }
    public int Current { get; private set; } = 1;
    public int Pages => (Asked.Count(one => one.Kind == Kind) + PageSize - 1) / PageSize;

    public async Task OnGetAsync(string? kind, int? p, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        Kind = ChangedChild.Kinds.FirstOrDefault(one => string.Equals(one, kind, StringComparison.OrdinalIgnoreCase));
        Current = Math.Clamp(p ?? 1, 1, Math.Max(1, Pages));
        MayBringFiles = (await authorization.AuthorizeAsync(User, null, Permissions.BringFiles)).Succeeded;
        var actor = PersonClaims.ActorOf(User);
        LastVisit = await LastVisitAsync(db, actor.Name, AsOf.Today, cancellation);
        var shown = Groups().SelectMany(group => group.Shown).Select(one => one.Change.Child.Id).Distinct();
        await looks.NoteAsync(actor, "what changed", [.. shown], null, cancellation);
    }

    /// <summary>The changes asked for by kind, each with those to name.</summary>
    public IEnumerable<(string Kind, IReadOnlyList<ChangedChild> All, IReadOnlyList<ChangedChild> Shown)> Groups() =>
        from kind in ChangedChild.Kinds
        let all = Asked.Where(one => one.Kind == kind).ToList()
        let shown = Kind is null ? all.Take(MostShown)
        : Kind == kind ? all.Skip((Current - 1) * PageSize).Take(PageSize)
        : []
        select (kind, (IReadOnlyList<ChangedChild>)all, (IReadOnlyList<ChangedChild>)[.. shown]);

    /// <summary>The same question with another day, school or district, or as a file.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="changed">What is asked otherwise; null takes it away.</param>
    public string Link(string path, params (string Name, string? Value)[] changed)
    {
        (string Name, string? Value)[] asked =
        [
            ("since", $"{Changes.Since:yyyy-MM-dd}"),
            ("school", Request.Query["school"]),
            ("district", Request.Query["district"]),
            ("kind", Kind?.ToLowerInvariant()),
        ];
        // Of two values for one name the last given stands.
        var all = asked.Concat(changed).GroupBy(one => one.Name).Select(group => group.Last());
        return QueryHelpers.AddQueryString(
            path + AsOf.Query,
            all.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => KeyValuePair.Create(one.Name, one.Value))
        );
    }
}
