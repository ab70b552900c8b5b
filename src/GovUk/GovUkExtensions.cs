using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Whereabouts.GovUk.Dates;

namespace Whereabouts.GovUk;

/// <summary>How a host takes up the layout, components and assets.</summary>
public static class GovUkExtensions
{
    /// <summary>Registers the council's options and the binder for dates given as day, month and year.</summary>
    /// <exception cref="InvalidOperationException">The brand colour is not a colour, or white text on it cannot be read.</exception>
    public static IServiceCollection AddGovUk(this IServiceCollection services, Action<GovUkOptions>? configure = null)
    {
        var options = new GovUkOptions();
        configure?.Invoke(options);
        options.Check();
        services.AddSingleton(options);
        services.AddAuthorization();
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new DateInputBinderProvider()));
        return services;
    }

    /// <summary>Adds one link to the primary navigation.</summary>
    public static IServiceCollection AddNavigation(
        this IServiceCollection services,
        string text,
        string href,
        int order,
        string? policy = null
    ) => services.AddSingleton(new NavigationItem(text, href, order, policy));

    /// <summary>Serves the embedded styles, scripts and images under <c>/assets</c>.</summary>
    public static IApplicationBuilder UseGovUkAssets(this IApplicationBuilder app) =>
        app.UseMiddleware<AssetsMiddleware>();

    /// <summary>Sets the content security policy and its companions; put it first, before the assets.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.UseMiddleware<SecurityHeadersMiddleware>();
}
