using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.MissingEducation.Register.Views;

/// <summary>The short address of a view leads to the register as the view shows it.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class OpenModel(SavedViews views) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation) =>
        (await views.OfAsync(User, cancellation)).FirstOrDefault(view => view.Id == id) is { } view
            ? Redirect(view.Place)
            : NotFound();
}
