using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Jobs;
using Whereabouts.Platform.Intake.Maps;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>One job: how far it is, what it would do, or what it did.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class JobModel(ImportJobs jobs, JobBook book, Recognition recognition, Drafts drafts, TimeProvider time)
    : PageModel
{
    private const int SecondsBetween = 3;

    public ImportJob Job { get; private set; } = null!;
    public bool IsLost { get; private set; }

    /// <summary>What is kept of a job that this node does not hold: it was stopped since, or another node works on it.</summary>
    public JobDocument? Kept { get; private set; }
    public int Before { get; private set; }

    /// <summary>Whether the page asks for itself again while the job runs.</summary>
    public bool Watches { get; private set; }

    public string TitleOf(string? kind) =>
        recognition.Kinds.FirstOrDefault(k => string.Equals(k.Kind, kind, StringComparison.Ordinal))?.Title
        ?? "Not understood";

    /// <summary>The top of a table of the preview, by the label under which its outcome is given.</summary>
    public Glance? GlanceOf(ImportedTable table) =>
        Job.Glances.FirstOrDefault(g =>
            string.Equals(g.Sheet.Length == 0 ? g.File : $"{g.File} [{g.Sheet}]", table.File, StringComparison.Ordinal)
        );

    public int PlaceOf(ImportedTable table) => Job.Tables.ToList().IndexOf(table);

    /// <summary>Roughly how long the job still takes; null while that cannot be told.</summary>
    public string? Left
    {
        get
        {
            var done = Job.Progress.RowsDone;
            if (Job is not { ExpectedRows: { } expected, Started: { } started } || done == 0 || expected <= done)
            {
                return null;
            }

            var left = (time.GetUtcNow() - started) * ((double)(expected - done) / done);
            return left < TimeSpan.FromMinutes(1)
                ? "less than a minute left"
                : $"about {Words.Said.Count((int)Math.Ceiling(left.TotalMinutes), "minute")} left";
        }
    }

    public async Task<IActionResult> OnGetAsync(Guid id, string? watch, CancellationToken cancellation)
    {
        if (jobs.Find(id) is not { } job)
        {
            if (await book.FindAsync(id, cancellation) is var (document, brokeOff))
            {
                Kept = JobDocument.Read(document, brokeOff);
                return Page();
            }

            IsLost = true;
            Response.StatusCode = 404;
            return Page();
        }

        Job = job;
        Before = jobs.Before(job);
        Watches = !job.IsOver && !string.Equals(watch, "no", StringComparison.Ordinal);
        if (Watches)
        {
            Response.Headers["Refresh"] = $"{SecondsBetween}";
        }

        return Page();
    }

    /// <summary>Begins to say what the columns are of a table that was not understood, or was taken for something else.</summary>
    public async Task<IActionResult> OnPostMatchAsync(Guid id, int table, CancellationToken cancellation)
    {
        if (
            jobs.Find(id) is not { State: ImportJobState.Done } job
            || job.Tables.ElementAtOrDefault(table) is not { Sheet: { } sheet } wanted
            || job.Files.FirstOrDefault(f => string.Equals(f.Sha256, wanted.Sha256, StringComparison.Ordinal))
                is not { } file
        )
        {
            return RedirectToPage("/Intake/Files");
        }

        var draft = await drafts.BeginAsync(
            wanted.Sha256,
            file.Name,
            sheet,
            job.Options.Source ?? "",
            job.Options.Received,
            job.Options.Map,
            PersonClaims.ActorOf(User),
            cancellation
        );
        return RedirectToPage("/Intake/Match/Kind", new { id = draft });
    }

    /// <summary>Applies what was previewed, from the kept files; a map that was made for it is kept first.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (jobs.Find(id) is not { State: ImportJobState.Done, Options.Preview: true } job)
        {
            return RedirectToPage("/Intake/Files");
        }

        if (job.Draft is { } draftId)
        {
            if (await drafts.FindAsync(draftId, cancellation) is not { } draft)
            {
                return RedirectToPage("/Intake/Files");
            }

            await drafts.KeepAsync(draft, PersonClaims.ActorOf(User), cancellation);
        }

        var apply = jobs.Add(
            PersonClaims.ActorOf(User),
            job.Options with
            {
                Preview = false,
                Map = null,
            },
            [.. job.Files.Select(f => f with { Path = null })],
            expectedRows: job.Tables.Sum(t => t.Rows.Read)
        );
        return RedirectToPage(new { id = apply.Id });
    }
}
