using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>Asks whether a batch is really to be taken back, and why.</summary>
[Authorize(Permissions.UndoBatch)]
internal sealed class UndoModel(Batches batches, Undoing undoing) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public BatchRow Batch { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        return batch.State == BatchState.Applied ? Page() : RedirectToPage("/Intake/Batch", new { id });
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), "Say why it is taken back");
            return await OnGetAsync(id, cancellation);
        }

        if (await undoing.UndoAsync(id, PersonClaims.ActorOf(User), Why.Trim(), cancellation))
        {
            TempData["Success"] = "The file was taken back. It is kept and can be applied again.";
        }

        return RedirectToPage("/Intake/Batch", new { id });
    }
}
