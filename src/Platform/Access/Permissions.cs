using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Whereabouts.Platform.Access;

/// <summary>What an endpoint asks for: every endpoint names one of these. Names of authorisation policies.</summary>
public static class Permissions
{
    public const string SeeHome = "see-home";
    public const string SeeRegister = "see-register";
    public const string SaveViews = "save-views";
    public const string ShareViews = "share-views";
    public const string SeeChild = "see-child";
    public const string WorkWithChild = "work-with-child";
    public const string OverrideRag = "override-rag";
    public const string SeeSchools = "see-schools";
    public const string BringFiles = "bring-files";
    public const string UndoBatch = "undo-batch";
    public const string MatchRows = "match-rows";
    public const string ManageUsers = "manage-users";
    public const string SeeMetrics = "see-metrics";

    private static readonly Dictionary<string, string[]> Holders = new(StringComparer.Ordinal)
    {
        [SeeHome] = [Roles.Officer, Roles.Lead, Roles.Data, Roles.Administrator],
        [SeeRegister] = [Roles.Officer, Roles.Lead, Roles.Data],
        [SaveViews] = [.. Roles.All],
        [ShareViews] = [Roles.Officer, Roles.Lead, Roles.Administrator],
        [SeeChild] = [Roles.Officer, Roles.Lead, Roles.Data],
        [WorkWithChild] = [Roles.Officer, Roles.Lead],
        [OverrideRag] = [Roles.Lead],
        [SeeSchools] = [Roles.Officer, Roles.Lead, Roles.Data],
        [BringFiles] = [Roles.Data, Roles.Lead],
        [UndoBatch] = [Roles.Data, Roles.Lead],
        [MatchRows] = [Roles.Data, Roles.Lead],
        [ManageUsers] = [Roles.Administrator],
        [SeeMetrics] = [Roles.Monitor, Roles.Administrator],
    };

    public static IReadOnlyCollection<string> All => Holders.Keys;

    /// <summary>The roles that hold a permission.</summary>
    public static IReadOnlyList<string> RolesWith(string permission) => Holders[permission];

    /// <summary>Makes a policy of each permission and closes every endpoint that names none.</summary>
    public static void AddPermissions(this IServiceCollection services)
    {
        var builder = services.AddAuthorizationBuilder();
        foreach (var (permission, roles) in Holders)
        {
            builder.AddPolicy(permission, policy => policy.RequireRole(roles));
        }

        builder.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }
}
