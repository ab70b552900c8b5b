using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Monitoring;

namespace Whereabouts.Web.Hosting;

/// <summary>
/// Asks the outside matcher for NHS numbers soon after something has come in, and every night. Intake never waits for it:
/// it only looks, from time to time, whether anything has come in.
/// </summary>
internal sealed class AskingForNhsNumbers(
    NhsMatcherSettings settings,
    IServiceScopeFactory scopes,
    ILogger<AskingForNhsNumbers> log,
    Meters meters,
    TimeProvider time
) : BackgroundService
{
    private static readonly Actor Asker = new("NHS numbers", "service");
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LeftAlone = TimeSpan.FromHours(1);
    private static readonly TimeSpan Night = TimeSpan.FromHours(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Between, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends, and what it asks with may have gone before it.
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var last = await scope.ServiceProvider.GetRequiredService<NhsTraceBook>().ReadAsync(cancellation);
            var tracing = scope.ServiceProvider.GetRequiredService<NhsTracing>();
            if (await IsTimeAsync(tracing, last, cancellation))
            {
                var round = await tracing.TraceAsync(int.MaxValue, Asker, cancellation);
                if (round is { GaveUp: true })
                {
                    meters.Failed("ask-nhs-numbers");
                    log.LogWarning("{Matcher} was left alone for an hour: {Trouble}", settings.Name, round.Trouble);
                }
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it is, the service goes on without it, and it is tried again.
            meters.Failed("ask-nhs-numbers");
            log.LogWarning(failure, "NHS numbers could not be asked for");
        }
    }

    private async Task<bool> IsTimeAsync(NhsTracing tracing, NhsTraceState? last, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (last is null or { Ended: null })
        {
            // Under way elsewhere, or broken off: the round itself finds out which.
            return true;
        }

        if (last.GaveUp && now - last.Seen < LeftAlone)
        {
            return false;
        }

        var today = UkDate.Of(now);
        if (last.GaveUp || (UkDate.Of(last.Started) < today && now - UkDate.StartOf(today) >= Night))
        {
            return true;
        }

        var still = now - Quiet;
        return await tracing.WhatCameIn.LongCountAsync(cancellation) != last.CameIn
            && !await tracing.WhatCameIn.AnyAsync(o => o.At > still, cancellation);
    }
}
