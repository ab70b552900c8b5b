using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register;

/// <summary>The register for machines: the same document as the command line gives.</summary>
internal static class RegisterApi
{
    public static void MapRegister(this IEndpointRouteBuilder api) =>
        api.MapGet("/register", AnswerAsync)
            .RequireAuthorization(Permissions.SeeRegister)
            .WithName("Register")
            .WithSummary("Every child who is missing out on education on a day, as known at a moment.")
            .WithDescription(
                "`on` is the day (yyyy-mm-dd; today if left out). `knownAt` is the moment up to which what we were told "
                    + "counts: a day, which means by its end, or an ISO instant; everything told so far if left out."
            )
            .Produces<RegisterDocument>()
            .ProducesValidationProblem();

    private static async Task<IResult> AnswerAsync(
        string? on,
        string? knownAt,
        HttpRequest request,
        ClaimsPrincipal person,
        Pictures pictures,
        Looks looks,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(on) && AsOf.ReadDay(on) is null)
        {
            problems["on"] = [$"'{on}' is not a day of the form 2026-11-20."];
        }

        if (!string.IsNullOrEmpty(knownAt) && AsOf.ReadKnownAt(knownAt) is null)
        {
            problems["knownAt"] = [$"'{knownAt}' is neither a day of the form 2026-11-20 nor an ISO instant."];
        }

        if (problems.Count > 0)
        {
            return Results.ValidationProblem(problems);
        }

        var asOf = AsOf.Of(request, time);
        var picture = await pictures.OfCountyAsync(asOf.On, asOf.KnownAt, cancellation);
        var children = picture.Register.Select(child => child.Id).ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(person), "register", children, null, cancellation);
        return Results.Json(RegisterDocument.Of(picture), DocumentJson.Options);
    }
}
