using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.GovUk;
using Whereabouts.Modules.Administration.Intake;
using Whereabouts.Modules.Administration.Intake.Sources;
using Whereabouts.Modules.Administration.Queue;
using Whereabouts.Modules.Administration.Queue.Decisions;
using Whereabouts.Platform;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Administration;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddNavigation("Intake", "/intake", 50, Permissions.BringFiles);
        services.AddNavigation("Users", "/users", 90, Permissions.ManageUsers);
        services.AddSingleton<ImportJobs>();
        services.AddHostedService<ImportWorker>();
        services.AddSingleton<JobKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<JobKeeper>());
        services.AddScoped<CorrectionFile>();
        services.AddScoped<SourceReader>();
        services.AddScoped<Intake.Problems.RowNames>();
        services.AddScoped<QueueReader>();
        services.AddScoped<Candidates>();
        services.AddScoped<Households>();
        services.AddScoped<DecisionsReader>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        BatchesApi.Map(api);
        IntakeApi.Map(api);
    }
}
