using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.MissingEducation.Applications;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.MissingEducation;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, ApplicationsImporter>();
    }
}
