using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>Works through the jobs while the service runs. A job that is cut short has applied nothing of the table it was at.</summary>
internal sealed class ImportWorker(
    ImportJobs jobs,
    JobKeeper keeper,
    IServiceScopeFactory scopes,
    TimeProvider time,
    ILogger<ImportWorker> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WorkAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends; what was not finished was not applied, and can be applied again.
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in jobs.NextAsync(stoppingToken))
        {
            job.Started = time.GetUtcNow();
            job.State = ImportJobState.Running;
            try
            {
                await keeper.SayAsync(job, stoppingToken);
                await RunAsync(job, stoppingToken);
                job.State = ImportJobState.Done;
            }
            catch (Exception raised)
                when (raised is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                log.LogError(raised, "Files could not be taken in (job {Job})", job.Id);
                job.State = ImportJobState.Failed;
            }
            finally
            {
                if (job.Folder is { } folder)
                {
                    Directory.Delete(folder, recursive: true);
                }
            }

            await SayAsync(job, stoppingToken);
        }
    }

    /// <summary>Writes down how the job ended. What it applied stands whether or not that can be written down.</summary>
    private async Task SayAsync(ImportJob job, CancellationToken cancellation)
    {
        try
        {
            await keeper.SayAsync(job, cancellation);
        }
        catch (Exception raised) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(raised, "How job {Job} ended could not be written down", job.Id);
        }
    }

    private async Task RunAsync(ImportJob job, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<FileStore>();
        var unpacked = Directory.CreateTempSubdirectory("whereabouts-intake-");
        try
        {
            var files = new List<ImportJobFile>();
            foreach (var (file, number) in job.Files.Select((f, i) => (f, i)))
            {
                files.Add(await ReadyAsync(file, number, unpacked, store, job, cancellation));
            }

            job.Files = files;
            job.Tables = await scope
                .ServiceProvider.GetRequiredService<Importing>()
                .ImportAsync([.. files.Select(f => (f.Path!, f.Name))], job.Options, job.Actor, job, cancellation);
            if (job.Options.Preview)
            {
                var glances = scope.ServiceProvider.GetRequiredService<Glances>();
                var maps = job.Options.Map is { } map
                    ? [map]
                    : await scope
                        .ServiceProvider.GetRequiredService<SourceMaps>()
                        .OfAsync(job.Options.Source, cancellation);
                job.Glances =
                [
                    .. files.SelectMany(f => glances.At(f.Path!, f.Name, job.Options.Kind, maps, cancellation)),
                ];
            }
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    /// <summary>Sees that the file is both on this machine, to be read, and kept in the database, to be applied again.</summary>
    private async Task<ImportJobFile> ReadyAsync(
        ImportJobFile file,
        int number,
        DirectoryInfo folder,
        FileStore store,
        ImportJob job,
        CancellationToken cancellation
    )
    {
        if (file.Path is { } path)
        {
            var sha256 = await store.KeepAsync(path, file.Name, job.Actor.Name, time.GetUtcNow(), cancellation);
            return file with { Sha256 = sha256 };
        }

        var copy = Path.Combine(folder.FullName, $"{number}");
        await using var stream = File.Create(copy);
        await store.WriteAsync(file.Sha256!, stream, cancellation);
        return file with { Path = copy };
    }
}
