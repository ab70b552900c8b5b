using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Intake.Tables.Values;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake.Match;

/// <summary>What each heading of a file is.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class ColumnsModel(
    Drafts drafts,
    Recognition recognition,
    ImportJobs jobs,
    Looks looks,
    TimeProvider time
) : DraftPage(drafts, recognition, looks)
{
    /// <summary>The column chosen for each heading, in the order of the file; blank where nothing is read.</summary>
    [BindProperty]
    public List<string?> Chosen { get; set; } = [];

    [BindProperty]
    public string? DayOrder { get; set; }

    public IReadOnlyList<GuessedHeading> Guesses { get; private set; } = [];
    public IReadOnlyList<string> Missing { get; private set; } = [];

    /// <summary>Whether the file has dates whose day and month are both numbers.</summary>
    public bool AsksDayOrder => Table.Groups.Any(g => g.Values.Any(v => DateOrder.IsInNumbers(v.Value)));

    /// <summary>A date of the file that reads either way; null when there is none.</summary>
    public string? Ambiguous =>
        Table
            .Groups.SelectMany(g => g.Values)
            .Select(v => v.Value)
            .FirstOrDefault(v => DateOrder.IsInNumbers(v) && !DateOrder.IsDayFirst(v) && !DateOrder.IsMonthFirst(v));

    public IEnumerable<SelectListItem> Items =>
        Importer
            .SessionColumns.Concat(Importer.Columns.OrderByDescending(c => c.Required))
            .Select(c => new SelectListItem(c.Required ? $"{c.Name} (needed)" : c.Name, c.Name));

    /// <summary>Why a guess was made; null where the map says otherwise already.</summary>
    public string Why(int place) =>
        Guesses[place] is { Column: { } column } guess
        && string.Equals(Chosen[place], column.Name, StringComparison.Ordinal)
            ? $" We think so because {guess.Why}."
            : "";

    /// <summary>Headings that we know stand apart: there is nothing to decide.</summary>
    public bool IsCertain(int place) =>
        Guesses[place].IsCertain
        && string.Equals(Chosen[place], Guesses[place].Column!.Name, StringComparison.Ordinal)
        && !ModelState.ContainsKey($"Chosen[{place}]");

    /// <summary>Headings with nothing under them stand apart too, unless something is said of one.</summary>
    public bool IsBlank(int place) =>
        Table.Groups[place].Values.Count == 0
        && string.IsNullOrEmpty(Chosen[place])
        && !ModelState.ContainsKey($"Chosen[{place}]");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, needsKind: true, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        var held = Map!.Headings.ToLookup(h => h.Heading, h => h.Column, StringComparer.Ordinal);
        Chosen = [.. Table.Groups.Select(g => g.Headings.SelectMany(h => held[h]).FirstOrDefault())];
        DayOrder = Map.MonthFirst ? "month" : "day";
        Prepare();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, needsKind: true, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Chosen = [.. Table.Groups.Select((_, i) => Chosen.ElementAtOrDefault(i))];
        var map = Map! with
        {
            Headings =
            [
                .. Table.Groups.Select(
                    (g, i) => new MappedHeading(g.Heading, string.IsNullOrEmpty(Chosen[i]) ? null : Chosen[i])
                ),
            ],
            MonthFirst = DayOrder is "month",
        };
        Check(map);
        if (!ModelState.IsValid)
        {
            Prepare();
            return Page();
        }

        await Drafts.SaveAsync(id, Draft.Source, map, cancellation);
        if (CodedColumn.Of(Table, map, Importer).Any(c => c.Values.Count > 0))
        {
            return RedirectToPage("/Intake/Match/Codes", new { id });
        }

        var job = await Previews.StartAsync(jobs, Drafts, id, PersonClaims.ActorOf(User), cancellation);
        return RedirectToPage("/Intake/Job", new { id = job });
    }

    private void Check(SourceMap map)
    {
        for (var i = 0; i < Chosen.Count; i++)
        {
            if (!string.IsNullOrEmpty(Chosen[i]) && Chosen.IndexOf(Chosen[i]) < i)
            {
                ModelState.AddModelError(
                    $"Chosen[{i}]",
                    $"Both ‘{Table.Groups[Chosen.IndexOf(Chosen[i])].Heading}’ and ‘{Table.Groups[i].Heading}’ are said to be the {Chosen[i]}: choose one"
                );
            }
        }

        if (Guess.MissingFrom(Importer, Table.Headings, map).Select(Article).ToList() is { Count: > 0 } missing)
        {
            // Beside the first heading that could be it, not beside one that is said to be something else.
            var first = Math.Max(0, Chosen.FindIndex(string.IsNullOrEmpty));
            ModelState.AddModelError(
                $"Chosen[{first}]",
                missing.Count == 1
                    ? $"Say which heading gives {missing[0]}"
                    : $"Say which headings give {string.Join(", ", missing.SkipLast(1))} and {missing[^1]}"
            );
        }
    }

    private void Prepare()
    {
        Guesses = Guess.Of(Table, Importer, UkDate.Of(time.GetUtcNow())).Headings;
        Missing = Guess.MissingFrom(
            Importer,
            Table.Headings,
            new(
                Importer.Kind,
                [
                    .. Table.Groups.Select(
                        (g, i) => new MappedHeading(g.Heading, string.IsNullOrEmpty(Chosen[i]) ? null : Chosen[i])
                    ),
                ],
                []
            )
        );
    }

    private static string Article(string column) =>
        column.Contains(' ') && column.Length > 30 ? column : $"the {column}";
}
