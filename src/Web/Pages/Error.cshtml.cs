using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Whereabouts.Web.Pages;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";
    public string What { get; private set; } = "";
    public string Next { get; private set; } = "";

    public void OnGet(int? status) => Describe(status);

    public void OnPost(int? status) => Describe(status);

    private void Describe(int? status) =>
        (Heading, What, Next) = status switch
        {
            404 => (
                "Page not found",
                "There is nothing at this address, or nothing that you may see.",
                "Check the address, or search for the child or school."
            ),
            400 => (
                "The form could not be taken",
                "It may have been open too long, or the browser did not send all of it. Nothing was changed.",
                "Go back, open the page again and send it once more."
            ),
            413 => (
                "The file is too large",
                "A file may have two gigabytes at most. Nothing was changed.",
                "Send it in parts, or ask your administrator to bring it in on the server."
            ),
            403 => (
                "You may not do this",
                "Your account lacks the permission for it.",
                "Ask your team's lead if you need it."
            ),
            _ => (
                "Something went wrong",
                "What you were doing was not done; nothing is half done.",
                "Try again. If it happens again, tell your administrator the time and what you were doing."
            ),
        };
}
