using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.Schools.Directory;
using Whereabouts.Modules.Schools.TermDates;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Schools;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, SchoolsImporter>();
        services.AddSingleton<IImporter, SchoolLinksImporter>();
        services.AddSingleton<IImporter, TermDatesImporter>();
    }
}
