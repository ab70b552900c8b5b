using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Whereabouts.Modules.MissingEducation.Register.Chosen;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Exports;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>Some children of the register as a workbook.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class TakeChosenModel(RegisterLists lists, Looks looks, TimeProvider time)
    : ChosenPage(lists, looks, time)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation) =>
        await ChooseAsync("chosen as xlsx", changes: false, cancellation)
        ?? File(
            ExcelFile.Write(RegisterSheet.Of(List, Lines), RegisterSheet.About(List, Lines.Count)),
            ExcelFile.ContentType,
            $"register-{List.Picture.On:yyyy-MM-dd}-chosen.xlsx"
        );
}
