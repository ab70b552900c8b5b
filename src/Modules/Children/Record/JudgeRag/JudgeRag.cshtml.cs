using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Children.Record.JudgeRag;

/// <summary>Puts a person's judgement in place of the RAG of the criteria, or gives it back to them.</summary>
[Authorize(Permissions.OverrideRag)]
internal sealed class JudgeRagModel(ChildRecords records, Recorder recorder, AppDb db, TimeProvider time) : PageModel
{
    /// <summary>The answer that gives the decision back.</summary>
    public const string Criteria = "criteria";
    private const int LongestReason = 2000;

    public OpenedChild Child { get; private set; } = null!;

    /// <summary>red, amber, green or <see cref="Criteria"/>.</summary>
    [BindProperty]
    [Required(ErrorMessage = "Choose red, amber, green or the criteria")]
    public string? Judgement { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter the reason")]
    [StringLength(LongestReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }

        Rag? rag = null;
        if (Judgement is not null and not Criteria)
        {
            if (Enum.TryParse<Rag>(Judgement, ignoreCase: true, out var chosen) && Enum.IsDefined(chosen))
            {
                rag = chosen;
            }
            else
            {
                ModelState.AddModelError(nameof(Judgement), "Choose red, amber, green or the criteria");
            }
        }

        if (!Child.Picture.OnRegister)
        {
            ModelState.AddModelError("", "This child is not on the register, so there is no RAG to change");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var now = time.GetUtcNow();
        var actor = PersonClaims.ActorOf(User);
        var judged = new RagOverride(Child.On, rag, Reason!.Trim(), actor.Name);
        var operation = db.Begin(rag is null ? "give rag back" : "override rag", actor, now, judged.Reason);
        await recorder.SayAsync([new Statement(Child.Id, null, judged, now, now, null)], operation.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData["Success"] = rag is { } set
            ? $"{Child.Name} is now {set.ToString().ToLowerInvariant()}, by your judgement."
            : $"The RAG of {Child.Name} follows the criteria again.";
        return Redirect($"/children/{Child.Id}");
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellation)
    {
        var today = UkDate.Of(time.GetUtcNow());
        if (await records.OpenAsync(id, new AsOf(today, null, today), User, "child", cancellation) is not { } child)
        {
            return false;
        }

        Child = child;
        return true;
    }
}
