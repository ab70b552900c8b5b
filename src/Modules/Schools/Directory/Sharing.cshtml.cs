using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>Says that a school will not share its data, or that it shares again.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class SharingModel(
    AppDb db,
    Pictures pictures,
    SchoolReader reader,
    Recorder recorder,
    TimeProvider time
) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public SettingId Setting { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The refusal that stands today; null while the school shares or has said nothing.</summary>
    public SharingRefusal? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        var today = UkDate.Of(time.GetUtcNow());
        Setting = new(id);
        var county = await pictures.CountyAsync(today, null, cancellation);
        if (county.Find(Setting) is not { } school)
        {
            return NotFound();
        }

        Name = school.Name;
        var (_, _, refusal) = await reader.DatesAsync(Setting, today, null, cancellation);
        Standing = county.CoverageOf(Setting, today).State == CoverageState.Refused ? refusal : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        var page = await OnGetAsync(id, cancellation);
        if (Name.Length == 0)
        {
            return page;
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(
                nameof(Why),
                Standing is null ? "Say what reason the school gave" : "Say what was agreed"
            );
            return Page();
        }

        await SayAsync(Why.Trim(), cancellation);
        TempData["Success"] = Standing is null
            ? $"{Name} is marked as refusing to share. It counts as not covered."
            : $"{Name} is marked as sharing again.";
        return RedirectToPage("/Directory/One", new { id });
    }

    private async Task SayAsync(string why, CancellationToken cancellation)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var today = UkDate.Of(now);
        // A refusal that ends the day before is one that no longer stands today.
        var fact = Standing is { } standing
            ? standing with
            {
                Until = today.AddDays(-1),
            }
            : new SharingRefusal(Setting, today, why);
        var operation = db.Begin(
            Standing is null ? "school refuses to share" : "school shares again",
            PersonClaims.ActorOf(User),
            now,
            why
        );
        await recorder.SayAsync([new Statement(null, Setting, fact, now, now, null)], operation.Id, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
