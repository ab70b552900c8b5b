using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Ages;
using Whereabouts.Domain.Time;
using Whereabouts.Modules.Children.Record;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Search;

namespace Whereabouts.Modules.Children.Search;

/// <summary>One line below the search box.</summary>
/// <param name="Note">What tells this child or school from another of the same name.</param>
internal sealed record Suggestion(string Name, string Note, string Href);

/// <summary>
/// The best few of a search, for the script of the search box, which asks once somebody has stopped typing. The page
/// that a search leads to needs no script and shows them all.
/// </summary>
[Authorize(Permissions.SeeChild)]
[ResponseCache(NoStore = true)]
internal sealed class SuggestModel(ChildSearch search, Looks looks, TimeProvider time) : PageModel
{
    private const int Shortest = 2;
    private const int MostShown = 10;
    private const int MostSchools = 3;

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellation)
    {
        if ((q ?? "").Trim().Length < Shortest)
        {
            return new JsonResult(Array.Empty<Suggestion>());
        }

        var today = UkDate.Of(time.GetUtcNow());
        var found = await search.FindAsync(q, cancellation);
        var schools = found.Schools.Take(MostSchools).ToList();
        var children = found.Children.Take(MostShown - schools.Count).ToList();
        if (children.Count > 0)
        {
            await looks.NoteAsync(
                PersonClaims.ActorOf(User),
                "search as one types",
                [.. children.Select(one => one.Child.Id)],
                null,
                cancellation
            );
        }

        return new JsonResult(
            children
                .Select(one => new Suggestion(
                    ChildName.InLists(one.Child.Surname, one.Child.Forename),
                    NoteOf(one, today),
                    $"/children/{one.Child.Id}"
                ))
                .Concat(
                    schools.Select(school => new Suggestion(
                        school.Name,
                        school.Town is { } town ? $"school, {town}" : "school",
                        $"/schools/{school.Setting.Value}"
                    ))
                )
        );
    }

    private static string NoteOf(FoundChild one, DateOnly today)
    {
        var born = one.Child.DateOfBirth is { } day
            ? $"{Age.On(day, today).ToString(CultureInfo.InvariantCulture)}, born {OpenedChild.Day(day)}"
            : "date of birth not known";
        return $"{born}. {one.Why}";
    }
}
