using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Intake;
using Whereabouts.Platform.Intake.Maps;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.Intake.Match;

/// <summary>Which of a sender's own codes is which national one.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class CodesModel(Drafts drafts, Recognition recognition, ImportJobs jobs, Looks looks)
    : DraftPage(drafts, recognition, looks)
{
    /// <summary>The national code chosen for each value, column after column; blank where it is left as it stands.</summary>
    [BindProperty]
    public List<string?> Chosen { get; set; } = [];

    /// <summary>The first day of which what was changed here is so; what was so before stays so until then.</summary>
    [BindProperty]
    public DateOnly? From { get; set; }

    public IReadOnlyList<CodedColumn> Columns { get; private set; } = [];

    /// <summary>Every value with its place among all that are asked.</summary>
    public IEnumerable<(CodedValue Value, int Place)> Of(CodedColumn column) =>
        column.Values.Select((value, i) => (value, Columns.TakeWhile(c => c != column).Sum(c => c.Values.Count) + i));

    public static IEnumerable<SelectListItem> Items(CodedColumn column) =>
        column.Codes.Choices.Select(c => new SelectListItem($"{c.Code} {c.Meaning}", c.Code));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, needsKind: true, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Columns = CodedColumn.Of(Table, Map!, Importer);
        Chosen = [.. Columns.SelectMany(c => c.Values).Select(v => v.National)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (await LoadAsync(id, needsKind: true, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        Columns = CodedColumn.Of(Table, Map!, Importer);
        if (!ModelState.IsValid)
        {
            Chosen = [.. Columns.SelectMany(c => c.Values).Select((_, i) => Chosen.ElementAtOrDefault(i))];
            return Page();
        }

        await Drafts.SaveAsync(id, Draft.Source, Map! with { Codes = Coded() }, cancellation);
        var job = await Previews.StartAsync(jobs, Drafts, id, PersonClaims.ActorOf(User), cancellation);
        return RedirectToPage("/Intake/Job", new { id = job });
    }

    /// <summary>What the map held of codes, with what was chosen here in its place.</summary>
    private List<LocalCode> Coded()
    {
        var codes = Map!.Codes.ToList();
        foreach (var column in Columns)
        {
            foreach (var (value, place) in Of(column))
            {
                var national = Chosen.ElementAtOrDefault(place) ?? "";
                var isChoice = column.Codes.Choices.Any(c => string.Equals(c.Code, national, StringComparison.Ordinal));
                if (
                    national.Length > 0
                    && (!isChoice || string.Equals(national, value.National, StringComparison.Ordinal))
                )
                {
                    continue;
                }

                codes = Replaced(codes, column.Name, value.Local);
                if (national.Length > 0)
                {
                    codes.Add(new(column.Name, value.Local, national, From));
                }
            }
        }

        return codes;
    }

    /// <summary>What was so of a value until the day before; nothing of it when no day is given.</summary>
    private List<LocalCode> Replaced(List<LocalCode> codes, string column, string local) =>
        [
            .. codes
                .Select(c =>
                    !string.Equals(c.Column, column, StringComparison.Ordinal)
                    || !string.Equals(c.Local, local, StringComparison.Ordinal)
                    || c.To < From
                        ? c
                    : From is { } from && (c.From is null || c.From < from) ? c with { To = from.AddDays(-1) }
                    : null
                )
                .OfType<LocalCode>(),
        ];
}
