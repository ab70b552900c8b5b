using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Whereabouts.Platform.Data;

namespace Whereabouts.Web.Hosting.Monitoring;

/// <summary>The journal is sealed as it grows. What is not sealed yet could be changed without a trace.</summary>
internal sealed class JournalCheck(AppDb db, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Health.AskAsync(
            AskAsync,
            HealthCheckResult.Degraded("Not known: the database does not answer, or is not of this release."),
            cancellationToken
        );

    private async Task<HealthCheckResult> AskAsync(CancellationToken cancellation)
    {
        var unsealed = await UnsealedAsync(db, cancellation);
        if (unsealed == 0)
        {
            return HealthCheckResult.Healthy("The journal is sealed.");
        }

        var oldest = await db
            .Operations.Where(o => !db.Seals.Any(s => s.OperationId == o.Id))
            .MinAsync(o => (DateTimeOffset?)o.At, cancellation);
        return oldest is { } since && time.GetUtcNow() - since > Longest
            ? HealthCheckResult.Degraded(
                $"The sealing of the journal is behind: {unsealed} operations wait, the oldest since {since:yyyy-MM-dd HH:mm} UTC."
            )
            : HealthCheckResult.Healthy("The journal is sealed, but for the last moments.");
    }

    /// <summary>Every seal is of one operation, so that two counts, on small indexes, are enough.</summary>
    public static async Task<long> UnsealedAsync(AppDb db, CancellationToken cancellation) =>
        await db.Operations.LongCountAsync(cancellation) - await db.Seals.LongCountAsync(cancellation);
}
