using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>Rows that wait for somebody to say whose they are, oldest first.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class RowsModel(
    AppDb db,
    QueueReader queue,
    Merging merging,
    Duplicates duplicates,
    Recognition recognition,
    Looks looks,
    TimeProvider time
) : PageModel
{
    private const int PageSize = 50;
    private const int SchoolsShown = 50;
    private const int ListsShown = 50;
    private IReadOnlyList<(Doubt Doubt, string Kind, int Rows)> _facets = [];

    [BindProperty(SupportsGet = true)]
    public string? Doubt { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Aside { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    public QueueFilter Filter => QueueFilter.Of(Doubt, Kind, Aside, Sort);

    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public IReadOnlyList<SchoolAwaited> Schools { get; private set; } = [];
    public IReadOnlyList<ListAwaited> Lists { get; private set; } = [];
    public QueueCount Waiting { get; private set; } = new(0, 0, 0);
    public int Count { get; private set; }

    /// <summary>Children proposed to be one, who wait for a second person.</summary>
    public int MergesProposed { get; private set; }

    /// <summary>Children who may stand in the record twice, of whom nobody has said anything yet.</summary>
    public int Twice { get; private set; }

    /// <summary>Nothing has come in yet, so nothing can wait.</summary>
    public bool IsEmptyRecord { get; private set; }
    public int Current { get; private set; } = 1;
    public int Pages => (Count + PageSize - 1) / PageSize;

    public IEnumerable<SelectListItem> Doubts =>
        _facets
            .GroupBy(f => f.Doubt)
            .OrderBy(g => DoubtWords.Of(g.Key), StringComparer.Ordinal)
            .Select(g => new SelectListItem(
                $"{DoubtWords.Of(g.Key)} ({Words.Said.Count(g.Sum(f => f.Rows), "row")})",
                g.Key.ToString()
            ));

    public static IEnumerable<SelectListItem> Orders =>
        [new("Oldest first", ""), new("Likeliest first", QueueFilter.ByLikelihood)];

    public IEnumerable<SelectListItem> Kinds =>
        _facets
            .GroupBy(f => f.Kind, StringComparer.Ordinal)
            .Select(g => new SelectListItem($"{TitleOf(g.Key)} ({Words.Said.Count(g.Sum(f => f.Rows), "row")})", g.Key))
            .OrderBy(i => i.Text, StringComparer.Ordinal);

    /// <summary>How long it has waited, in days.</summary>
    public string AgeOf(Question question)
    {
        var days = UkDate.Of(time.GetUtcNow()).DayNumber - UkDate.Of(question.Oldest).DayNumber;
        return days <= 0 ? "Today" : Words.Said.Count(days, "day");
    }

    public string TitleOf(string kind) =>
        recognition.Kinds.FirstOrDefault(k => string.Equals(k.Kind, kind, StringComparison.Ordinal))?.Title ?? kind;

    public async Task OnGetAsync(int? p, CancellationToken cancellation)
    {
        Current = Math.Max(1, p ?? 1);
        Waiting = await queue.CountAsync(cancellation);
        _facets = await queue.FacetsAsync(Filter.SetAside, cancellation);
        (Questions, Count) = await queue.ListAsync(Filter, (Current - 1) * PageSize, PageSize, cancellation);
        Schools = await queue.SchoolsAsync(SchoolsShown, cancellation);
        Lists = await queue.ListsAsync(ListsShown, cancellation);
        MergesProposed = (await merging.ProposedAsync(cancellation)).Count;
        Twice = await duplicates.Open.CountAsync(cancellation);
        IsEmptyRecord = Questions.Count == 0 && !await db.Batches.AnyAsync(cancellation);
        if (Questions.Any(q => q.Likeliest is not null))
        {
            await looks.NoteAsync(
                PersonClaims.ActorOf(User),
                "likeliest children of waiting rows",
                [.. Questions.Select(q => q.Likeliest?.Id).OfType<Guid>().Distinct()],
                null,
                cancellation
            );
        }
    }
}
