using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Modules.MissingEducation.Register.Chosen;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register.AssignOwner;

/// <summary>Gives several children's cases to one person, or takes their owner away.</summary>
[Authorize(Permissions.WorkWithChild)]
internal sealed class AssignOwnerModel(RegisterLists lists, Looks looks, Together together, AppDb db, TimeProvider time)
    : ChosenPage(lists, looks, time)
{
    private const string Nobody = "-";
    private readonly TimeProvider _time = time;

    [BindProperty]
    public string? Who { get; set; }

    /// <summary>Everybody with an account who may work with children, the person asking first.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var isFirst = IsFirst;
        if (await ChooseAsync("assign an owner", changes: true, cancellation) is { } instead)
        {
            return instead;
        }

        var names = await NamesAsync(cancellation);
        People =
        [
            .. names.Select(name => new SelectListItem(
                string.Equals(name, Me.Name, StringComparison.Ordinal) ? $"{name} (you)" : name,
                name
            )),
            new SelectListItem("Nobody: take the owner away", Nobody),
        ];
        if (isFirst)
        {
            return Page();
        }

        if (Who is not Nobody && !names.Contains(Who, StringComparer.Ordinal))
        {
            ModelState.AddModelError(nameof(Who), "Choose who is to own these cases");
            return Page();
        }

        var owner = new Owner(Who is Nobody ? null : Who);
        var changed = Lines
            .Where(line => !string.Equals(line.Owner, owner.Who, StringComparison.Ordinal))
            .Select(line => line.Id)
            .ToList();
        if (changed.Count == 0)
        {
            TempData["Success"] = "Nothing had to be changed: it was so already.";
            return Redirect(Back);
        }

        var operation = db.Begin("assign owner", Me, _time.GetUtcNow());
        await together.SayAsync(operation, changed, owner, cancellation);
        return Redirect($"/register/done/{operation.Id}");
    }

    private async Task<List<string>> NamesAsync(CancellationToken cancellation)
    {
        var roles = Permissions.RolesWith(Permissions.WorkWithChild);
        var names = await db
            .Users.AsNoTracking()
            .Where(user => roles.Contains(user.Role))
            .Select(user => user.DisplayName)
            .Distinct()
            .ToListAsync(cancellation);
        return
        [
            .. names
                .OrderByDescending(name => string.Equals(name, Me.Name, StringComparison.Ordinal))
                .ThenBy(name => name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
