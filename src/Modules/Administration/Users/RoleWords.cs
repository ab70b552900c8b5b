using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Platform.Access;

namespace Whereabouts.Modules.Administration.Users;

/// <summary>What each role may do, in words.</summary>
internal static class RoleWords
{
    public static string Of(string role) =>
        role switch
        {
            Roles.Officer => "Officer: sees the register and every child, sets next steps",
            Roles.Lead =>
                "Lead: as an officer, and overrides RAG, brings files in and takes them back, decides whose rows they are",
            Roles.Data =>
                "Data: brings files in, takes them back and decides whose rows they are; sees the register and every child",
            Roles.Administrator => "Administrator: makes accounts; sees no child",
            Roles.Monitor => "Monitor: a machine that reads the service's metrics; sees no child",
            _ => "Not known",
        };

    public static IEnumerable<SelectListItem> All => Roles.All.Select(r => new SelectListItem(Of(r), r));
}
