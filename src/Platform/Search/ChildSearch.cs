using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children.Search;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Intake.Tables.Values;
using Whereabouts.Platform.Record;

namespace Whereabouts.Platform.Search;

/// <summary>A child that was found.</summary>
/// <param name="Why">Why it was found, in words.</param>
public sealed record FoundChild(ChildRow Child, string Why);

/// <summary>What a search found.</summary>
/// <param name="HasMore">More children fit than are shown.</param>
public sealed record Found(
    SearchWords Words,
    IReadOnlyList<FoundChild> Children,
    IReadOnlyList<School> Schools,
    bool HasMore
)
{
    /// <summary>Nothing was found, or nothing asked.</summary>
    public static Found Nothing(SearchWords words) => new(words, [], [], false);
}

/// <summary>Finds children among those kept in memory (<see cref="PeopleIndex"/>), and schools.</summary>
public sealed class ChildSearch(AppDb db, PeopleIndex people, TimeProvider time)
{
    /// <summary>Children shown at most.</summary>
    public const int MostShown = 50;
    private const int MostSchools = 10;
    private const int FewEnoughToGuess = 5;
    private const int WidenBy = 4;

    /// <summary>Children best first, at most <see cref="MostShown"/>, and schools by name or number.</summary>
    /// <param name="query">As typed: names, numbers, a date of birth, a home, a parent, or several of them.</param>
    public async Task<Found> FindAsync(string? query, CancellationToken cancellation)
    {
        var today = UkDate.Of(time.GetUtcNow());
        var words = SearchWords.Read(query, today, text => Dates.Read(text, today, out var date, out _) ? date : null);
        if (words.IsEmpty)
        {
            return Found.Nothing(words);
        }

        var index = await people.SearchableAsync(cancellation);
        var children = await ChildrenAsync(index, words, guess: false, cancellation);
        if (children.Count < FewEnoughToGuess && words.Names.Count > 0)
        {
            children = await ChildrenAsync(index, words, guess: true, cancellation);
        }

        return new Found(words, [.. children.Take(MostShown)], SchoolsOf(index, words), children.Count > MostShown);
    }

    /// <summary>
    /// One more than are shown, where there are so many. Only who may be shown counts: neither how many fit nor whether
    /// spellings are guessed tells of anybody else.
    /// </summary>
    private async Task<List<FoundChild>> ChildrenAsync(
        SearchIndex index,
        SearchWords words,
        bool guess,
        CancellationToken cancellation
    )
    {
        for (var most = MostShown + 1; ; most *= WidenBy)
        {
            var fitting = index.Find(words, guess, most);
            var shown = await MayBeShown(fitting.Select(one => one.Child))
                .ToDictionaryAsync(child => child.Id, cancellation);
            if (shown.Count > MostShown || fitting.Count < most)
            {
                return
                [
                    .. fitting
                        .Where(one => shown.ContainsKey(one.Child))
                        .Select(one => (Row: shown[one.Child], one.Points, one.Hits))
                        .OrderByDescending(one => one.Points)
                        .ThenBy(one => one.Row.Surname, StringComparer.Ordinal)
                        .ThenBy(one => one.Row.Forename, StringComparer.Ordinal)
                        .ThenBy(one => one.Row.Id)
                        .Select(one => new FoundChild(one.Row, Hit.InWords(one.Hits))),
                ];
            }
        }
    }

    /// <summary>The one place where it is decided whom a search may show.</summary>
    private IQueryable<ChildRow> MayBeShown(IEnumerable<Guid> children) =>
        db.Children.AsNoTracking().Where(child => children.Contains(child.Id) && child.HeadId == child.Id);

    private static IReadOnlyList<School> SchoolsOf(SearchIndex index, SearchWords words) =>
        !words.MayBeSchool
            ? []
            :
            [
                .. index
                    .Schools.Where(school =>
                        words.Names.All(name => NameKey.Of(school.Name).Contains(name, StringComparison.Ordinal))
                    )
                    .Where(school =>
                        words.Numbers.All(number => school.Setting.Value == number || school.LaEstab == number)
                    )
                    .OrderBy(school => school.Closed is not null)
                    .ThenBy(school => school.Name, StringComparer.Ordinal)
                    .Take(MostSchools),
            ];
}
