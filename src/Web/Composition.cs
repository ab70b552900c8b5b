using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.Data.Postgres;
using Whereabouts.Data.Sqlite;
using Whereabouts.Platform;
using Whereabouts.Platform.Data;

namespace Whereabouts.Web;

/// <summary>What both hosts, web and command line, are made of.</summary>
public static class Composition
{
    private static readonly string[] Names =
    [
        "Administration",
        "AlternativeProvision",
        "Attendance",
        "Children",
        "Exclusions",
        "HomeEducation",
        "MissingAndExploited",
        "MissingEducation",
        "Oversight",
        "Schools",
        "SocialCare",
    ];

    /// <summary>Every module, by name.</summary>
    public static IReadOnlyList<IModule> Modules() =>
        [
            .. Names
                .Select(name => Assembly.Load($"Whereabouts.Modules.{name}"))
                .Select(assembly => assembly.GetTypes().Single(t => typeof(IModule).IsAssignableFrom(t)))
                .Select(type => (IModule)Activator.CreateInstance(type)!),
        ];

    public static IServiceCollection AddWhereabouts(
        this IServiceCollection services,
        DatabaseAddress address,
        IEnumerable<IModule> modules
    )
    {
        services.AddSingleton<IDatabaseProvider, SqliteProvider>();
        services.AddSingleton<IDatabaseProvider, PostgresProvider>();
        services.AddPlatform(address);
        foreach (var module in modules)
        {
            module.Add(services);
        }

        return services;
    }
}
