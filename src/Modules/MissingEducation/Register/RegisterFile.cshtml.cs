using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Exports;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The register as a file, with the filters and the order of the page it is taken from.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class RegisterFileModel(RegisterLists lists, Looks looks, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation)
    {
        var list = await lists.OfAsync(AsOf.Of(Request, time), RegisterQuestion.Of(Request.Query), cancellation);
        var taken = list.Matching.Select(line => line.Id).ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(User), $"register as {format}", taken, null, cancellation);
        var name = $"register-{list.Picture.On:yyyy-MM-dd}.{format}";
        var sheet = RegisterSheet.Of(list, list.Matching);
        return string.Equals(format, "csv", StringComparison.Ordinal)
            ? File(CsvFile.Write(sheet), CsvFile.ContentType, name)
            : File(ExcelFile.Write(sheet, RegisterSheet.About(list, list.Matching.Count)), ExcelFile.ContentType, name);
    }
}
