using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Whereabouts.Platform.Data;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>The disk on which the embedded database grows has room. A database server looks after its own.</summary>
internal sealed class DiskCheck(Databases databases, WebOptions options) : IHealthCheck
{
    // Below this a file of marks may not fit any more: the node must not take one in.
    private const int PartThatIsTooLittle = 10;

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            databases.FreeSpace() is not { } free ? HealthCheckResult.Healthy("The database server has its own disk.")
            : free < options.LeastFree / PartThatIsTooLittle ? HealthCheckResult.Unhealthy(Full(free))
            : free < options.LeastFree ? HealthCheckResult.Degraded(Full(free))
            : HealthCheckResult.Healthy("The disk of the database has room.")
        );

    private static string Full(long free) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The disk of the database is nearly full: {free / 1_000_000:N0} MB are left."
        );
}
