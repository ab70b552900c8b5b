using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Modules.MissingEducation.Register.Views;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Views;

namespace Whereabouts.Modules.MissingEducation.Register;

[Authorize(Permissions.SeeRegister)]
internal sealed class RegisterModel(
    RegisterLists lists,
    SavedViews views,
    Looks looks,
    IAuthorizationService authorization,
    TimeProvider time
) : PageModel
{
    // The value of "view" that shows every child to somebody whose register opens with a view.
    private const string Everybody = "all";

    public AsOf AsOf { get; private set; } = null!;
    public RegisterList List { get; private set; } = null!;
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The view that was opened, though what is shown may have been changed since.</summary>
    public SavedView? View { get; private set; }

    /// <summary>The person may change what the register says of children, and it shows what is known now.</summary>
    public bool MayWork { get; private set; }
    public bool MayShare { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Views = await views.OfAsync(User, cancellation);
        if (Request.Query.Count == 0 && Views.FirstOrDefault(view => view.IsDefault) is { } first)
        {
            return Redirect(first.Place);
        }

        AsOf = AsOf.Of(Request, time);
        List = await lists.OfAsync(AsOf, RegisterQuestion.Of(Request.Query), cancellation);
        View = Views.FirstOrDefault(view => Request.Query["view"] == $"{view.Id}");
        MayWork = AsOf.IsNow && (await authorization.AuthorizeAsync(User, Permissions.WorkWithChild)).Succeeded;
        MayShare = (await authorization.AuthorizeAsync(User, Permissions.ShareViews)).Succeeded;
        CameFrom.Keep(HttpContext);
        var shown = List.OnPage.Select(line => line.Id).ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(User), "register", shown, null, cancellation);
        return Page();
    }

    public string Caption
    {
        get
        {
            var first = ((List.Page - 1) * RegisterList.PageSize) + 1;
            var last = Math.Min(first + RegisterList.PageSize - 1, List.Matching.Count);
            return $"Children {first:N0} to {last:N0} of {List.Matching.Count:N0}";
        }
    }

    /// <summary>What a view saved now would keep.</summary>
    public string ToSave => List.Question.ToSave();

    /// <summary>The opened view shows something else than when it was saved.</summary>
    public bool IsViewChanged => View is { } view && !string.Equals(view.Query, ToSave, StringComparison.Ordinal);

    /// <summary>Every child, whatever view the register opens with.</summary>
    public string EveryChild => Views.Any(view => view.IsDefault) ? $"/register?view={Everybody}" : "/register";

    /// <summary>The register with all filters cleared, in the same order and at the same times.</summary>
    public string Unfiltered =>
        Address(part => List.Facets.All(facet => !Is(part.Key, facet.Facet.Key) && !Is(part.Key, facet.Facet.FindKey)));

    /// <summary>The register without one of the values chosen.</summary>
    public string Without(Facet facet, FacetOption option) =>
        Address(part => !Is(part.Key, facet.Key) || !string.Equals(part.Value, option.Value, StringComparison.Ordinal));

    /// <summary>The same list as a file.</summary>
    public string File(string format) =>
        QueryHelpers.AddQueryString($"/register.{format}", Parts(part => !Is(part.Key, "p") && !Is(part.Key, "view")));

    /// <summary>Where the ticked children go, with what is needed to come back to this very page.</summary>
    public string Together(string what) => $"/register/{what}{Request.QueryString}";

    /// <summary>The parts of the address that a form does not ask for itself, to be sent along with it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Others(Func<string, bool> asked) =>
        Parts(part => !Is(part.Key, "p") && !asked(part.Key));

    private string Address(Func<(string Key, string? Value), bool> keep)
    {
        var address = QueryHelpers.AddQueryString("/register", Parts(part => !Is(part.Key, "p") && keep(part)));
        return address.Contains('?', StringComparison.Ordinal) ? address : EveryChild;
    }

    private IEnumerable<KeyValuePair<string, string?>> Parts(Func<(string Key, string? Value), bool> keep) =>
        Request
            .Query.SelectMany(part => part.Value, (part, value) => (part.Key, Value: value))
            .Where(keep)
            .Select(part => KeyValuePair.Create(part.Key, part.Value));

    private static bool Is(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
