using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Views;

namespace Whereabouts.Modules.MissingEducation.Register.Views;

/// <summary>Keeps the views of the register: each its maker's own, or shared with everybody.</summary>
internal sealed class SavedViews(AppDb db)
{
    public const int LongestName = 60;
    private const string Register = "register";

    /// <summary>The person's own views and those that others share, by name.</summary>
    public async Task<IReadOnlyList<SavedView>> OfAsync(ClaimsPrincipal person, CancellationToken cancellation)
    {
        var me = IdOf(person);
        var opens = await db
            .DefaultViews.Where(d => d.UserId == me && d.List == Register)
            .Select(d => (int?)d.ViewId)
            .FirstOrDefaultAsync(cancellation);
        var rows = await (
            from view in db.SavedViews.AsNoTracking()
            join maker in db.Users on view.MadeBy equals maker.Id
            where view.List == Register && (view.MadeBy == me || view.IsShared)
            select new { View = view, Maker = maker.DisplayName }
        ).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new SavedView(
                    row.View.Id,
                    row.View.Name,
                    row.View.Query,
                    row.Maker,
                    row.View.MadeBy == me,
                    row.View.IsShared,
                    row.View.Id == opens
                ))
                .OrderBy(view => view.Name, StringComparer.OrdinalIgnoreCase)
                .ThenBy(view => view.Id),
        ];
    }

    /// <summary>Keeps a new view.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> AddAsync(
        ClaimsPrincipal person,
        string name,
        string query,
        bool shared,
        CancellationToken cancellation
    )
    {
        var row = new SavedViewRow
        {
            List = Register,
            Name = name,
            Query = query,
            MadeBy = IdOf(person),
            IsShared = shared,
        };
        db.SavedViews.Add(row);
        await db.SaveChangesAsync(cancellation);
        return row.Id;
    }

    /// <summary>Changes a view, if the person may.</summary>
    /// <returns>False when there is no such view, or it is not theirs to change.</returns>
    public async Task<bool> ChangeAsync(
        ClaimsPrincipal person,
        int id,
        Action<SavedViewRow> change,
        CancellationToken cancellation
    )
    {
        if (await TheirsAsync(person, id, cancellation) is not { } row)
        {
            return false;
        }

        change(row);
        if (!row.IsShared)
        {
            // Nobody's register can open with a view that they no longer see.
            await db.DefaultViews.Where(d => d.ViewId == id && d.UserId != row.MadeBy).ExecuteDeleteAsync(cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <returns>False when there is no such view, or it is not theirs to delete.</returns>
    public async Task<bool> DeleteAsync(ClaimsPrincipal person, int id, CancellationToken cancellation)
    {
        if (await TheirsAsync(person, id, cancellation) is not { } row)
        {
            return false;
        }

        db.SavedViews.Remove(row);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Makes the register open with a view for the person; null lets it open with every child.</summary>
    /// <returns>False when the person sees no such view.</returns>
    public async Task<bool> OpenWithAsync(ClaimsPrincipal person, int? id, CancellationToken cancellation)
    {
        var me = IdOf(person);
        if (
            id is not null
            && !await db.SavedViews.AnyAsync(v => v.Id == id && (v.MadeBy == me || v.IsShared), cancellation)
        )
        {
            return false;
        }

        await db.DefaultViews.Where(d => d.UserId == me && d.List == Register).ExecuteDeleteAsync(cancellation);
        if (id is { } chosen)
        {
            db.DefaultViews.Add(
                new DefaultViewRow
                {
                    UserId = me,
                    List = Register,
                    ViewId = chosen,
                }
            );
            await db.SaveChangesAsync(cancellation);
        }

        return true;
    }

    /// <summary>Its maker changes a view, and an administrator one that is shared.</summary>
    public static bool MayChange(ClaimsPrincipal person, SavedView view) =>
        view.IsMine || (view.IsShared && person.IsInRole(Roles.Administrator));

    private async Task<SavedViewRow?> TheirsAsync(ClaimsPrincipal person, int id, CancellationToken cancellation)
    {
        var me = IdOf(person);
        var isAdministrator = person.IsInRole(Roles.Administrator);
        return await db.SavedViews.FirstOrDefaultAsync(
            v => v.Id == id && v.List == Register && (v.MadeBy == me || (v.IsShared && isAdministrator)),
            cancellation
        );
    }

    private static Guid IdOf(ClaimsPrincipal person) => Guid.Parse(person.FindFirstValue(ClaimTypes.NameIdentifier)!);
}
