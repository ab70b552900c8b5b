using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Jobs;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>Files from machines: a form of files, or one file as the body. The answer says where to see what becomes of it.</summary>
internal static class IntakeApi
{
    private const int LongestSource = 100;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/intake", SendAsync)
            .RequireAuthorization(Permissions.BringFiles)
            .WithTags("Intake")
            .WithSummary("Takes files in: multipart/form-data, or one file as the body")
            .Produces<JobDocument>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        api.MapGet("/intake/{id:guid}", ShowAsync)
            .RequireAuthorization(Permissions.BringFiles)
            .WithTags("Intake")
            .WithSummary("How far a job is, or what became of it")
            .Produces<JobDocument>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> SendAsync(
        HttpRequest request,
        ClaimsPrincipal person,
        ImportJobs jobs,
        JobKeeper keeper,
        Recognition recognition,
        TimeProvider time,
        CancellationToken cancellation
    )
    {
        var folder = Directory.CreateTempSubdirectory("whereabouts-intake-");
        var taken = false;
        try
        {
            IFormCollection? form = request.HasFormContentType
                ? await request.ReadFormAsync(
                    new FormOptions { MultipartBodyLengthLimit = UploadLimits.MaxBytes },
                    cancellation
                )
                : null;
            string? Said(string name) =>
                (form?[name].FirstOrDefault() ?? request.Query[name].FirstOrDefault()) is { } text
                && !string.IsNullOrWhiteSpace(text)
                    ? text.Trim()
                    : null;
            if (Wrong(Said, recognition, time, out var options) is { } wrong)
            {
                return Problem(wrong);
            }

            var files = form is null
                ? [await KeepAsync(request, folder, cancellation)]
                : await KeepAsync(form, folder, cancellation);
            if (files.Count == 0 || files.Any(f => new FileInfo(f.Path!).Length == 0))
            {
                return Problem("There is no file in the request, or one of its files is empty.");
            }

            var job = jobs.Add(PersonClaims.ActorOf(person), options, files, folder.FullName);
            taken = true;
            await keeper.SayAsync(job, cancellation);
            return Results.Accepted($"/api/v1/intake/{job.Id}", JobDocument.Of(job));
        }
        catch (BadHttpRequestException refused)
        {
            return Results.Problem(refused.Message, statusCode: refused.StatusCode);
        }
        catch (InvalidDataException broken)
        {
            return Problem(broken.Message);
        }
        finally
        {
            if (!taken)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<IResult> ShowAsync(Guid id, ImportJobs jobs, JobBook book, CancellationToken cancellation)
    {
        if (jobs.Find(id) is { } job)
        {
            return Results.Ok(JobDocument.Of(job));
        }

        return await book.FindAsync(id, cancellation) is var (document, brokeOff)
            ? Results.Ok(JobDocument.Read(document, brokeOff))
            : Results.Problem("There is no such job.", statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>What is wrong with how the files are to be taken in; null when all is well.</summary>
    private static string? Wrong(
        Func<string, string?> said,
        Recognition recognition,
        TimeProvider time,
        out ImportOptions options
    )
    {
        options = new(said("kind"), said("source"), null, false);
        if (
            options.Kind is { } kind
            && !recognition.Kinds.Any(k => string.Equals(k.Kind, kind, StringComparison.OrdinalIgnoreCase))
        )
        {
            return $"'{kind}' is not a kind of file we know. Leave it out, or use one of: {string.Join(", ", recognition.Kinds.Select(k => k.Kind))}.";
        }

        if (options.Source?.Length > LongestSource)
        {
            return $"The source must be {LongestSource} characters or fewer.";
        }

        if (said("preview") is { } preview)
        {
            if (!bool.TryParse(preview, out var only))
            {
                return "preview must be true or false.";
            }

            options = options with { Preview = only };
        }

        if (said("received") is { } received)
        {
            var now = time.GetUtcNow();
            if (
                DateOnly.TryParseExact(
                    received,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                options = options with { Received = day == UkDate.Of(now) ? null : UkDate.EndOf(day) };
            }
            else if (Instants.Read(received, UkDate.Of(now), out var instant, out _))
            {
                options = options with { Received = instant };
            }
            else
            {
                return "received must be a day (2026-11-20) or a moment (2026-11-20T09:00:00+00:00).";
            }

            if (options.Received > now)
            {
                return "received must be now or before.";
            }
        }

        return null;
    }

    /// <summary>The body is the file; its name stands in the query or in Content-Disposition.</summary>
    private static async Task<ImportJobFile> KeepAsync(
        HttpRequest request,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        var stated = ContentDispositionHeaderValue.TryParse(
            request.Headers.ContentDisposition.ToString(),
            out var header
        )
            ? header.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(header.FileName).Value
            : null;
        var path = Path.Combine(folder.FullName, "0");
        await using var file = File.Create(path);
        await request.Body.CopyToAsync(file, cancellation);
        return new(NameOf(request.Query["name"].FirstOrDefault() ?? stated), path, null);
    }

    private static async Task<List<ImportJobFile>> KeepAsync(
        IFormCollection form,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        var files = new List<ImportJobFile>();
        foreach (var sent in form.Files)
        {
            var path = Path.Combine(folder.FullName, $"{files.Count}");
            await using var file = File.Create(path);
            await sent.CopyToAsync(file, cancellation);
            files.Add(new(NameOf(sent.FileName), path, null));
        }

        return files;
    }

    private static string NameOf(string? name) =>
        Path.GetFileName(name?.Replace('\\', '/')) is { Length: > 0 } file ? file : "file";

    private static IResult Problem(string detail) =>
        Results.Problem(detail, statusCode: StatusCodes.Status400BadRequest);
}
