using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.AlternativeProvision.Placements;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.AlternativeProvision;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, PlacementsImporter>();
    }
}
