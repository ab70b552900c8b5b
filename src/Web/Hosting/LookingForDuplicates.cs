using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Monitoring;

namespace Whereabouts.Web.Hosting;

/// <summary>Looks every night, when nobody works, for children who stand in the record twice.</summary>
internal sealed class LookingForDuplicates(
    IServiceScopeFactory scopes,
    ILogger<LookingForDuplicates> log,
    Meters meters,
    TimeProvider time
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan From = TimeSpan.FromHours(2);
    private static readonly TimeSpan To = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                var now = time.GetUtcNow();
                var since = now - UkDate.StartOf(UkDate.Of(now));
                if (since >= From && since < To)
                {
                    await LookAsync(stoppingToken);
                }
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends; what was not looked at is looked at the next night.
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Duplicates>().SweepOnceAsync(Deciding.Matcher, cancellation);
        }
        catch (DbUpdateException clash)
        {
            // Another node looked at the same time: what it found stands.
            log.LogInformation(clash, "Another node was looking for duplicates");
        }
        catch (DbException gone)
        {
            meters.Failed("look-for-duplicates");
            log.LogWarning(gone, "The database did not answer: duplicates are looked for later");
        }
    }
}
