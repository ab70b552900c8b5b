using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Domain.Time;
using Whereabouts.Modules.Administration.Intake.Sources;
using Whereabouts.Modules.Administration.Queue;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;

namespace Whereabouts.Modules.Administration.Intake;

/// <summary>Where files are brought in, and what came before.</summary>
[Authorize(Permissions.BringFiles)]
[RequestSizeLimit(UploadLimits.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimits.MaxBytes)]
internal sealed class FilesModel(
    ImportJobs jobs,
    Batches batches,
    QueueReader queue,
    SourceReader sources,
    Recognition recognition,
    TimeProvider time
) : PageModel
{
    private const int PageSize = 25;
    private const int LongestSource = 100;

    [BindProperty]
    public List<IFormFile> Chosen { get; set; } = [];

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public DateOnly? Received { get; set; }

    [BindProperty]
    public string Then { get; set; } = "preview";

    public BatchPage Shown { get; private set; } = new([], null);
    public QueueCount Waiting { get; private set; } = new(0, 0, 0);
    public IReadOnlyList<ImportJob> Running { get; private set; } = [];
    public IReadOnlyList<string> KnownSources { get; private set; } = [];
    public bool IsFirstPage { get; private set; } = true;

    public IEnumerable<SelectListItem> Kinds =>
        recognition
            .Kinds.OrderBy(k => k.Title, StringComparer.Ordinal)
            .Select(k => new SelectListItem(k.Title, k.Kind));

    public string TitleOf(string? kind) =>
        kind is null
            ? "Not known"
            : recognition.Kinds.FirstOrDefault(k => string.Equals(k.Kind, kind, StringComparison.Ordinal))?.Title
                ?? kind;

    public bool IsRunning(BatchRow batch) => jobs.IsTaking(batch);

    public Task OnGetAsync(string? after, CancellationToken cancellation) => LoadAsync(after, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Check();
        if (!ModelState.IsValid)
        {
            await LoadAsync(null, cancellation);
            return Page();
        }

        var folder = Directory.CreateTempSubdirectory("whereabouts-intake-").FullName;
        var files = new List<ImportJobFile>();
        foreach (var upload in Chosen)
        {
            var path = Path.Combine(folder, $"{files.Count}");
            await using var stream = System.IO.File.Create(path);
            await upload.CopyToAsync(stream, cancellation);
            files.Add(new(NameOf(upload), path, null));
        }

        var job = jobs.Add(PersonClaims.ActorOf(User), Options(), files, folder);
        return RedirectToPage("/Intake/Job", new { id = job.Id });
    }

    private ImportOptions Options()
    {
        var today = UkDate.Of(time.GetUtcNow());
        return new(
            string.IsNullOrEmpty(Kind) ? null : Kind,
            string.IsNullOrWhiteSpace(Source) ? null : Source.Trim(),
            Received is { } day && day != today ? UkDate.EndOf(day) : null,
            !string.Equals(Then, "apply", StringComparison.Ordinal)
        );
    }

    private void Check()
    {
        if (Chosen.Count == 0)
        {
            ModelState.AddModelError(nameof(Chosen), "Choose one file or more");
        }
        else if (Chosen.Find(f => f.Length == 0) is { } empty)
        {
            ModelState.AddModelError(nameof(Chosen), $"{NameOf(empty)} is empty: export it again");
        }

        if (
            !string.IsNullOrEmpty(Kind)
            && recognition.Kinds.All(k => !string.Equals(k.Kind, Kind, StringComparison.Ordinal))
        )
        {
            ModelState.AddModelError(nameof(Kind), "Choose a kind from the list");
        }

        if (Source?.Length > LongestSource)
        {
            ModelState.AddModelError(nameof(Source), $"The source must be {LongestSource} characters or fewer");
        }

        if (Received > UkDate.Of(time.GetUtcNow()))
        {
            ModelState.AddModelError(nameof(Received), "The day on which we were told must be today or before");
        }
    }

    private async Task LoadAsync(string? after, CancellationToken cancellation)
    {
        IsFirstPage = after is null;
        Shown = await batches.ListAsync(after, PageSize, cancellation);
        Waiting = await queue.CountAsync(cancellation);
        KnownSources = await sources.NamesAsync(cancellation);
        Running = [.. jobs.All.Where(j => !j.IsOver)];
    }

    /// <summary>Some browsers send the folder too.</summary>
    private static string NameOf(IFormFile upload) =>
        Path.GetFileName(upload.FileName.Replace('\\', '/')) is { Length: > 0 } name ? name : "file";
}
