using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Modules.Administration.Intake.Sources;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Files;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>One batch: what it was, what became of its rows, and what can be done with it.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class BatchModel(
    Batches batches,
    ImportJobs jobs,
    FileStore files,
    CorrectionFile corrections,
    Recognition recognition,
    SourceMaps maps,
    Drafts drafts,
    Looks looks
) : PageModel
{
    private const int PageSize = 50;

    public BatchRow Batch { get; private set; } = null!;
    public IReadOnlyList<ProblemRow> Problems { get; private set; } = [];
    public int ProblemCount { get; private set; }
    public int Current { get; private set; } = 1;
    public int Pages => (ProblemCount + PageSize - 1) / PageSize;
    public bool IsRunning => jobs.IsTaking(Batch);

    public string Kind =>
        recognition.Kinds.FirstOrDefault(k => string.Equals(k.Kind, Batch.Kind, StringComparison.Ordinal))?.Title
        ?? "Not known";

    /// <summary>The page of the batch's source; null when nobody said who sent it.</summary>
    public string? SourcePage =>
        Batch.Source.Length == 0 ? null : $"/intake/sources/{SourceReader.KeyOf(Batch.Source)}";

    /// <summary>True when another way of reading may make more of it.</summary>
    public bool CanMatch => Batch.State is BatchState.Applied or BatchState.NotUnderstood && !IsRunning;

    public IEnumerable<string> Notes => Batch.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async Task<IActionResult> OnGetAsync(Guid id, int? p, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { } batch)
        {
            return NotFound();
        }

        Batch = batch;
        Current = Math.Max(1, p ?? 1);
        (Problems, ProblemCount) = await batches.ProblemsAsync(id, (Current - 1) * PageSize, PageSize, cancellation);
        return Page();
    }

    /// <summary>Begins to say what the columns are, from how the file was read.</summary>
    public async Task<IActionResult> OnPostMatchAsync(Guid id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { } batch)
        {
            return NotFound();
        }

        var draft = await drafts.BeginAsync(
            batch.Sha256,
            batch.FileName,
            batch.Sheet,
            batch.Source,
            batch.Told == batch.Recorded ? null : batch.Told,
            await maps.FindAsync(batch.MapId, cancellation),
            PersonClaims.ActorOf(User),
            cancellation
        );
        return RedirectToPage("/Intake/Match/Kind", new { id = draft });
    }

    /// <summary>The file as it came.</summary>
    public async Task<IActionResult> OnGetOriginalAsync(Guid id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { } batch)
        {
            return NotFound();
        }

        await looks.NoteAsync(PersonClaims.ActorOf(User), $"the original of batch {id}", [], null, cancellation);
        Response.ContentType = "application/octet-stream";
        Response.Headers.ContentDisposition = CsvText.Attachment(Path.GetFileName(batch.FileName));
        await files.WriteAsync(batch.Sha256, Response.Body, cancellation);
        return new EmptyResult();
    }

    /// <summary>The rows that were refused or wait, with what is wrong with each.</summary>
    public async Task<IActionResult> OnGetToMendAsync(Guid id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { } batch)
        {
            return NotFound();
        }

        await looks.NoteAsync(PersonClaims.ActorOf(User), $"the rows to mend of batch {id}", [], null, cancellation);
        await corrections.WriteAsync(batch, Response, cancellation);
        return new EmptyResult();
    }

    /// <summary>Applies the kept file (again).</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, cancellation) is not { } batch)
        {
            return NotFound();
        }

        if (!BatchWords.CanApply(batch, jobs.IsTaking(batch)))
        {
            return RedirectToPage(new { id });
        }

        var job = jobs.Add(
            PersonClaims.ActorOf(User),
            new ImportOptions(
                batch.Kind,
                batch.Source.Length == 0 ? null : batch.Source,
                batch.Told == batch.Recorded ? null : batch.Told
            ),
            [new(batch.FileName, null, batch.Sha256)]
        );
        return RedirectToPage("/Intake/Job", new { id = job.Id });
    }
}
