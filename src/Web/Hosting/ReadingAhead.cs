using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Monitoring;

namespace Whereabouts.Web.Hosting;

/// <summary>
/// Makes the day's picture of the county when the service starts, after midnight, and soon after something has come in,
/// and reads who is known, so that whoever asks first need not wait for it.
/// </summary>
internal sealed class ReadingAhead(
    IServiceScopeFactory scopes,
    PeopleIndex people,
    ILogger<ReadingAhead> log,
    Meters meters,
    TimeProvider time
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await ReadAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends.
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        try
        {
            using var scope = scopes.CreateScope();
            await scope
                .ServiceProvider.GetRequiredService<Pictures>()
                .OfCountyAsync(UkDate.Of(time.GetUtcNow()), null, cancellation);
            await people.CurrentAsync(cancellation);
        }
        catch (DbException gone)
        {
            meters.Failed("read-ahead");
            log.LogWarning(gone, "The database did not answer");
        }
    }
}
