using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Platform;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Tests.Intake;

/// <summary>Every importer that the modules bring.</summary>
internal static class Importers
{
    public static IReadOnlyList<IImporter> All { get; } = Find();

    private static List<IImporter> Find()
    {
        var services = new ServiceCollection();
        foreach (var path in System.IO.Directory.GetFiles(AppContext.BaseDirectory, "Whereabouts.Modules.*.dll"))
        {
            var modules = Assembly
                .Load(AssemblyName.GetAssemblyName(path))
                .GetTypes()
                .Where(t => t.IsClass && t.IsAssignableTo(typeof(IModule)));
            foreach (var module in modules)
            {
                ((IModule)Activator.CreateInstance(module)!).Add(services);
            }
        }

        return
        [
            .. services
                .Where(s => s.ServiceType == typeof(IImporter))
                .Select(s => (IImporter)Activator.CreateInstance(s.ImplementationType!)!)
                .OrderBy(i => i.Order),
        ];
    }
}
