using Microsoft.Extensions.Diagnostics.HealthChecks;
using Whereabouts.Platform.Data;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>The database answers, and is of this release.</summary>
internal sealed class DatabaseCheck(AppDb db) : IHealthCheck
{
    private static readonly HealthCheckResult Unreachable = HealthCheckResult.Unhealthy(
        "The database does not answer."
    );

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Health.AskAsync(AskAsync, Unreachable, cancellationToken);

    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellation)
    {
        // Asked first: a server that is away looks like a database without any table.
        if (!await db.Database.CanConnectAsync(cancellation))
        {
            return Unreachable;
        }

        var shape = await Databases.ShapeAsync(db, cancellation);
        return shape == DatabaseShape.Current
            ? HealthCheckResult.Healthy(ShapeWords.Of(shape))
            : HealthCheckResult.Unhealthy(ShapeWords.Of(shape));
    }
}
