using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.Children.Record;
using Whereabouts.Modules.Children.Record.Part;
using Whereabouts.Modules.Children.Rolls;
using Whereabouts.Modules.Children.Search;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Children;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, RollImporter>();
        services.AddScoped<ChildRecords>();
        services.AddScoped<Sources>();
        services.AddScoped<Siblings>();
        services.AddScoped<JoinedRecords>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        ChildApi.Map(api);
        SearchApi.Map(api);
    }
}
