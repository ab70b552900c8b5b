using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Whereabouts.Domain.Assessment;
using Whereabouts.Modules.MissingEducation.Register.Chosen;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register.SetNextSteps;

/// <summary>Says of several children what happens next, whose job it is and by when.</summary>
[Authorize(Permissions.WorkWithChild)]
internal sealed class SetNextStepsModel(
    RegisterLists lists,
    Looks looks,
    Together together,
    AppDb db,
    TimeProvider time
) : ChosenPage(lists, looks, time)
{
    private const int LongestText = 200;
    private readonly TimeProvider _time = time;

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

    /// <summary>How many of the children have a step set by an officer.</summary>
    public int AlreadySet => Lines.Count(line => line.Picture.NextStep is { Proposed: false });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var isFirst = IsFirst;
        if (await ChooseAsync("set the next step", changes: true, cancellation) is { } instead)
        {
            return instead;
        }

        if (isFirst)
        {
            return Page();
        }

        if (By is null && ModelState[nameof(By)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(By), "Enter the day it is due");
        }
        else if (By < List.Picture.On)
        {
            ModelState.AddModelError(nameof(By), "The day it is due must be today or later");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var step = new NextStep(What!.Trim(), Who!.Trim(), By!.Value);
        var operation = db.Begin("set next step of several children", Me, _time.GetUtcNow());
        await together.SayAsync(operation, [.. Lines.Select(line => line.Id)], step, cancellation);
        return Redirect($"/register/done/{operation.Id}");
    }
}
