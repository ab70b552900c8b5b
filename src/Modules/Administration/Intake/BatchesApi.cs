using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>Batches for machines, in the shapes of the command line.</summary>
internal static class BatchesApi
{
    private const int PageSize = 100;

    /// <param name="Why">The reason, for the journal.</param>
    internal sealed record UndoRequest(string? Why);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/batches", ListAsync).RequireAuthorization(Permissions.BringFiles).WithTags("Batches");
        api.MapGet("/batches/{id:guid}", ShowAsync).RequireAuthorization(Permissions.BringFiles).WithTags("Batches");
        api.MapPost("/batches/{id:guid}/undo", UndoAsync)
            .RequireAuthorization(Permissions.UndoBatch)
            .WithTags("Batches");
    }

    private static async Task<IResult> ListAsync(string? after, Batches batches, CancellationToken cancellation)
    {
        var page = await batches.ListAsync(after, PageSize, cancellation);
        return Results.Ok(new { batches = page.Batches.Select(BatchDocument.Of), next = page.Next });
    }

    private static async Task<IResult> ShowAsync(Guid id, Batches batches, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { } batch)
        {
            return Results.Problem("There is no such batch.", statusCode: StatusCodes.Status404NotFound);
        }

        var (problems, _) = await batches.ProblemsAsync(id, 0, int.MaxValue, cancellation);
        return Results.Ok(
            new
            {
                batch = BatchDocument.Of(batch),
                problems = problems
                    .OrderBy(p => p.RowNumber)
                    .ThenBy(p => p.Number)
                    .Select(p => new ImportProblem(p.RowNumber, p.ColumnName, p.Value, p.Reason, p.Mend, p.Outcome)),
            }
        );
    }

    private static async Task<IResult> UndoAsync(
        Guid id,
        UndoRequest request,
        ClaimsPrincipal person,
        Batches batches,
        Undoing undoing,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(request.Why))
        {
            return Results.Problem("Say why in \"why\".", statusCode: StatusCodes.Status400BadRequest);
        }

        if (await batches.FindAsync(id, cancellation) is null)
        {
            return Results.Problem("There is no such batch.", statusCode: StatusCodes.Status404NotFound);
        }

        if (!await undoing.UndoAsync(id, PersonClaims.ActorOf(person), request.Why, cancellation))
        {
            return Results.Problem("The batch is not applied.", statusCode: StatusCodes.Status409Conflict);
        }

        return Results.Ok(new { batch = BatchDocument.Of((await batches.FindAsync(id, cancellation))!) });
    }
}
