using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.Exclusions.Register;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Exclusions;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, ExclusionsImporter>();
    }
}
