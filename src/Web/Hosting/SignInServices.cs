using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;

namespace Whereabouts.Web.Hosting;

/// <summary>Signing in: local accounts with a cookie for people, keys for other systems.</summary>
public static class SignInServices
{
    private const string CookieOrKey = "cookie-or-key";

    internal static void AddSignIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(CookieOrKey)
            .AddPolicyScheme(
                CookieOrKey,
                null,
                scheme =>
                    scheme.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count > 0
                            ? ApiKeyHandler.Scheme
                            : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null)
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    cookie.Cookie.Name = "whereabouts";
                    cookie.Cookie.HttpOnly = true;
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                    cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
                    cookie.SlidingExpiration = true;
                    cookie.LoginPath = "/sign-in";
                    cookie.AccessDeniedPath = "/not-allowed";
                    cookie.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                    cookie.Events.OnRedirectToLogin = AnswerApiPlainly(
                        StatusCodes.Status401Unauthorized,
                        cookie.Events.OnRedirectToLogin
                    );
                    cookie.Events.OnRedirectToAccessDenied = AnswerApiPlainly(
                        StatusCodes.Status403Forbidden,
                        cookie.Events.OnRedirectToAccessDenied
                    );
                }
            );
        services.AddAccounts();
        services.AddPermissions();
        services.AddDataProtection().SetApplicationName("whereabouts");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "whereabouts-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    /// <summary>Accounts without a web server around them, as the command line needs them.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<AppUser>(identity =>
            {
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
                identity.User.AllowedUserNameCharacters =
                    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";
            })
            .AddEntityFrameworkStores<AppDb>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddSignInManager();
        services.AddScoped<Accounts>();
    }

    internal static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(
                "/sign-out",
                async (HttpContext context, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
                {
                    await antiforgery.ValidateRequestAsync(context);
                    await context.SignOutAsync(IdentityConstants.ApplicationScheme);
                    return Results.LocalRedirect("/sign-in");
                }
            )
            .RequireAuthorization(policy => policy.RequireAuthenticatedUser());

    private static Func<
        Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>,
        Task
    > AnswerApiPlainly(
        int status,
        Func<
            Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>,
            Task
        > redirect
    ) =>
        context =>
        {
            if (!WhereaboutsApp.IsForMachines(context.HttpContext))
            {
                return redirect(context);
            }

            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
}
