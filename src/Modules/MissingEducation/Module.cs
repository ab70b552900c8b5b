using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.GovUk;
using Whereabouts.Modules.MissingEducation.Applications;
using Whereabouts.Modules.MissingEducation.Register;
using Whereabouts.Modules.MissingEducation.Register.Chosen;
using Whereabouts.Modules.MissingEducation.Register.Views;
using Whereabouts.Platform;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.MissingEducation;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, ApplicationsImporter>();
        services.AddNavigation("Register", "/register", 20, Permissions.SeeRegister);
        services.AddNavigation("Views of the register", "/register/views", 95, Permissions.ManageUsers);
        services.AddScoped<RegisterLists>();
        services.AddScoped<SavedViews>();
        services.AddScoped<Together>();
    }

    public void Map(IEndpointRouteBuilder api) => api.MapRegister();
}
