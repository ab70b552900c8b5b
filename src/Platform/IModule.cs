using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Whereabouts.Platform;

/// <summary>What a module adds to the application: its importers, navigation and services, and its API endpoints.</summary>
public interface IModule
{
    void Add(IServiceCollection services);

    /// <summary>Maps the module's API under /api/v1. Every endpoint states its permission.</summary>
    void Map(IEndpointRouteBuilder api) { }
}
