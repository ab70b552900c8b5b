using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Modules.Administration.Intake.Sources;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Concerns;

namespace Whereabouts.Modules.Administration.Intake.Problems;

/// <summary>What is wrong again and again, source by source.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class ProblemsModel(AppDb db, ConcernBook book, Recognition recognition) : PageModel
{
    public IReadOnlyList<Concern> Open { get; private set; } = [];
    public IReadOnlyList<Concern> DealtWith { get; private set; } = [];

    /// <summary>Nothing has come in yet, so nothing can be wrong.</summary>
    public bool IsEmptyRecord { get; private set; }

    public string TitleOf(string kind) => kind.Length == 0 ? "Not understood" : recognition.Kind(kind)?.Title ?? kind;

    public static string PageOf(Concern concern) => $"/intake/problems/{SourceReader.KeyOf(concern.Source)}";

    public static string NameOf(string source) => source.Length == 0 ? "Not said who" : source;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await book.ListAsync(null, cancellation);
        Open = [.. all.Where(c => c.State == ConcernState.Open)];
        DealtWith = [.. all.Where(c => c.State != ConcernState.Open)];
        IsEmptyRecord = all.Count == 0 && !await db.Batches.AnyAsync(cancellation);
    }
}
