using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Whereabouts.Platform.Assessment;

namespace Whereabouts.Modules.Children.Record;

/// <summary>One tab of a child's page: opens the record and then reads what this tab shows.</summary>
internal abstract class ChildTab(ChildRecords records, TimeProvider time) : PageModel
{
    /// <summary>The tabs by the last part of their address and their words.</summary>
    public static IReadOnlyList<(string Path, string Words)> All { get; } =
    [
        ("", "Overview"),
        ("/timeline", "Timeline"),
        ("/attendance", "Attendance"),
        ("/education", "Education"),
        ("/people", "People and services"),
    ];

    public OpenedChild Child { get; private set; } = null!;

    /// <summary>What opens the records.</summary>
    protected ChildRecords Records => records;

    /// <summary>The last part of this tab's address.</summary>
    public abstract string Path { get; }

    /// <summary>What the journal says was looked at.</summary>
    protected virtual string LookedAt => Path.Length == 0 ? "child" : $"child {Path[1..]}";

    /// <summary>The moment asked for could not be read as a date.</summary>
    public bool IsMomentUnread { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await records.IsKnownAsync(id, cancellation))
        {
            return NotFound();
        }

        if (await records.HeadOfAsync(id, cancellation) is var head && head != id)
        {
            return Redirect($"/children/{head}{Path}{Request.QueryString}");
        }

        var asOf = AsOf.Of(Request, time);
        ViewData["Band"] = asOf.Band;
        IsMomentUnread = asOf.KnownAt is null && Request.Query["knownAt"].ToString().Length > 0;
        if (await records.OpenAsync(id, asOf, User, LookedAt, cancellation) is not { } child)
        {
            return new ViewResult
            {
                ViewName = "/Record/NothingKnown.cshtml",
                ViewData = new ViewDataDictionary<NothingKnown>(ViewData, new NothingKnown(id, asOf)),
                TempData = TempData,
            };
        }

        Child = child;
        await ReadAsync(cancellation);
        return Page();
    }

    /// <summary>The address of a tab, keeping the two times.</summary>
    public string Link(string path) => $"/children/{Child.Id}{path}{Child.AsOf.Query}";

    protected abstract Task ReadAsync(CancellationToken cancellation);
}

/// <summary>A child of whom nothing had been told by a moment.</summary>
internal sealed record NothingKnown(Guid Child, AsOf AsOf);
