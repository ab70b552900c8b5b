using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake.Match;

/// <summary>What every step of saying how a file is read has: the draft, the table, and the kind once it is chosen.</summary>
internal abstract class DraftPage(Drafts drafts, Recognition recognition, Looks looks) : PageModel
{
    public const int LongestSource = 100;

    public MapDraftRow Draft { get; private set; } = null!;
    public TableSample Table { get; private set; } = null!;

    /// <summary>The map so far; null before the kind is chosen.</summary>
    public SourceMap? Map { get; private set; }

    protected Drafts Drafts => drafts;
    protected Recognition Recognition => recognition;

    public IImporter Importer => recognition.Kind(Map!.Kind)!;

    /// <summary>A few values under a heading, as hints to what it is.</summary>
    public static string Examples(HeadingSample sample) =>
        sample.Values.Count == 0
            ? "No values"
            : "For instance " + string.Join(" · ", sample.Values.Take(4).Select(v => Short(v.Value)));

    /// <summary>A heading with those that differ from it by their date alone.</summary>
    public static string Label(HeadingSample sample) =>
        sample.Headings.Count == 1 ? sample.Heading : $"{sample.Heading} and {sample.Headings.Count - 1} more like it";

    /// <returns>Where to go instead when the draft, its file or its kind is not there; null when all is.</returns>
    protected async Task<IActionResult?> LoadAsync(Guid id, bool needsKind, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, cancellation) is not { } draft)
        {
            TempData["Success"] = "That file has been dealt with. What came of it is in the list.";
            return RedirectToPage("/Intake/Files");
        }

        Draft = draft;
        Map = Drafts.Map(draft);
        if (await drafts.SampleAsync(draft, cancellation) is not { } table)
        {
            return NotFound();
        }

        Table = table;
        if (needsKind && (Map is null || recognition.Kind(Map.Kind) is null))
        {
            return RedirectToPage("/Intake/Match/Kind", new { id });
        }

        if (HttpMethods.IsGet(Request.Method))
        {
            await looks.NoteAsync(PersonClaims.ActorOf(User), "the values of a file", [], null, cancellation);
        }

        return null;
    }

    private static string Short(string value) => value.Length > 40 ? value[..40] + "…" : value;
}
