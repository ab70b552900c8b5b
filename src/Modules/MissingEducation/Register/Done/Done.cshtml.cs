using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;
using Whereabouts.Modules.MissingEducation.Register.Chosen;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Views;

namespace Whereabouts.Modules.MissingEducation.Register.Done;

/// <summary>What was done for several children at once, with the way to take it back.</summary>
[Authorize(Permissions.WorkWithChild)]
internal sealed class DoneModel(AppDb db, Together together, Looks looks) : PageModel
{
    private static readonly string[] Kinds = ["owner", "next-step"];

    /// <summary>In words, for instance "Owner: Jo Bloggs".</summary>
    public string What { get; private set; } = "";
    public string By { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>False once it was taken back.</summary>
    public bool Stands { get; private set; }

    /// <summary>Who did it may take it back, and so may a lead.</summary>
    public bool MayTakeBack { get; private set; }
    public IReadOnlyList<(Guid Id, string Name)> Children { get; private set; } = [];
    public string Back => CameFrom.Link(Request, "/register");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await ReadAsync(id, cancellation))
        {
            return NotFound();
        }

        var children = Children.Select(child => child.Id).ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(User), "register: what was set", children, null, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await ReadAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!MayTakeBack)
        {
            return Forbid();
        }

        if (Stands)
        {
            await together.TakeBackAsync(id, PersonClaims.ActorOf(User), cancellation);
            TempData["Success"] = "It was taken back.";
        }

        return RedirectToPage();
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var operation = await db.Operations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancellation);
        var changes = await (
            from change in db.Events.AsNoTracking()
            join child in db.Children on change.ChildId equals child.Id
            where change.OperationId == id && change.After != null
            orderby child.Surname, child.Forename, child.Id
            select new
            {
                change.Type,
                change.After,
                child.Id,
                child.Surname,
                child.Forename,
            }
        ).ToListAsync(cancellation);
        var kind = changes.Count > 0 ? changes[0].Type.Split(' ')[0] : "";
        if (operation is null || operation.IsLook || !Kinds.Contains(kind, StringComparer.Ordinal))
        {
            return false;
        }

        What = FactKinds.Read(kind, changes[0].After!) switch
        {
            Owner { Who: { } who } => $"Owner: {who}",
            Owner => "Owner: nobody",
            NextStep step => $"Next step: {step.What}, {step.Who}, by {step.By:d MMMM yyyy}",
            _ => kind,
        };
        By = operation.Who;
        On = UkDate.Of(operation.At);
        Stands = await together.StandsAsync(id, cancellation);
        var me = PersonClaims.ActorOf(User);
        MayTakeBack = (operation.Who, operation.Agency) == (me.Name, me.Agency) || User.IsInRole(Roles.Lead);
        Children = [.. changes.Select(one => (one.Id, $"{one.Surname.ToUpperInvariant()}, {one.Forename}"))];
        return true;
    }
}
