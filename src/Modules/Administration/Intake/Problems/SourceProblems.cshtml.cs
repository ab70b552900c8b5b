using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Time;
using Whereabouts.Modules.Administration.Intake.Sources;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Files;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Concerns;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake.Problems;

/// <summary>What is wrong again and again in one source's files: a message to send, and what was done.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class SourceProblemsModel(
    ConcernBook book,
    SourceReader sources,
    RowNames rowNames,
    Recognition recognition,
    Looks looks,
    TimeProvider time
) : PageModel
{
    private const int DaysToMend = 14;

    /// <summary>By when the sender is asked to mend it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Deadline { get; set; }

    /// <summary>"yes" where the children's names are asked for in the message.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Names { get; set; }

    public string Source { get; private set; } = "";
    public string Key { get; private set; } = "";
    public IReadOnlyList<Concern> Concerns { get; private set; } = [];
    public IReadOnlyList<Concern> Open { get; private set; } = [];
    public ILookup<(string Kind, string Cause), ConcernExample> Examples { get; private set; } = null!;
    public string Text { get; private set; } = "";
    public bool WithNames => string.Equals(Names, "yes", StringComparison.Ordinal);

    public string TitleOf(string kind) => kind.Length == 0 ? "Not understood" : recognition.Kind(kind)?.Title ?? kind;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation) =>
        await LoadAsync(key, cancellation) ? Page() : NotFound();

    /// <summary>The message as a file.</summary>
    public async Task<IActionResult> OnGetTextAsync(string key, CancellationToken cancellation)
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = CsvText.Attachment($"{ProblemsModel.NameOf(Source)} to mend.txt");
        return File(Encoding.UTF8.GetBytes(Text), "text/plain; charset=utf-8");
    }

    /// <param name="cause">One of them; null for all that are open.</param>
    public async Task<IActionResult> OnPostAsync(
        string key,
        string? cause,
        ConcernState state,
        CancellationToken cancellation
    )
    {
        if (!await LoadAsync(key, cancellation))
        {
            return NotFound();
        }

        var wanted = cause is null ? Open : [.. Concerns.Where(c => $"{c.Kind} {c.Cause}" == cause)];
        await book.DealWithAsync(
            wanted,
            state,
            state == ConcernState.Sent ? Deadline : null,
            PersonClaims.ActorOf(User),
            cancellation
        );
        TempData["Success"] = state switch
        {
            ConcernState.Sent => "Marked as sent. It comes back here when a later file has it again.",
            ConcernState.Settled => "Marked as settled. It comes back here when a later file has it again.",
            ConcernState.Ignored => "It will be ignored from now on.",
            _ => "It is open again.",
        };
        return RedirectToPage(new { key });
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellation)
    {
        var names = await sources.NamesAsync(cancellation);
        if (names.Append("").FirstOrDefault(n => SourceReader.KeyOf(n) == key) is not { } source)
        {
            return false;
        }

        (Source, Key) = (source, key);
        Deadline ??= UkDate.Of(time.GetUtcNow()).AddDays(DaysToMend);
        Concerns = await book.ListAsync(source, cancellation);
        Open = [.. Concerns.Where(c => c.State == ConcernState.Open)];
        Examples = await book.ExamplesAsync(source, cancellation);
        var who = WithNames
            ? await rowNames.OfAsync([.. Open.SelectMany(c => Examples[(c.Kind, c.Cause)])], cancellation)
            : new Dictionary<(Guid, int), string>();
        var person = PersonClaims.ActorOf(User);
        Text = Message.Write(source, Open, Examples, TitleOf, who, Deadline.Value, person.Name);
        await looks.NoteAsync(
            person,
            WithNames ? "a source's problems with names" : "a source's problems",
            [],
            null,
            cancellation
        );
        return true;
    }
}
