using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Administration.Queue.Alike;

/// <summary>One line of what is confirmed: rows, their likeliest child, and what differs.</summary>
internal sealed record AlikePair(Question Question, IReadOnlyList<string> Differences)
{
    /// <summary>What is posted: whose rows, and whose they were shown to be.</summary>
    public string Value => $"{Question.Who}_{Question.Likeliest!.Id}";
}

/// <summary>Gives many rows to their likeliest children at once, each line looked at; each is a decision of its own.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class AlikeModel(
    QueueReader queue,
    Waiting waiting,
    WaitingRows rows,
    PeopleIndex index,
    Heads heads,
    Looks looks
) : PageModel
{
    private const int AtATime = 100;

    [BindProperty(SupportsGet = true)]
    public string? Doubt { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>"yes" for all that the filter shows.</summary>
    [BindProperty(SupportsGet = true)]
    public string? All { get; set; }

    /// <summary>The questions ticked.</summary>
    [BindProperty(SupportsGet = true, Name = "who")]
    public IReadOnlyList<string> Whos { get; set; } = [];

    /// <summary>The lines confirmed.</summary>
    [BindProperty]
    public IReadOnlyList<string> Pairs { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<AlikePair> Lines { get; private set; } = [];

    public QueueFilter Filter => QueueFilter.Of(Doubt, Kind, null, QueueFilter.ByLikelihood);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        return Lines.Count > 0 ? Page() : LocalRedirect("/intake/queue" + Filter.Query);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        var chosen = Lines.Where(l => Pairs.Contains(l.Value, StringComparer.Ordinal)).ToList();
        if (Pairs.Count == 0)
        {
            ModelState.AddModelError(nameof(Pairs), "Tick the lines that are right");
        }
        else if (chosen.Count < Pairs.Count)
        {
            // Whoever confirms has seen what is decided.
            ModelState.AddModelError(nameof(Pairs), "Some of them have changed meanwhile: look at them again");
        }

        if (!ModelState.IsValid)
        {
            return Lines.Count > 0 ? Page() : LocalRedirect("/intake/queue" + Filter.Query);
        }

        await waiting.DecideAsync(
            [.. chosen.Select(l => (l.Question.Who, (Guid?)l.Question.Likeliest!.Id))],
            PersonClaims.ActorOf(User),
            string.IsNullOrWhiteSpace(Why) ? null : Why.Trim(),
            cancellation
        );
        TempData["Success"] =
            $"{Said.Count(chosen.Sum(l => l.Question.Rows), "row")} given to {Said.Count(chosen.Count, "child", "children")}. Each is a decision of its own and can be taken back.";
        return LocalRedirect("/intake/queue" + Filter.Query);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var questions = string.Equals(All, "yes", StringComparison.Ordinal)
            ? (await queue.ListAsync(Filter, 0, AtATime, cancellation)).Questions
            : await queue.OfAsync([.. Whos.Distinct(StringComparer.Ordinal).Take(AtATime)], cancellation);
        questions = [.. questions.Where(q => q.IsPlain)];
        var people = await index.CurrentAsync(cancellation);
        var first = await rows.FirstOfAsync([.. questions.Select(q => q.Who)], cancellation);
        var behind = await heads.BehindAsync([.. questions.Select(q => q.Likeliest!.Id)], cancellation);
        Lines =
        [
            .. questions.Select(q => new AlikePair(
                q,
                Differences(q, first.GetValueOrDefault(q.Who), people, id => behind.GetValueOrDefault(id, id))
            )),
        ];
        await looks.NoteAsync(
            PersonClaims.ActorOf(User),
            "likeliest children of waiting rows",
            [.. Lines.Select(l => l.Question.Likeliest!.Id).Distinct()],
            null,
            cancellation
        );
    }

    /// <summary>What the rows and the child differ in, in the matcher's words.</summary>
    private static IReadOnlyList<string> Differences(
        Question question,
        SheetRow? row,
        People people,
        Func<Guid, Guid> headOf
    )
    {
        if (row?.Who is not { } claim)
        {
            return [];
        }

        var person = people.Read(claim, row.Facts.OfType<Particulars>().FirstOrDefault());
        return
            people.SuggestFor(person, headOf).FirstOrDefault(s => s.Child == question.Likeliest!.Id) is { } suggestion
            ? [.. people.Explain(person, suggestion).Where(f => !IsEqual(f.Words)).Select(f => f.Words)]
            : ["It is no longer like this child."];
    }

    private static bool IsEqual(string words) =>
        words.EndsWith(" agrees.", StringComparison.Ordinal) || words.EndsWith(" agree.", StringComparison.Ordinal);
}
