using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Search;

namespace Whereabouts.Modules.Children.Search;

/// <summary>GET search?q=: children and schools, best first.</summary>
internal static class SearchApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/search", GetAsync)
            .RequireAuthorization(Permissions.SeeChild)
            .Produces<SearchDocument>()
            .WithName("Search");

    private static async Task<IResult> GetAsync(
        string? q,
        HttpContext context,
        ChildSearch search,
        Looks looks,
        CancellationToken cancellation
    )
    {
        var found = await search.FindAsync(q, cancellation);
        var children = found.Children.Select(one => one.Child.Id).ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(context.User), "search", children, null, cancellation);
        return Results.Ok(SearchDocument.Of(q ?? "", found));
    }
}
