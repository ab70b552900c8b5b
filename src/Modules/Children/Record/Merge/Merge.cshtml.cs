using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.SocialCare;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Search;

namespace Whereabouts.Modules.Children.Record.Merge;

/// <summary>Says that a child is the same child as another one, with both in view.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class MergeModel(ChildRecords records, ChildSearch search, Merging merging, TimeProvider time)
    : PageModel
{
    private const int LongestReason = 2000;

    public OpenedChild Child { get; private set; } = null!;

    /// <summary>What the other child is looked for by.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? With { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Enter why")]
    [StringLength(LongestReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? Why { get; set; }

    /// <summary>Null until one is chosen.</summary>
    public OpenedChild? Other { get; private set; }

    public IReadOnlyList<FoundChild> Found { get; private set; } = [];

    /// <summary>What was said of the two before; null for nothing.</summary>
    public ChildLinkRow? Said { get; private set; }

    public bool IsProposed => Said is { IsSame: true, Stands: false };

    /// <summary>Who proposed it cannot be the second person as well.</summary>
    public bool IsOwnProposal =>
        IsProposed && string.Equals(Said!.DecidedBy, PersonClaims.ActorOf(User).Name, StringComparison.Ordinal);

    public bool NeedsSecond =>
        Other is { } other && (Safeguarding.Knows(Child.Child.Record) || Safeguarding.Knows(other.Child.Record));

    public IReadOnlyList<ComparedLine> Lines => Other is { } other ? ComparedLine.Of(Child, other) : [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Other is null && !string.IsNullOrWhiteSpace(Query))
        {
            Found = [.. (await search.FindAsync(Query, cancellation)).Children.Where(one => one.Child.Id != Child.Id)];
            await records.NoteAsync(
                [.. Found.Select(one => one.Child.Id)],
                User,
                "search for the same child",
                cancellation
            );
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await OpenAsync(id, cancellation) || Other is null)
        {
            return NotFound();
        }

        if (IsOwnProposal)
        {
            ModelState.AddModelError(nameof(Why), "You have proposed this: another person has to agree");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await merging.MergeAsync(
            Child.Id,
            Other.Id,
            Why!.Trim(),
            PersonClaims.ActorOf(User),
            cancellation
        );
        TempData["Success"] = outcome switch
        {
            MergeOutcome.WaitsForSecond =>
                $"You propose that {Child.Name} and {Other.Name} are one child. Nothing is joined until a second person agrees.",
            MergeOutcome.Merged => $"{Child.Name} and {Other.Name} are shown as one child.",
            _ => "They were one child already.",
        };
        return Redirect($"/children/{await records.HeadOfAsync(Child.Id, cancellation)}");
    }

    private async Task<bool> OpenAsync(Guid id, CancellationToken cancellation)
    {
        var today = UkDate.Of(time.GetUtcNow());
        var now = new AsOf(today, null, today);
        if (await records.OpenAsync(id, now, User, "child to merge", cancellation) is not { } child)
        {
            return false;
        }

        Child = child;
        if (With is { } with && await records.OpenAsync(with, now, User, "child to merge", cancellation) is { } other)
        {
            Other = other.Id == child.Id ? null : other;
            Said = Other is null ? null : await merging.FindAsync(child.Id, other.Id, cancellation);
        }

        return true;
    }
}
