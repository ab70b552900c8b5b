using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Queue.Decisions;

/// <summary>Who decided whose rows they are, when, and how likely it was; and how often people agreed with the matcher.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class DecisionsModel(DecisionsReader reader, Agreements agreements, Looks looks) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public MadeBy By { get; set; }

    public IReadOnlyList<MadeDecision> Made { get; private set; } = [];
    public AgreementReport Report { get; private set; } = new([], 0, 0);
    public int Count { get; private set; }
    public int Current { get; private set; } = 1;
    public int Pages => (Count + PageSize - 1) / PageSize;

    public static IEnumerable<SelectListItem> Choices =>
        [
            new("Anybody", nameof(MadeBy.Anybody)),
            new("A person", nameof(MadeBy.Person)),
            new("The matcher, by itself", nameof(MadeBy.Matcher)),
            new("Taken back since", nameof(MadeBy.TakenBack)),
        ];

    public async Task OnGetAsync(int? p, CancellationToken cancellation)
    {
        Current = Math.Max(1, p ?? 1);
        (Made, Count) = await reader.ListAsync(By, (Current - 1) * PageSize, PageSize, cancellation);
        Report = await agreements.ReadAsync(cancellation);
        if (Made.Count > 0)
        {
            await looks.NoteAsync(
                PersonClaims.ActorOf(User),
                "decisions on rows",
                [.. Made.Select(d => d.Child).OfType<Guid>().Distinct()],
                null,
                cancellation
            );
        }
    }
}
