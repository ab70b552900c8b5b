using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Children.Record.Part;

/// <summary>Which records are shown as this child, and what joined them.</summary>
[Authorize(Permissions.SeeChild)]
internal sealed class JoinedModel(ChildRecords records, JoinedRecords joined, TimeProvider time) : PageModel
{
    public OpenedChild Child { get; private set; } = null!;
    public IReadOnlyList<JoinedPair> Pairs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        var today = UkDate.Of(time.GetUtcNow());
        if (
            await records.OpenAsync(id, new AsOf(today, null, today), User, "joined records", cancellation)
            is not { } child
        )
        {
            return NotFound();
        }

        Child = child;
        Pairs = await joined.OfAsync(child.Id, cancellation);
        return Page();
    }
}
