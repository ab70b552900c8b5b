using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.MissingEducation.Register.Views;

/// <summary>Saves views of the register, and lists them to be renamed, shared, opened first and deleted.</summary>
[Authorize(Permissions.SaveViews)]
internal sealed class ViewsModel(SavedViews views, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<SavedView> Views { get; private set; } = [];
    public bool MayShare { get; private set; }
    public bool MaySeeRegister { get; private set; }

    [BindProperty]
    public int Id { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public bool Shared { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        Check(except: null);
        if (Shared && !MayShare)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var id = await views.AddAsync(User, Name!.Trim(), Query ?? "", Shared, cancellation);
        TempData["Success"] = $"The view '{Name.Trim()}' is saved{(Shared ? " and shared" : "")}.";
        return RedirectToPage("/Register/Views/Open", new { id });
    }

    /// <summary>Keeps the filters, order and columns as they are now in a view that there is already.</summary>
    public async Task<IActionResult> OnPostUpdateAsync(CancellationToken cancellation)
    {
        if (!await views.ChangeAsync(User, Id, view => view.Query = Query ?? "", cancellation))
        {
            return NotFound();
        }

        TempData["Success"] = "The view is saved as it is now.";
        return RedirectToPage("/Register/Views/Open", new { Id });
    }

    public async Task<IActionResult> OnPostRenameAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        Check(except: Id);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var name = Name!.Trim();
        return await views.ChangeAsync(User, Id, view => view.Name = name, cancellation)
            ? Done($"The view is now called '{name}'.")
            : NotFound();
    }

    public async Task<IActionResult> OnPostShareAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        if (Shared && !MayShare)
        {
            return Forbid();
        }

        return await views.ChangeAsync(User, Id, view => view.IsShared = Shared, cancellation)
            ? Done(
                Shared ? "The view is shared with everybody who sees the register." : "The view is its maker's alone."
            )
            : NotFound();
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellation) =>
        await views.DeleteAsync(User, Id, cancellation) ? Done("The view is deleted.") : NotFound();

    public async Task<IActionResult> OnPostOpenWithAsync(CancellationToken cancellation) =>
        await views.OpenWithAsync(User, Id == 0 ? null : Id, cancellation)
            ? Done(Id == 0 ? "The register opens with every child." : "The register opens with this view.")
            : NotFound();

    private RedirectToPageResult Done(string words)
    {
        TempData["Success"] = words;
        return RedirectToPage();
    }

    private void Check(int? except)
    {
        var name = Name?.Trim() ?? "";
        if (name.Length == 0)
        {
            ModelState.AddModelError(nameof(Name), "Give the view a name");
        }
        else if (name.Length > SavedViews.LongestName)
        {
            ModelState.AddModelError(nameof(Name), $"The name must be {SavedViews.LongestName} characters or fewer");
        }
        else if (
            Views.Any(view =>
                view.IsMine && view.Id != except && string.Equals(view.Name, name, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            ModelState.AddModelError(nameof(Name), "You have a view of that name: give this one another");
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Views = await views.OfAsync(User, cancellation);
        MayShare = (await authorization.AuthorizeAsync(User, Permissions.ShareViews)).Succeeded;
        MaySeeRegister = (await authorization.AuthorizeAsync(User, Permissions.SeeRegister)).Succeeded;
    }
}
