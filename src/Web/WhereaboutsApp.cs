using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Whereabouts.GovUk;
using Whereabouts.Platform;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Intake;
using Whereabouts.Web.Hosting;
using Whereabouts.Web.Hosting.Monitoring;

namespace Whereabouts.Web;

/// <summary>How a web node is to run.</summary>
/// <param name="Url">Where it listens, for instance "http://localhost:5080".</param>
/// <param name="Time">The clock; null for the machine's.</param>
/// <param name="ReadsAhead">True to make the day's picture of the county before anybody asks for it, and to look for duplicates at night.</param>
/// <param name="Proxies">Proxies on other machines whose word is taken for who asks and how; one on this machine always is.</param>
public sealed record WebOptions(
    DatabaseAddress Database,
    string Url,
    TimeProvider? Time = null,
    bool ReadsAhead = false,
    LogFormat Logs = LogFormat.Text,
    IReadOnlyList<IPAddress>? Proxies = null
)
{
    /// <summary>Bytes that the disk of the embedded database should have free at the least.</summary>
    public long LeastFree { get; init; } = 1_000_000_000;

    /// <summary>The outside matcher that is asked for NHS numbers in the background; null to ask nobody.</summary>
    public NhsMatcherSettings? NhsMatcher { get; init; }
}

/// <summary>Puts the application together.</summary>
public static class WhereaboutsApp
{
    public static WebApplication Build(WebOptions options)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(WhereaboutsApp).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.MaxBytes;
        });

        // Before the log is chosen: each would choose one of its own.
        builder.Host.UseSystemd().UseWindowsService();
        builder.Logging.Write(options.Logs);
        if (options.Time is not null)
        {
            builder.Services.AddSingleton(options.Time);
        }

        var modules = Composition.Modules();
        builder.Services.AddWhereabouts(options.Database, modules);
        builder.Services.AddSignIn();
        builder.Services.AddGovUk();
        builder.Services.AddHostedService<SealingInBackground>();
        if (options.ReadsAhead)
        {
            builder.Services.AddHostedService<ReadingAhead>();
            builder.Services.AddHostedService<LookingForDuplicates>();
        }

        if (options.NhsMatcher is { } matcher)
        {
            builder.Services.AddSingleton(matcher);
            builder.Services.AddHostedService<AskingForNhsNumbers>();
        }

        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi("v1");
        builder.Services.ConfigureHttpJsonOptions(json => DocumentJson.Configure(json.SerializerOptions));
        builder.Services.AddSingleton(options);
        builder.Services.AddHealth();
        builder.Services.AddSingleton<Measurements>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Measurements>());
        // A page stands in its feature's folder, not under /Pages.
        var pages = builder.Services.AddRazorPages(razor => razor.RootDirectory = "/");
        foreach (var assembly in modules.Select(m => m.GetType().Assembly).Append(typeof(GovUkOptions).Assembly))
        {
            foreach (
                var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly)
            )
            {
                pages.PartManager.ApplicationParts.Add(part);
            }

            foreach (var part in new CompiledRazorAssemblyApplicationPartFactory().GetApplicationParts(assembly))
            {
                pages.PartManager.ApplicationParts.Add(part);
            }
        }

        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in options.Proxies ?? [])
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseWhen(
            IsForMachines,
            machines =>
            {
                machines.UseExceptionHandler();
                machines.UseStatusCodePages();
            }
        );
        app.UseWhen(
            context => !IsForMachines(context),
            people =>
            {
                people.UseExceptionHandler("/error");
                people.UseStatusCodePagesWithReExecute("/error", "?status={0}");
            }
        );
        app.UseGovUkAssets();
        app.UseRouting();
        app.UseMiddleware<RequestLog>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapRazorPages();
        app.MapSignOut();
        app.MapHealth();
        app.MapMetrics();
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery();
        foreach (var module in modules)
        {
            module.Map(api);
        }

        // An address that leads nowhere: who is signed in is told so, anybody else is asked to sign in.
        app.MapFallback(RequestLog.Nowhere, () => Results.NotFound())
            .RequireAuthorization(p => p.RequireAuthenticatedUser());
        return app;
    }

    /// <summary>A machine is answered with problem details, a person with a page.</summary>
    internal static bool IsForMachines(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/metrics", StringComparison.OrdinalIgnoreCase);
}
