using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.Children.Rolls;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Children;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, RollImporter>();
    }
}
