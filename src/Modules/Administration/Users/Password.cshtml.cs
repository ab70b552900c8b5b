using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Administration.Users;

/// <summary>Gives a person a new password, which ends their sessions.</summary>
[Authorize(Permissions.ManageUsers)]
internal sealed class PasswordModel(Accounts accounts, UserManager<AppUser> users) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    public AppUser Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        var found = await OnGetAsync(id);
        if (Person is null)
        {
            return found;
        }

        IReadOnlyList<string> wrong = string.IsNullOrEmpty(Password)
            ? ["Enter a new password"]
            : await accounts.SetAsync(
                Person.UserName!,
                Person.DisplayName,
                Person.Agency,
                Person.Role,
                Password,
                PersonClaims.ActorOf(User)
            );
        foreach (var reason in wrong)
        {
            ModelState.AddModelError(nameof(Password), reason);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await users.SetLockoutEndDateAsync(Person, null);
        TempData["Success"] = $"{Person.DisplayName} has a new password and must sign in again.";
        return RedirectToPage("/Users/People");
    }
}
