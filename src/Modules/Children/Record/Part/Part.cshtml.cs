using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Children.Record.Part;

/// <summary>Says that two records are of two children.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class PartModel(ChildRecords records, AppDb db, Merging merging) : PageModel
{
    private const int LongestReason = 2000;

    public ChildRow One { get; private set; } = null!;
    public ChildRow Another { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public Guid Other { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter why")]
    [StringLength(LongestReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await ReadAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await ReadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await merging.PartAsync(id, Other, Why!.Trim(), PersonClaims.ActorOf(User), cancellation);
        var areOne = await records.HeadOfAsync(id, cancellation) == await records.HeadOfAsync(Other, cancellation);
        TempData["Success"] = areOne
            ? "What tied the two directly counts no more. They are still one child through another record."
            : "They are shown as two children.";
        return Redirect($"/children/{await records.HeadOfAsync(id, cancellation)}{(areOne ? "/joined" : "")}");
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var rows = await db
            .Children.AsNoTracking()
            .Where(c => c.Id == id || c.Id == Other)
            .ToDictionaryAsync(c => c.Id, cancellation);
        if (id == Other || rows.Count < 2)
        {
            return false;
        }

        (One, Another) = (rows[id], rows[Other]);
        await records.NoteAsync(rows.Keys, User, "records to part", cancellation);
        return true;
    }
}
