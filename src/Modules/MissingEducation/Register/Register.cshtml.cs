using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register;

[Authorize(Permissions.SeeRegister)]
internal sealed class RegisterModel(RegisterLists lists, Looks looks, TimeProvider time) : PageModel
{
    public AsOf AsOf { get; private set; } = null!;
    public RegisterList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Of(Request, time);
        List = await lists.OfAsync(AsOf, RegisterQuestion.Of(Request.Query), cancellation);
        var shown = List.OnPage.Select(line => line.Child.Record.Id).ToList();
        await looks.NoteAsync(PersonClaims.ActorOf(User), "register", shown, null, cancellation);
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

    /// <summary>The register with all filters cleared, in the same order and at the same times.</summary>
    public string Unfiltered => Address(part => List.Facets.All(facet => !Is(part.Key, facet.Facet.Key)));

    /// <summary>The register without one of the values chosen.</summary>
    public string Without(Facet facet, FacetOption option) =>
        Address(part => !Is(part.Key, facet.Key) || !string.Equals(part.Value, option.Value, StringComparison.Ordinal));

    /// <summary>The same list as a file.</summary>
    public string File(string format) =>
        QueryHelpers.AddQueryString($"/register.{format}", Parts(part => !Is(part.Key, "p")));

    private string Address(Func<(string Key, string? Value), bool> keep) =>
        QueryHelpers.AddQueryString("/register", Parts(part => !Is(part.Key, "p") && keep(part)));

    private IEnumerable<KeyValuePair<string, string?>> Parts(Func<(string Key, string? Value), bool> keep) =>
        Request
            .Query.SelectMany(part => part.Value, (part, value) => (part.Key, Value: value))
            .Where(keep)
            .Select(part => KeyValuePair.Create(part.Key, part.Value));

    private static bool Is(string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);
}
