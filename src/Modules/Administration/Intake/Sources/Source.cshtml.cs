using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;

namespace Whereabouts.Modules.Administration.Intake.Sources;

/// <summary>One source: how its files are read, now and before.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class SourceModel(
    SourceReader sources,
    SourceMaps maps,
    Drafts drafts,
    Batches batches,
    Recognition recognition
) : PageModel
{
    public SourceLine Source { get; private set; } = null!;
    public IReadOnlyList<SourceMapRow> Maps { get; private set; } = [];
    public IEnumerable<SourceMapRow> InUse => Maps.Where(m => m.Ended is null);
    public IEnumerable<SourceMapRow> Before => Maps.Where(m => m.Ended is not null);

    public string TitleOf(string kind) => recognition.Kind(kind)?.Title ?? kind;

    public static SourceMap MapOf(SourceMapRow row) => SourceMaps.Map(row);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        var lines = await sources.ListAsync(cancellation);
        if (lines.FirstOrDefault(s => string.Equals(s.Key, key, StringComparison.Ordinal)) is not { } source)
        {
            return NotFound();
        }

        Source = source;
        Maps = await sources.MapsAsync(source.Name, cancellation);
        return Page();
    }

    /// <summary>Begins a new version over the file from which the map was made.</summary>
    public async Task<IActionResult> OnPostChangeAsync(string key, Guid map, CancellationToken cancellation)
    {
        if (await OnGetAsync(key, cancellation) is not PageResult)
        {
            return NotFound();
        }

        if (Maps.FirstOrDefault(m => m.Id == map) is not { Sha256.Length: > 0 } row)
        {
            return RedirectToPage(new { key });
        }

        // The file's newest batch gives its name and when we were told.
        var batch = await batches.NewestOfAsync(row.Sha256, cancellation);
        var draft = await drafts.BeginAsync(
            row.Sha256,
            batch?.FileName ?? "the file it was made from",
            row.Sheet,
            row.Source,
            batch is not null && batch.Told != batch.Recorded ? batch.Told : null,
            SourceMaps.Map(row),
            PersonClaims.ActorOf(User),
            cancellation
        );
        return RedirectToPage("/Intake/Match/Columns", new { id = draft });
    }

    public async Task<IActionResult> OnPostEndAsync(string key, Guid map, CancellationToken cancellation)
    {
        if (await maps.EndAsync(map, PersonClaims.ActorOf(User), cancellation))
        {
            TempData["Success"] = "Files of this source with those headings are read by their headings alone again.";
        }

        return RedirectToPage(new { key });
    }
}
