using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;

namespace Whereabouts.Modules.Administration.Users;

/// <summary>Who may sign in.</summary>
[Authorize(Permissions.ManageUsers)]
internal sealed class PeopleModel(AppDb db, TimeProvider time) : PageModel
{
    public IReadOnlyList<AppUser> People { get; private set; } = [];

    public bool IsLockedOut(AppUser person) => person.LockoutEnd > time.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellation) =>
        People = await db
            .Users.AsNoTracking()
            .OrderBy(u => u.DisplayName)
            .ThenBy(u => u.UserName)
            .ToListAsync(cancellation);
}
