using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.GovUk.Components;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>Turns ticked columns and their places into the short form that the register's address keeps.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class ColumnsModel : PageModel
{
    public IActionResult OnGet()
    {
        var query = Request.Query;
        var keys = query["show"].OfType<string>().OrderBy(key => PlaceOf(query["at-" + key]));
        var rest = query.Where(part =>
            part.Key is not ("show" or "p") && !part.Key.StartsWith("at-", StringComparison.Ordinal)
        );
        var columns = RegisterColumns.Write(RegisterColumns.Of(string.Join(',', keys)));
        return Redirect("/register" + QueryLink.With(rest, ("cols", columns)));
    }

    private static int PlaceOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue;
}
