using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.MissingEducation.Register.Chosen;

/// <summary>
/// Something done with several children at once. The register posts which (those ticked, its page, or all that match);
/// from then on the page carries the very children it has shown, whatever changes on the register meanwhile.
/// </summary>
internal abstract class ChosenPage(RegisterLists lists, Looks looks, TimeProvider time) : PageModel
{
    /// <summary>"ticked", "page" or "all".</summary>
    [BindProperty]
    public string? Which { get; set; }

    /// <summary>The children ticked.</summary>
    [BindProperty]
    public List<Guid> Child { get; set; } = [];

    /// <summary>The children that the page has shown, as ids with spaces between.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    public RegisterList List { get; private set; } = null!;

    /// <summary>The children it is about.</summary>
    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    /// <summary>The page of the register that the children were chosen on.</summary>
    public string Back => "/register" + Request.QueryString;

    /// <summary>This page's address, for its form.</summary>
    public string Here => Request.Path + Request.QueryString;

    protected Actor Me => PersonClaims.ActorOf(User);

    /// <summary>The page is shown for the first time: nothing of its form is to be checked yet.</summary>
    protected bool IsFirst => Shown is null;

    /// <summary>There is nothing here without children chosen.</summary>
    public IActionResult OnGet() => Redirect(Back);

    /// <summary>Finds the children.</summary>
    /// <param name="what">What is done with them, for the journal of looks.</param>
    /// <param name="changes">It changes the record, which can only be done on what is known now.</param>
    /// <returns>Where to go instead when there is nothing to do; null when there is.</returns>
    protected async Task<IActionResult?> ChooseAsync(string what, bool changes, CancellationToken cancellation)
    {
        if (IsFirst)
        {
            ModelState.Clear();
        }

        var asOf = AsOf.Of(Request, time);
        List = await lists.OfAsync(asOf, RegisterQuestion.Of(Request.Query), cancellation);
        Lines = (IsFirst, Which) switch
        {
            (true, "page") => [.. List.OnPage],
            (true, "all") => List.Matching,
            (true, _) => List.Among(Child.ToHashSet()),
            // Those filtered out meanwhile are among them still.
            _ => List.Among(
                Shown!.Split(' ').Select(id => Guid.TryParseExact(id, "N", out var known) ? known : default).ToHashSet()
            ),
        };
        if (changes && !asOf.IsNow)
        {
            return Instead("This is an earlier day: go back to today to change anything.");
        }

        if (Lines.Count == 0)
        {
            return Instead("No child is ticked: tick some, or choose all on the page or all that match.");
        }

        Shown = string.Join(' ', Lines.Select(line => line.Id.ToString("N")));
        await looks.NoteAsync(Me, "register: " + what, [.. Lines.Select(line => line.Id)], null, cancellation);
        return null;
    }

    private RedirectResult Instead(string words)
    {
        TempData["RegisterNotice"] = words;
        return Redirect(Back);
    }
}
