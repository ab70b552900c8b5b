using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Oversight.Map;

/// <summary>Where in the county children are missing out. It names no child.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class CountyMapModel(Pictures pictures, IAuthorizationService authorization, TimeProvider time)
    : PageModel
{
    public AsOf AsOf { get; private set; } = null!;
    public CountyPicture Picture { get; private set; } = null!;
    public CountyOnMap Map { get; private set; } = null!;
    public IHtmlContent? Drawing { get; private set; }
    public bool MayBringFiles { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Of(Request, time);
        ViewData["Band"] = AsOf.Band;
        Picture = await pictures.OfCountyAsync(AsOf.On, AsOf.KnownAt, cancellation);
        Map = CountyOnMap.Of(Picture);
        Drawing = Map.Draw(
            "Children missing out of every 1,000 on roll, by district",
            setting => $"/schools/{setting.Value}{AsOf.Query}"
        );
        MayBringFiles = (await authorization.AuthorizeAsync(User, null, Permissions.BringFiles)).Succeeded;
    }

    public string Register(MappedDistrict district) =>
        QueryHelpers.AddQueryString(
            "/register" + AsOf.Query,
            "district",
            district.IsKnown ? district.Name : "not-known"
        );
}
