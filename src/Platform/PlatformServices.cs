using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Assessment.Attendance;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Concerns;
using Whereabouts.Platform.Intake.Jobs;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Mending;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Monitoring;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform;

/// <summary>Everything that a host, web or command line, needs of the platform.</summary>
public static class PlatformServices
{
    /// <param name="services">The host's services; a database provider for the address must be among them.</param>
    /// <param name="address">Where the database is.</param>
    public static IServiceCollection AddPlatform(this IServiceCollection services, DatabaseAddress address)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(address);
        services.AddSingleton<Databases>();
        services.AddMetrics();
        services.AddSingleton<Meters>();
        services.AddDbContext<AppDb>((provider, options) => provider.GetRequiredService<Databases>().Use(options));
        services.AddScoped<Bulk>();
        services.AddScoped<ChildIndex>();
        services.AddScoped<Recorder>();
        services.AddScoped<MarkRecorder>();
        services.AddScoped<RecordReader>();
        services.AddScoped<FileStore>();
        services.AddScoped<ReadBefore>();
        services.AddScoped<RowWriter>();
        services.AddScoped<Waiting>();
        services.AddScoped<WaitingRows>();
        services.AddScoped<Deciding>();
        services.AddScoped<Reopening>();
        services.AddScoped<TakingBack>();
        services.AddScoped<Agreements>();
        services.AddScoped<Duplicates>();
        services.AddScoped<Recognition>();
        services.AddScoped<Glances>();

        services.AddScoped<Heads>();
        services.AddScoped<Ties>();
        services.AddScoped<Joined>();
        services.AddSingleton<PeopleIndex>();
        services.AddScoped<Merging>();
        services.AddSingleton(provider => new NhsMatcher(provider.GetService<NhsMatcherSettings>()));
        services.AddScoped<NhsTraceBook>();
        services.AddScoped<NhsTracing>();
        services.AddScoped<Importing>();
        services.AddScoped<FileImport>();
        services.AddScoped<TableWriter>();
        services.AddScoped<Batches>();
        services.AddScoped<JobBook>();
        services.AddScoped<Undoing>();
        services.AddScoped<SourceMaps>();
        services.AddScoped<Drafts>();
        services.AddScoped<Mended>();
        services.AddScoped<ConcernBook>();
        services.AddScoped<Search.ChildSearch>();
        services.AddScoped<Sealing>();
        services.AddScoped<Looks>();
        services.AddSingleton<PictureShelf>();
        services.AddSingleton<AttendanceShelf>();
        services.AddScoped<AttendanceReader>();
        services.AddScoped<Attendances>();
        services.AddScoped<PictureMaker>();
        services.AddScoped<Pictures>();
        return services;
    }
}
