using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>One question: whose rows are these? The rows and each child they may be about, side by side.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class RowModel(
    Waiting waiting,
    WaitingRows waitingRows,
    QueueReader queue,
    Candidates candidates,
    RecordReader reader,
    Looks looks
) : PageModel
{
    public const string NewChild = "new";
    public const string Nobody = "nobody";
    private const int RowsShown = 3;
    private const int RowsRead = 50;

    [BindProperty(SupportsGet = true)]
    public string? Doubt { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Aside { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty]
    public string? Choice { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string Who { get; private set; } = "";

    /// <summary>Why a person is asked.</summary>
    public string Asked { get; private set; } = "";
    public string WaitsBecause { get; private set; } = "";
    public RowSide Row { get; private set; } = null!;
    public IReadOnlyList<Candidate> Likely { get; private set; } = [];

    /// <summary>Who is known to live where the rows say.</summary>
    public IReadOnlyList<Housemate> AtHome { get; private set; } = [];
    public IReadOnlyList<(string File, int Rows)> Files { get; private set; } = [];
    public IReadOnlyList<(BatchRow Batch, SheetRow Row)> AsTheyCame { get; private set; } = [];

    public QueueFilter Filter => QueueFilter.Of(Doubt, Kind, Aside, Sort);

    /// <summary>The details of which anything is said or held.</summary>
    public IEnumerable<string> Details =>
        Candidate.Details.Where(d =>
            Said(d) is not null || Likely.Any(c => c.Sides[d] is { Held: not null } or { Words: not null })
        );

    /// <summary>What the rows say of a detail; null when they say nothing.</summary>
    public string? Said(string detail) =>
        detail switch
        {
            Candidate.Upn => Row.Claim.Upn,
            Candidate.Surname => Row.Claim.Surname,
            Candidate.Forename => Row.Claim.Forename,
            Candidate.Middle => Row.Particulars?.MiddleNames,
            Candidate.Born => Row.Claim.DateOfBirth is { } born ? Words.Said.Day(born) : null,
            Candidate.Sex => Row.Particulars?.Sex,
            Candidate.Address => string.Join(
                ", ",
                new[] { Row.Address, Row.Claim.Postcode }.Where(line => !string.IsNullOrEmpty(line))
            )
                is { Length: > 0 } home
                ? home
                : null,
            Candidate.Nhs => Row.Particulars?.NhsNumber,
            Candidate.School => Row.Schools.Count > 0 ? string.Join("; ", Row.Schools) : null,
            Candidate.Phone => Row.Particulars?.Contacts?.Select(c => c.Phone).FirstOrDefault(p => p is not null),
            _ => Row.Particulars?.Contacts?.Select(c => c.Email).FirstOrDefault(e => e is not null),
        };

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
            [
                .. Likely
                    .Select(c => c.Child)
                    .Concat(Likely.SelectMany(c => c.Others).Concat(AtHome).Select(o => o.Child))
                    .Distinct(),
            ],
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
                if (Likely.FirstOrDefault(IsChosen) is { } candidate)
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
            _ => $"{rows} given to {Likely.First(IsChosen).Name}.",
        };
    }

    public string NameOfRow => Words.Said.Name(Row.Claim.Surname, Row.Claim.Forename);

    private async Task<bool> LoadAsync(string who, CancellationToken cancellation)
    {
        var rows = await waitingRows.RowsOfAsync(who, RowsRead, cancellation);
        if (rows.FirstOrDefault(r => r.Row.Who is not null) is not { Row: { } } first)
        {
            return false;
        }

        var names = (await reader.SettingsAsync(null, cancellation))
            .Select(f => f.Fact.Fact)
            .OfType<School>()
            .ToDictionary(s => s.Setting, s => s.Name);
        Who = who;
        Asked = DoubtWords.Of(rows.Select(r => r.Waiting.Doubt).Max());
        WaitsBecause = first.Waiting.Reason;
        Row = RowSide.Of([.. rows.Select(r => r.Row)], names);
        AsTheyCame = [.. rows.Take(RowsShown).Select(r => (r.Batch, r.Row))];
        Files = await queue.FilesAsync(who, cancellation);
        (Likely, AtHome) = await candidates.FindAsync(who, Row, names, cancellation);
        return true;
    }
}
