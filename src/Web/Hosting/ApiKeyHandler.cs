using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Whereabouts.Platform.Access;

namespace Whereabouts.Web.Hosting;

/// <summary>Signs another system in by the header "Authorization: Bearer KEY".</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Accounts accounts,
    IUserClaimsPrincipalFactory<AppUser> claims
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "api-key";
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (await accounts.ByKeyAsync(header[Prefix.Length..].Trim(), Context.RequestAborted) is not { } user)
        {
            return AuthenticateResult.Fail("The key is not one of ours.");
        }

        ClaimsPrincipal person = await claims.CreateAsync(user);
        return AuthenticateResult.Success(new AuthenticationTicket(person, Scheme));
    }
}
