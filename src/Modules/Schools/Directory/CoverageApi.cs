using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>Coverage for machines, in the shape of the command line.</summary>
internal static class CoverageApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/schools/coverage", CoverageAsync)
            .RequireAuthorization(Permissions.SeeSchools)
            .WithTags("Schools")
            .Produces<SchoolsCoverageDocument>();

    private static async Task<IResult> CoverageAsync(
        HttpRequest request,
        Pictures pictures,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var asOf = AsOf.Of(request, time);
        var county = await pictures.CountyAsync(asOf.On, asOf.KnownAt, cancellation);
        return Results.Ok(SchoolsCoverageDocument.Of(county, asOf.On));
    }
}
