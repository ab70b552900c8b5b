using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Time;
using Whereabouts.GovUk.Charts;
using Whereabouts.Modules.Oversight.Changed;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Oversight.CountyHome;

/// <summary>Where everybody comes after signing in; who may see no child is led on to their own work.</summary>
[Authorize(Permissions.SeeHome)]
internal sealed class CountyHomeModel(
    Overviews overviews,
    Looks looks,
    TimeProvider time,
    IAuthorizationService authorization
) : PageModel
{
    public const int MostNames = 20;
    public const int MostSchools = 10;

    public AsOf AsOf { get; private set; } = null!;
    public Overview Overview { get; private set; } = null!;
    public bool MayBringFiles { get; private set; }
    public bool MayMatchRows { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await MayAsync(Permissions.SeeRegister))
        {
            return await MayAsync(Permissions.ManageUsers) ? LocalRedirect("/users") : Forbid();
        }

        AsOf = AsOf.Of(Request, time);
        MayBringFiles = await MayAsync(Permissions.BringFiles);
        MayMatchRows = await MayAsync(Permissions.MatchRows);
        Overview = await overviews.OfAsync(AsOf, cancellation);
        var named = Groups().SelectMany(group => group.Shown).Select(change => change.Child.Id).Distinct();
        await looks.NoteAsync(PersonClaims.ActorOf(User), "county home", [.. named], null, cancellation);
        return Page();
    }

    public string Greeting =>
        (time.GetUtcNow() - UkDate.StartOf(AsOf.Today)).TotalHours switch
        {
            < 12 => "Good morning",
            < 18 => "Good afternoon",
            _ => "Good evening",
        };

    public int CountOf(Rag rag) => Overview.Now.Register.Count(child => child.Picture.Rag == rag);

    /// <summary>How the count of a RAG moved over the last weeks; null while they are being counted.</summary>
    public IHtmlContent? Spark(Rag rag) =>
        Overview.Trend is { Count: > 1 } weeks
            ? Sparkline.Render(
                $"{rag}, {weeks.Count} weeks",
                [
                    .. weeks.Select(week =>
                        (decimal?)(
                            rag == Rag.Red ? week.Red
                            : rag == Rag.Amber ? week.Amber
                            : week.Green
                        )
                    ),
                ]
            )
            : null;

    public int HoursNotKnown => Overview.Now.Register.Count(child => child.Picture.Hours.Received is null);

    /// <summary>What changed, the gravest first, each with the names to show.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<Change> All, IReadOnlyList<Change> Shown)> Groups()
    {
        var changes = Overview.Changes;
        (string, IReadOnlyList<Change>)[] groups =
        [
            ("New on the register", changes.New),
            ("Worse", changes.Worse),
            ("Better", changes.Better),
            ("Left the register", changes.Left),
        ];
        return groups.Select(group =>
            (group.Item1, group.Item2, (IReadOnlyList<Change>)[.. group.Item2.Take(MostNames)])
        );
    }

    public IReadOnlyList<Bar> Bars(string filter, IEnumerable<Tally> tallies) =>
        [.. tallies.Select(tally => new Bar(tally.Words, tally.Count, Register(filter, tally.Value)))];

    /// <summary>The register, at the same times, filtered by one value.</summary>
    public string Register(string filter, string value) =>
        QueryHelpers.AddQueryString("/register" + AsOf.Query, filter, value);

    /// <summary>Everything that changed since the day that this page compares with.</summary>
    public string ChangesLink =>
        QueryHelpers.AddQueryString("/changes" + AsOf.Query, "since", $"{Overview.Changes.Since:yyyy-MM-dd}");

    private async Task<bool> MayAsync(string permission) =>
        (await authorization.AuthorizeAsync(User, null, permission)).Succeeded;
}
