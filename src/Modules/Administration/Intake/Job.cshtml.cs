using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>One job: how far it is, what it would do, or what it did.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class JobModel(ImportJobs jobs, Recognition recognition, TimeProvider time) : PageModel
{
    private const int SecondsBetween = 3;

    public ImportJob Job { get; private set; } = null!;
    public bool IsLost { get; private set; }
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

    public IActionResult OnGet(Guid id, string? watch)
    {
        if (jobs.Find(id) is not { } job)
        {
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

    /// <summary>Applies what was previewed, from the kept files.</summary>
    public IActionResult OnPost(Guid id)
    {
        if (jobs.Find(id) is not { State: ImportJobState.Done, Options.Preview: true } job)
        {
            return RedirectToPage("/Intake/Files");
        }

        var apply = jobs.Add(
            PersonClaims.ActorOf(User),
            job.Options with
            {
                Preview = false,
            },
            [.. job.Files.Select(f => f with { Path = null })],
            expectedRows: job.Tables.Sum(t => t.Rows.Read)
        );
        return RedirectToPage(new { id = apply.Id });
    }
}
