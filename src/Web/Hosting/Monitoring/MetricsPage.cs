using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>GET /metrics: the measurements as Prometheus reads them, for who holds the permission.</summary>
internal static class MetricsPage
{
    public static void MapMetrics(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/metrics", ReadAsync).RequireAuthorization(Permissions.SeeMetrics).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(Measurements measurements, AppDb db, CancellationToken cancellation)
    {
        var text = new PrometheusText();
        text.Gauge(
            "whereabouts_rows_waiting",
            "Rows that wait until somebody, or a later file, says whose they are",
            await db.Waiting.LongCountAsync(cancellation)
        );
        text.Gauge(
            "whereabouts_journal_unsealed",
            "Operations of the journal that are not sealed yet",
            await JournalCheck.UnsealedAsync(db, cancellation)
        );
        measurements.Write(text);
        return Results.Text(text.ToString(), "text/plain; version=0.0.4; charset=utf-8");
    }
}
