using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Monitoring;

namespace Whereabouts.Web.Hosting;

/// <summary>Seals the journal every few seconds, so that nobody who writes has to wait for the chain.</summary>
internal sealed class SealingInBackground(
    IServiceScopeFactory scopes,
    ILogger<SealingInBackground> log,
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
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await SealAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends: what is not sealed yet is sealed at the next start.
        }
    }

    private async Task SealAsync(CancellationToken cancellation)
    {
        try
        {
            using var scope = scopes.CreateScope();
            await scope.ServiceProvider.GetRequiredService<Sealing>().SealAsync(cancellation);
        }
        catch (DbUpdateException clash)
        {
            // Another node sealed the same operations first: the next round goes on from there.
            log.LogInformation(clash, "Another node was sealing the journal");
        }
        catch (DbException gone)
        {
            meters.Failed("seal-journal");
            log.LogWarning(gone, "The database did not answer: the journal is sealed once it does");
        }
    }
}
