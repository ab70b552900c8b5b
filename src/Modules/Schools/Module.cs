using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.GovUk;
using Whereabouts.Modules.Schools.Directory;
using Whereabouts.Modules.Schools.TermDates;
using Whereabouts.Platform;
using Whereabouts.Platform.Access;
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
        services.AddNavigation("Schools", "/schools", 40, Permissions.SeeSchools);
        services.AddScoped<SchoolReader>();
    }

    public void Map(IEndpointRouteBuilder api) => CoverageApi.Map(api);
}
