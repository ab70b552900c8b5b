using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>One question: whose rows are these? Both sides in view.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class RowModel(
    Waiting waiting,
    WaitingRows waitingRows,
    QueueReader queue,
    CandidateFinder finder,
    RecordReader reader,
    Looks looks
) : PageModel
{
    public const string NewChild = "new";
    public const string Nobody = "nobody";
    private const int RowsShown = 3;

    [BindProperty(SupportsGet = true)]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Aside { get; set; }

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string Who { get; private set; } = "";
    public string WaitsBecause { get; private set; } = "";
    public RowSide Row { get; private set; } = null!;
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];
    public IReadOnlyList<(string File, int Rows)> Files { get; private set; } = [];
    public IReadOnlyList<(BatchRow Batch, SheetRow Row)> AsTheyCame { get; private set; } = [];

    public QueueFilter Filter =>
        new(
            string.IsNullOrEmpty(Reason) ? null : Reason,
            string.IsNullOrEmpty(Kind) ? null : Kind,
            string.Equals(Aside, "yes", StringComparison.Ordinal)
        );

    public async Task<IActionResult> OnGetAsync(string who, CancellationToken cancellation)
    {
        if (!await LoadAsync(who, cancellation))
        {
            TempData["Success"] = "That question has been settled.";
            return Redirect("/intake/queue");
        }

        await looks.NoteAsync(
            PersonClaims.ActorOf(User),
            "candidates for waiting rows",
            [.. Candidates.Select(c => c.Child)],
            null,
            cancellation
        );
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string who, CancellationToken cancellation)
    {
        if (!await LoadAsync(who, cancellation))
        {
            TempData["Success"] = "Somebody else has just settled that question. Nothing was changed.";
            return Redirect("/intake/queue");
        }

        var child = Chosen();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await waiting.DecideAsync(
            who,
            child,
            PersonClaims.ActorOf(User),
            string.IsNullOrWhiteSpace(Why) ? null : Why.Trim(),
            cancellation
        );
        TempData["Success"] = Done();
        var (next, _) = await queue.ListAsync(Filter, 0, 1, cancellation);
        return next is [var question] && !string.Equals(question.Who, who, StringComparison.Ordinal)
            ? LocalRedirect($"/intake/queue/{question.Who}{Filter.Query}")
            : LocalRedirect("/intake/queue" + Filter.Query);
    }

    /// <summary>The child chosen; null for nobody, and for a choice that cannot be made, which the model state then says.</summary>
    private Guid? Chosen()
    {
        switch (Choice)
        {
            case NewChild when Row.CanIntroduce:
                return Waiting.NewChildOf(Who);
            case Nobody:
                if (string.IsNullOrWhiteSpace(Why))
                {
                    ModelState.AddModelError(nameof(Why), "Say why the rows belong to nobody here");
                }

                return null;
            default:
                if (Candidates.FirstOrDefault(IsChosen) is { } candidate)
                {
                    return candidate.Child;
                }

                ModelState.AddModelError(nameof(Choice), "Choose whose rows they are");
                return null;
        }
    }

    private bool IsChosen(Candidate candidate) =>
        string.Equals(candidate.Child.ToString(), Choice, StringComparison.Ordinal);

    private string Done()
    {
        var rows = Words.Said.Count(Files.Sum(f => f.Rows), "row");
        return Choice switch
        {
            NewChild => $"{rows} now introduce {NameOfRow} as a child new to the record.",
            Nobody => $"{rows} set aside: they belong to nobody here.",
            _ => $"{rows} given to {NameOf(Candidates.First(IsChosen))}.",
        };
    }

    public string NameOfRow => Words.Said.Name(Row.Claim.Surname, Row.Claim.Forename);

    public static string NameOf(Candidate candidate) =>
        Words.Said.Name(candidate.Identity.Surname, candidate.Identity.Forename);

    private async Task<bool> LoadAsync(string who, CancellationToken cancellation)
    {
        var rows = await waitingRows.RowsOfAsync(who, RowsShown, cancellation);
        if (rows.FirstOrDefault(r => r.Row.Who is not null) is not { Row.Who: { } claim } first)
        {
            return false;
        }

        var names = (await reader.SettingsAsync(null, cancellation))
            .Select(f => f.Fact.Fact)
            .OfType<School>()
            .ToDictionary(s => s.Setting, s => s.Name);
        Who = who;
        WaitsBecause = first.Waiting.Reason;
        Row = new(
            claim,
            first.Row.Facts.OfType<Particulars>().FirstOrDefault(),
            [.. rows.SelectMany(r => SettingsOf(r.Row)).Distinct().Select(s => names.GetValueOrDefault(s, s.Value))]
        );
        AsTheyCame = [.. rows.Select(r => (r.Batch, r.Row))];
        Files = await queue.FilesAsync(who, cancellation);
        Candidates = await finder.FindAsync(Row, names, cancellation);
        return true;
    }

    private static IEnumerable<SettingId> SettingsOf(SheetRow row) =>
        row.Facts.OfType<Enrolment>().Select(e => e.Setting).Concat(row.Marks.Select(m => m.Setting));
}
