using Microsoft.Extensions.DependencyInjection;
using Whereabouts.GovUk;
using Whereabouts.Modules.Oversight.Changed;
using Whereabouts.Modules.Oversight.CountyHome;
using Whereabouts.Platform;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Oversight;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddNavigation("County", "/", 10, Permissions.SeeRegister);
        services.AddNavigation("Map", "/map", 30, Permissions.SeeRegister);
        services.AddSingleton<Trend>();
        services.AddScoped<ChangesReader>();
        services.AddScoped<Overviews>();
    }
}
