using Microsoft.AspNetCore.Http;

namespace Whereabouts.Platform.Views;

/// <summary>
/// The list a person came from, with its filters and page, so that a child's page leads back to the very row. Kept in
/// the browser until it is closed; it holds what was filtered by and never a name.
/// </summary>
public static class CameFrom
{
    private const string Cookie = "wb-list";
    private const int Longest = 1500;

    /// <summary>Remembers the page now shown.</summary>
    public static void Keep(HttpContext context)
    {
        var place = context.Request.Path + context.Request.QueryString.Value;
        if (place.Length <= Longest)
        {
            context.Response.Cookies.Append(
                Cookie,
                place,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                }
            );
        }
    }

    /// <summary>The place on that list, when it is the last list that was seen; the list's beginning otherwise.</summary>
    /// <param name="list">The list's path, for instance "/register".</param>
    public static string Link(HttpRequest request, string list)
    {
        var kept = request.Cookies[Cookie];
        return kept?.StartsWith(list + "?", StringComparison.Ordinal) is true ? kept : list;
    }
}
