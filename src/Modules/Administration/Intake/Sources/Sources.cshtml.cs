using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake.Sources;

/// <summary>Who sends files: how fresh what we have is, when it comes as a rule, what was last wrong.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class SourcesModel(SourceReader sources, Recognition recognition) : PageModel
{
    public IReadOnlyList<SourceLine> Sources { get; private set; } = [];

    public string TitleOf(string kind) => recognition.Kind(kind)?.Title ?? kind;

    public async Task OnGetAsync(CancellationToken cancellation) => Sources = await sources.ListAsync(cancellation);

    public static string Trouble(BatchRow batch) =>
        batch.State == BatchState.NotUnderstood
            ? "not understood"
            : string.Join(
                ", ",
                new[]
                {
                    batch.RowsRefused > 0 ? $"{Words.Said.Number(batch.RowsRefused)} refused" : "",
                    batch.RowsWaiting > 0 ? $"{Words.Said.Number(batch.RowsWaiting)} waiting" : "",
                }.Where(t => t.Length > 0)
            );
}
