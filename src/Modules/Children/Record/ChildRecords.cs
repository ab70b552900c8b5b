using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Children.Record;

/// <summary>Opens children's records, and notes that it did.</summary>
internal sealed class ChildRecords(AppDb db, Heads heads, Pictures pictures, Looks looks)
{
    /// <summary>Anything told of the child, at any time.</summary>
    public async Task<bool> IsKnownAsync(Guid child, CancellationToken cancellation) =>
        await db.Statements.AnyAsync(s => s.ChildId == child, cancellation)
        || await db.Registers.AnyAsync(r => r.ChildId == child, cancellation);

    /// <summary>The id under which the child is shown: another one where two records turned out to be of one child.</summary>
    public Task<Guid> HeadOfAsync(Guid child, CancellationToken cancellation) => heads.OfAsync(child, cancellation);

    /// <summary>Notes that other children were shown on a child's page.</summary>
    public Task NoteAsync(
        IReadOnlyCollection<Guid> children,
        ClaimsPrincipal person,
        string at,
        CancellationToken cancellation
    ) => looks.NoteAsync(PersonClaims.ActorOf(person), at, children, null, cancellation);

    /// <summary>Opens a child's record, by any of its ids: what is written from then on is written to the opened one's.</summary>
    /// <returns>Null when nothing had been told of the child at the moment of asking.</returns>
    public async Task<OpenedChild?> OpenAsync(
        Guid child,
        AsOf asOf,
        ClaimsPrincipal person,
        string at,
        CancellationToken cancellation
    )
    {
        child = await heads.OfAsync(child, cancellation);
        await looks.NoteAsync(PersonClaims.ActorOf(person), at, [child], null, cancellation);
        return await pictures.OfChildAsync(child, asOf.On, asOf.KnownAt, cancellation) is var (picture, county)
            ? new OpenedChild(picture, county, asOf)
            {
                Records = 1 + (await heads.BehindAsync([child], cancellation)).Count,
            }
            : null;
    }
}
