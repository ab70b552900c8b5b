using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Children.Search;
using Whereabouts.Domain.Identity;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;
using Whereabouts.Platform.Data;
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

/// <summary>Finds children and schools in at most four queries, whatever is typed.</summary>
public sealed class ChildSearch(AppDb db, TimeProvider time)
{
    /// <summary>Children shown at most.</summary>
    public const int MostShown = 50;
    private const int MostSchools = 10;
    private const int MostRead = 400;
    private const int FewEnoughToGuess = 5;
    private const int ShortestGuess = 4;

    /// <summary>Children best first, at most <see cref="MostShown"/>, and schools by name or number.</summary>
    /// <param name="query">As typed: any part of a name, a UPN, a date of birth, a postcode, or several of them.</param>
    public async Task<Found> FindAsync(string? query, CancellationToken cancellation)
    {
        var today = UkDate.Of(time.GetUtcNow());
        var words = SearchWords.Read(query, text => Dates.Read(text, today, out var date, out _) ? date : null);
        if (words.IsEmpty)
        {
            return Found.Nothing(words);
        }

        var children = await ChildrenAsync(words, cancellation);
        if (children.Count < FewEnoughToGuess && words.Names.Any(name => name.Length >= ShortestGuess))
        {
            var already = children.Select(found => found.Child.Id).ToHashSet();
            children.AddRange((await AlikeAsync(words, cancellation)).Where(found => already.Add(found.Child.Id)));
        }

        return new Found(
            words,
            [.. children.Take(MostShown)],
            await SchoolsAsync(words, cancellation),
            children.Count > MostShown
        );
    }

    private async Task<List<FoundChild>> ChildrenAsync(SearchWords words, CancellationToken cancellation)
    {
        if (words.Names.Count == 0 && words is { Upn: null, DateOfBirth: null, Postcode: null })
        {
            return [];
        }

        var children = Narrowed(words);
        foreach (var name in words.Names)
        {
            children = children.Where(child => child.Names.Contains(name));
        }

        var first = words.Names.Count > 0 ? words.Names[0] : "";
        var (whole, beginning) = ($" {first} ", $" {first}");
        var rows = await children
            .OrderBy(child =>
                child.Names.Contains(whole) ? 0
                : child.Names.Contains(beginning) ? 1
                : 2
            )
            .ThenBy(child => child.Surname)
            .ThenBy(child => child.Forename)
            .ThenBy(child => child.Id)
            .Take(MostRead)
            .ToListAsync(cancellation);
        return Ranked(words, rows, spelling: false);
    }

    // Of a name written wrongly the beginning or the end is mostly right: only those children are read, one at a time.
    private async Task<List<FoundChild>> AlikeAsync(SearchWords words, CancellationToken cancellation)
    {
        var typed = words.Names.MaxBy(name => name.Length)!;
        var (begins, ends) = ($" {typed[..2]}", $"{typed[^2..]} ");
        var rows = new List<ChildRow>();
        await foreach (
            var child in Narrowed(words)
                .Where(child => child.Names.Contains(begins) || child.Names.Contains(ends))
                .AsAsyncEnumerable()
                .WithCancellation(cancellation)
        )
        {
            if (rows.Count < MostRead && MatchOf(words, child, spelling: true) is not null)
            {
                rows.Add(child);
            }
        }

        return Ranked(words, rows, spelling: true);
    }

    private IQueryable<ChildRow> Narrowed(SearchWords words)
    {
        var children = db.Children.AsNoTracking().Where(child => child.HeadId == child.Id);
        if (words.Postcode is { } postcode)
        {
            children = children.Where(child => child.Postcode == postcode);
        }

        if (words.Upn is { } upn)
        {
            var key = ChildKeys.OfUpn(upn);
            children = children.Where(child => HeadsBy(key).Contains(child.Id));
        }

        if (words.DateOfBirth is { } born)
        {
            var key = ChildKeys.OfBirth(born);
            children = children.Where(child => HeadsBy(key).Contains(child.Id));
        }

        return children;
    }

    /// <summary>Those who have a key, by the ids under which they are shown.</summary>
    private IQueryable<Guid> HeadsBy(string key) =>
        from held in db.ChildKeys
        join child in db.Children on held.ChildId equals child.Id
        where held.Value == key
        select child.HeadId;

    private static List<FoundChild> Ranked(SearchWords words, IEnumerable<ChildRow> rows, bool spelling) =>
        [
            .. rows.Select(row => (Row: row, Match: MatchOf(words, row, spelling)))
                .Where(found => found.Match is not null)
                .OrderBy(found => found.Match!.Value.Rank)
                .ThenBy(found => found.Row.Surname, StringComparer.Ordinal)
                .ThenBy(found => found.Row.Forename, StringComparer.Ordinal)
                .ThenBy(found => found.Row.Id)
                .Select(found => new FoundChild(found.Row, WhyOf(words, found.Row, found.Match!.Value))),
        ];

    private static NameMatch? MatchOf(SearchWords words, ChildRow row, bool spelling) =>
        NameMatch.Of(
            words.Names,
            row.Names.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            [NameKey.Of(row.Surname), NameKey.Of(row.Forename)],
            spelling
        );

    private static string WhyOf(SearchWords words, ChildRow row, NameMatch match)
    {
        string?[] why =
        [
            words.Upn is null ? null
            : string.Equals(words.Upn, row.Upn, StringComparison.OrdinalIgnoreCase) ? "UPN"
            : "a UPN told before",
            words.DateOfBirth is null ? null
            : words.DateOfBirth == row.DateOfBirth ? "date of birth"
            : "a date of birth that one source gives",
            words.Postcode is null ? null : "postcode",
            words.Names.Count == 0 ? null : match.Why,
        ];
        var text = string.Join(", ", why.OfType<string>());
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private async Task<IReadOnlyList<School>> SchoolsAsync(SearchWords words, CancellationToken cancellation)
    {
        if (words is { Upn: not null } or { DateOfBirth: not null } || words.Names.Count + words.Numbers.Count == 0)
        {
            return [];
        }

        // A county has some hundreds of schools: they are read whole and compared as names are.
        var schools = db.Statements.AsNoTracking().Where(s => s.Kind == "school" && s.IsCurrent);
        var bodies = await schools.OrderBy(s => s.Setting).Select(s => s.Body).ToListAsync(cancellation);
        return
        [
            .. bodies
                .Select(body => (School)FactKinds.Read("school", body))
                .Where(school =>
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
}
