using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform;

namespace Whereabouts.Modules.Oversight;

/// <summary>What the module brings.</summary>
internal sealed class Module : IModule
{
    public void Add(IServiceCollection services) { }
}
