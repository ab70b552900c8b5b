using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Testing;

namespace Whereabouts.Architecture.Tests;

/// <summary>No door stands open by oversight.</summary>
public class PermissionTests
{
    // Whoever is signed in may sign out, and is told when an address leads nowhere.
    private static readonly string[] AnySignedIn = ["/sign-out", "/{*path}"];

    [Fact]
    public async Task Every_page_and_endpoint_states_its_permission()
    {
        await using var app = await App.StartAsync(DatabaseKind.Sqlite);
        var endpoints = await app.WithAsync<EndpointDataSource, List<RouteEndpoint>>(source =>
            Task.FromResult(source.Endpoints.OfType<RouteEndpoint>().ToList())
        );
        Assert.NotEmpty(endpoints);
        var open = new List<string>();
        foreach (var endpoint in endpoints)
        {
            var metadata = await MetadataAsync(app, endpoint);
            var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (
                metadata.GetMetadata<IAllowAnonymous>() is null
                && !AnySignedIn.Contains(path)
                && !StatesPermission(metadata)
            )
            {
                open.Add($"{path} ({endpoint.DisplayName})");
            }
        }

        Assert.Empty(open.Distinct(StringComparer.Ordinal));
    }

    /// <summary>What a page asks for is known once it is loaded.</summary>
    private static async Task<EndpointMetadataCollection> MetadataAsync(App app, RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? await app.WithAsync<PageLoader, EndpointMetadataCollection>(async loader =>
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                return new([
                    .. loaded.HandlerTypeInfo.GetCustomAttributes(inherit: true),
                    .. loaded.PageTypeInfo.GetCustomAttributes(inherit: true),
                ]);
            })
            : endpoint.Metadata;

    private static bool StatesPermission(EndpointMetadataCollection metadata) =>
        metadata
            .GetOrderedMetadata<IAuthorizeData>()
            .Any(a => a.Policy is { } policy && Permissions.All.Contains(policy));
}
