using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Queue;

/// <summary>Rows that wait for somebody to say whose they are, oldest first.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class RowsModel(QueueReader queue, Merging merging, Recognition recognition) : PageModel
{
    private const int PageSize = 50;
    private const int SchoolsShown = 50;
    private const int ListsShown = 50;
    private IReadOnlyList<(string Reason, string Kind, int Rows)> _facets = [];

    [BindProperty(SupportsGet = true)]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Aside { get; set; }

    public QueueFilter Filter =>
        new(
            string.IsNullOrEmpty(Reason) ? null : Reason,
            string.IsNullOrEmpty(Kind) ? null : Kind,
            string.Equals(Aside, "yes", StringComparison.Ordinal)
        );

    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public IReadOnlyList<SchoolAwaited> Schools { get; private set; } = [];
    public IReadOnlyList<ListAwaited> Lists { get; private set; } = [];
    public QueueCount Waiting { get; private set; } = new(0, 0, 0);
    public int Count { get; private set; }

    /// <summary>Children proposed to be one, who wait for a second person.</summary>
    public int MergesProposed { get; private set; }
    public int Current { get; private set; } = 1;
    public int Pages => (Count + PageSize - 1) / PageSize;

    public IEnumerable<SelectListItem> Reasons =>
        _facets
            .GroupBy(f => f.Reason, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new SelectListItem($"{g.Key} ({Words.Said.Count(g.Sum(f => f.Rows), "row")})", g.Key));

    public IEnumerable<SelectListItem> Kinds =>
        _facets
            .GroupBy(f => f.Kind, StringComparer.Ordinal)
            .Select(g => new SelectListItem($"{TitleOf(g.Key)} ({Words.Said.Count(g.Sum(f => f.Rows), "row")})", g.Key))
            .OrderBy(i => i.Text, StringComparer.Ordinal);

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
    }
}
