using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Whereabouts.Platform.Intake.Jobs;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>Writes down every few seconds how the jobs of this node stand, so that any node can say so.</summary>
internal sealed class JobKeeper(ImportJobs jobs, IServiceScopeFactory scopes, ILogger<JobKeeper> log)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    // The end of a job and a sign of life of it may come together: the end is to be what is said last.
    private readonly SemaphoreSlim _saying = new(1, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between);
        while (await Next(timer, stoppingToken))
        {
            try
            {
                foreach (var job in jobs.All.Where(j => !j.IsOver))
                {
                    await SayAsync(job, stoppingToken);
                }
            }
            catch (Exception raised) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away for a moment: the work itself says so where it matters.
                log.LogWarning(raised, "How far jobs are could not be written down");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Writes down how one job stands.</summary>
    public async Task SayAsync(ImportJob job, CancellationToken cancellation)
    {
        await _saying.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<JobBook>()
                .SayAsync(job.Id, job.IsOver, JobDocument.Of(job).Write(), cancellation);
        }
        finally
        {
            _saying.Release();
        }
    }

    public override void Dispose()
    {
        _saying.Dispose();
        base.Dispose();
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
