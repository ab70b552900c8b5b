using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Queue.Decisions;

/// <summary>Takes a decision back: the rows wait again, for a person.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class TakeBackModel(DecisionsReader reader, TakingBack takingBack, Looks looks) : PageModel
{
    private const int LongestReason = 2000;

    public MadeDecision Decision { get; private set; } = null!;

    [BindProperty]
    [Required(ErrorMessage = "Enter why")]
    [StringLength(LongestReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Why { get; set; }

    public Task<IActionResult> OnGetAsync(string who, CancellationToken cancellation) =>
        OpenAsync(who, () => Task.FromResult<IActionResult>(Page()), cancellation);

    public Task<IActionResult> OnPostAsync(string who, CancellationToken cancellation) =>
        OpenAsync(
            who,
            async () =>
            {
                if (!ModelState.IsValid)
                {
                    return Page();
                }

                await takingBack.TakeBackAsync(who, Why!.Trim(), PersonClaims.ActorOf(User), cancellation);
                TempData["Success"] =
                    "The decision is taken back. The rows wait again, and a person decides whose they are.";
                return LocalRedirect($"/intake/queue/{who}");
            },
            cancellation
        );

    private async Task<IActionResult> OpenAsync(
        string who,
        Func<Task<IActionResult>> then,
        CancellationToken cancellation
    )
    {
        if (await reader.FindAsync(who, cancellation) is not { } decision)
        {
            TempData["Success"] = "That decision no longer stands.";
            return LocalRedirect("/intake/queue/decisions");
        }

        Decision = decision;
        if (decision.Child is { } child)
        {
            await looks.NoteAsync(PersonClaims.ActorOf(User), "decision on rows", [child], null, cancellation);
        }

        return await then();
    }
}
