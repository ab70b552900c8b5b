using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Whereabouts.Domain.Time;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake.Match;

/// <summary>A file that we do not know yet: who sends it, and what kind of list it is.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class KindModel(
    Drafts drafts,
    Recognition recognition,
    SourceMaps maps,
    Sources.SourceReader sources,
    ImportJobs jobs,
    Looks looks,
    TimeProvider time
) : DraftPage(drafts, recognition, looks)
{
    private const int Likeliest = 4;

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    public IReadOnlyList<Guess> Guesses { get; private set; } = [];
    public IReadOnlyList<string> KnownSources { get; private set; } = [];

    /// <summary>Maps that fit these headings: this source's own, or another's.</summary>
    public IReadOnlyList<(SourceMapRow Row, SourceMap Map)> Like { get; private set; } = [];

    /// <summary>Whether it is worth saying how well it fits.</summary>
    public bool IsLikely(Guess guess) => Guesses.Take(Likeliest).Contains(guess);

    public string TitleOf(string kind) => Recognition.Kind(kind)?.Title ?? kind;

    public static string Why(Guess guess)
    {
        var fits = guess.Headings.Count(h => h.Column is not null);
        var said = $"{Said.Count(fits, "heading")} of {guess.Headings.Count} may fit";
        return guess.Missing.Count == 0 ? said + "." : $"{said}; still wanting: {string.Join(", ", guess.Missing)}.";
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, needsKind: false, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Source = Draft.Source;
        await OfferAsync(cancellation);
        Kind = Map?.Kind ?? Guesses[0].Importer.Kind;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, needsKind: false, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        var importer = Recognition.Kind(Kind);
        CheckSource();
        if (importer is null)
        {
            ModelState.AddModelError(nameof(Kind), "Say what the file is");
        }

        if (!ModelState.IsValid)
        {
            await OfferAsync(cancellation);
            return Page();
        }

        var map =
            Map is { } held && string.Equals(held.Kind, importer!.Kind, StringComparison.Ordinal)
                ? held
                : Guess.Of(Table, importer!, UkDate.Of(time.GetUtcNow())).Map(Table);
        await Drafts.SaveAsync(id, Source!.Trim(), map, cancellation);
        return RedirectToPage("/Intake/Match/Columns", new { id });
    }

    /// <summary>Reads the file as another source's, or an older one of this source, is read.</summary>
    public async Task<IActionResult> OnPostUseAsync(Guid id, Guid map, CancellationToken cancellation)
    {
        if (await LoadAsync(id, needsKind: false, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        var wanted = await maps.FindAsync(map, cancellation);
        Source = string.IsNullOrWhiteSpace(Source) ? Draft.Source : Source;
        CheckSource();
        if (wanted is null || !ModelState.IsValid)
        {
            await OfferAsync(cancellation);
            return Page();
        }

        await Drafts.SaveAsync(id, Source!.Trim(), wanted, cancellation);
        var job = await Previews.StartAsync(jobs, Drafts, id, PersonClaims.ActorOf(User), cancellation);
        return RedirectToPage("/Intake/Job", new { id = job });
    }

    private void CheckSource()
    {
        if (string.IsNullOrWhiteSpace(Source))
        {
            ModelState.AddModelError(nameof(Source), "Say who sent it, for instance the name of the school");
        }
        else if (Source.Length > LongestSource)
        {
            ModelState.AddModelError(nameof(Source), $"The source must be {LongestSource} characters or fewer");
        }
    }

    private async Task OfferAsync(CancellationToken cancellation)
    {
        Guesses = Guess.Of(Table, Recognition, UkDate.Of(time.GetUtcNow()));
        KnownSources = await sources.NamesAsync(cancellation);
        Like = [.. (await maps.LikeAsync(Table.Headings, Recognition, cancellation)).Take(3)];
    }
}
