using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Children.Record;

/// <summary>GET children/{id}: one child for a day (?on=) and as known at a moment (?knownAt=).</summary>
internal static class ChildApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/children/{id:guid}", GetAsync)
            .RequireAuthorization(Permissions.SeeChild)
            .Produces<ChildDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithName("Child");

    private static async Task<IResult> GetAsync(
        Guid id,
        HttpContext context,
        ChildRecords records,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var asOf = AsOf.Of(context.Request, time);
        if (!await records.IsKnownAsync(id, cancellation))
        {
            return Results.Problem(title: "No child has this id.", statusCode: StatusCodes.Status404NotFound);
        }

        return await records.OpenAsync(id, asOf, context.User, "child", cancellation) is { } child
            ? Results.Ok(ChildDocument.Of(child.Child, child.County, asOf.On, asOf.KnownAt))
            : Results.Problem(
                title: "Nothing had been told to us of this child by then.",
                statusCode: StatusCodes.Status404NotFound
            );
    }
}
