using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Children.Search;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Search;

namespace Whereabouts.Modules.Children.Search;

/// <summary>Finds children and schools by what somebody has at hand.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class SearchModel(ChildSearch search, Looks looks, TimeProvider time) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public Found Found { get; private set; } = Found.Nothing(new SearchWords([], [], []));
    public DateOnly Today { get; private set; }
    public bool HasAsked => !string.IsNullOrWhiteSpace(Query);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Today = UkDate.Of(time.GetUtcNow());
        if (!HasAsked)
        {
            return;
        }

        Found = await search.FindAsync(Query, cancellation);
        var children = Found.Children.Select(found => found.Child.Id).ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(User), "search", children, null, cancellation);
    }
}
