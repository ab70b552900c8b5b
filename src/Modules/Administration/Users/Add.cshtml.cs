using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Administration.Users;

/// <summary>Adds a person who may sign in.</summary>
[Authorize(Permissions.ManageUsers)]
internal sealed class AddModel(Accounts accounts, UserManager<AppUser> users) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Agency { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Need(UserName, nameof(UserName), "Enter a user name");
        Need(DisplayName, nameof(DisplayName), "Enter the person's name");
        Need(Agency, nameof(Agency), "Enter the agency the person works for");
        Need(Role, nameof(Role), "Choose a role");
        Need(Password, nameof(Password), "Enter a first password");
        if (ModelState.IsValid && await users.FindByNameAsync(UserName!.Trim()) is not null)
        {
            ModelState.AddModelError(nameof(UserName), "Somebody has this user name: choose another");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var wrong = await accounts.SetAsync(
            UserName!.Trim(),
            DisplayName!.Trim(),
            Agency!.Trim(),
            Role!,
            Password!,
            PersonClaims.ActorOf(User)
        );
        foreach (var reason in wrong)
        {
            var field = reason.Contains("assword", StringComparison.Ordinal) ? nameof(Password) : nameof(UserName);
            ModelState.AddModelError(field, reason);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        TempData["Success"] = $"{DisplayName} may now sign in as {UserName}.";
        return RedirectToPage("/Users/People");
    }

    private void Need(string? value, string field, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, message);
        }
    }
}
