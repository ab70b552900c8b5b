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

namespace Whereabouts.Modules.Children.Record.SetNextStep;

/// <summary>Says what happens next for a child, whose job it is and by when.</summary>
[Authorize(Permissions.WorkWithChild)]
internal sealed class SetNextStepModel(ChildRecords records, Recorder recorder, AppDb db, TimeProvider time) : PageModel
{
    private const int LongestText = 200;

    public OpenedChild Child { get; private set; } = null!;

    [BindProperty]
    [Required(ErrorMessage = "Enter what happens next")]
    [StringLength(LongestText, ErrorMessage = "What happens next must be 200 characters or fewer")]
    public string? What { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter whose job it is")]
    [StringLength(LongestText, ErrorMessage = "Whose job it is must be 200 characters or fewer")]
    public string? Who { get; set; }

    [BindProperty]
    [Display(Name = "The day it is due")]
    public DateOnly? By { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Child.Picture.NextStep is { Proposed: false } set)
        {
            (What, Who, By) = (set.What, set.Who, set.By);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }

        if (By is null && ModelState[nameof(By)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(By), "Enter the day it is due");
        }
        else if (By < Child.On)
        {
            ModelState.AddModelError(nameof(By), "The day it is due must be today or later");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var now = time.GetUtcNow();
        var step = new NextStep(What!.Trim(), Who!.Trim(), By!.Value);
        var operation = db.Begin("set next step", PersonClaims.ActorOf(User), now);
        await recorder.SayAsync([new Statement(Child.Id, null, step, now, now, null)], operation.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
        TempData["Success"] = $"The next step for {Child.Name} is set: {step.What}, by {OpenedChild.Day(step.By)}.";
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
