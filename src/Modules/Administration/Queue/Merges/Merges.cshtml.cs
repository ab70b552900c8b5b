using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Queue.Merges;

/// <summary>Children proposed to be one, of whom a service that keeps children safe knows: a second person has to agree.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class MergesModel(AppDb db, Merging merging, Looks looks) : PageModel
{
    public IReadOnlyList<(ChildLinkRow Link, string One, string Other)> Proposed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var links = await merging.ProposedAsync(cancellation);
        var ids = links.SelectMany(l => new[] { l.Child, l.Other }).Distinct().ToList();
        var names = await db
            .Children.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => Said.Name(c.Surname, c.Forename), cancellation);
        Proposed =
        [
            .. links.Select(l => (l, names.GetValueOrDefault(l.Child, ""), names.GetValueOrDefault(l.Other, ""))),
        ];
        if (ids.Count > 0)
        {
            await looks.NoteAsync(PersonClaims.ActorOf(User), "merges proposed", ids, null, cancellation);
        }
    }
}
