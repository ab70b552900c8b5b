using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>Whether the service lives, and whether it is ready to answer: in words, with no address and no secret.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddHealth(this IServiceCollection services) =>
        services
            .AddHealthChecks()
            .AddCheck<DatabaseCheck>("database")
            .AddCheck<DiskCheck>("disk")
            .AddCheck<JournalCheck>("journal");

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteAsync })
            .AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    /// <summary>Asks the database something, with patience, and says otherwise when it is away or of another shape.</summary>
    public static async Task<HealthCheckResult> AskAsync(
        Func<CancellationToken, Task<HealthCheckResult>> ask,
        HealthCheckResult otherwise,
        CancellationToken cancellation
    )
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (Exception failure)
            when (failure is DbException or TimeoutException or InvalidOperationException or OperationCanceledException
                && !cancellation.IsCancellationRequested
            )
        {
            return otherwise;
        }
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var document = new
        {
            status = Word(report.Status),
            checks = report.Entries.Select(e => new
            {
                name = e.Key,
                status = Word(e.Value.Status),
                because = e.Value.Description,
            }),
        };
        return context.Response.WriteAsync(JsonSerializer.Serialize(document, JsonSerializerOptions.Web));
    }

    private static string Word(HealthStatus status) =>
        status switch
        {
            HealthStatus.Healthy => "ready",
            HealthStatus.Degraded => "ready, but look at it",
            _ => "not ready",
        };
}
