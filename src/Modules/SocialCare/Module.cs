using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Modules.SocialCare.Keys;
using Whereabouts.Modules.SocialCare.Lists;
using Whereabouts.Modules.SocialCare.Statuses;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.SocialCare;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services)
    {
        services.AddSingleton<IImporter, ChildKeysImporter>();
        services.AddSingleton<IImporter, StatusesImporter>();
        services.AddSingleton<IImporter, AnnexAImporter>();
        services.AddSingleton<IImporter, LookedAfterReturnImporter>();
        services.AddSingleton<IImporter, AreaSendImporter>();
    }
}
