using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Identity.Linkage;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity;
using Whereabouts.Platform.Journal;
using Whereabouts.Platform.Record;

namespace Whereabouts.Modules.Administration.Queue.Twice;

/// <summary>Two records that may be of one child.</summary>
internal sealed record Pair(DuplicateRow Found, ChildRow One, ChildRow Other)
{
    public string Compare => $"/children/{One.Id}/same?with={Other.Id}";

    /// <summary>What the two are shown to differ in.</summary>
    public string Differs =>
        string.Join(
            ", ",
            new[]
            {
                Different("surname", One.Surname, Other.Surname),
                Different("forename", One.Forename, Other.Forename),
                Different(
                    "date of birth",
                    One.DateOfBirth is { } born ? Said.Day(born) : null,
                    Other.DateOfBirth is { } other ? Said.Day(other) : null
                ),
                Different("sex", One.Sex, Other.Sex),
                Different("UPN", One.Upn, Other.Upn),
                Different("postcode", One.Postcode, Other.Postcode),
            }.OfType<string>()
        )
            is { Length: > 0 } words
            ? words
            : "nothing that both say";

    private static string? Different(string detail, string? one, string? other) =>
        string.IsNullOrEmpty(one)
        || string.IsNullOrEmpty(other)
        || string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
            ? null
            : detail;
}

/// <summary>Children who may stand in the record twice, likeliest first. A person decides; nothing is joined by itself.</summary>
[Authorize(Permissions.MatchRows)]
internal sealed class TwiceModel(AppDb db, Duplicates duplicates, Looks looks) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Pair> Pairs { get; private set; } = [];

    /// <summary>When it was last looked for; null when it never was.</summary>
    public DateTimeOffset? Looked { get; private set; }
    public int Count { get; private set; }
    public int Current { get; private set; } = 1;
    public int Pages => (Count + PageSize - 1) / PageSize;

    public static string WordsOf(Doubt doubt) =>
        doubt == Doubt.None ? "Nothing speaks against it" : DoubtWords.Of(doubt);

    public async Task OnGetAsync(int? p, CancellationToken cancellation)
    {
        Current = Math.Max(1, p ?? 1);
        Count = await duplicates.Open.CountAsync(cancellation);
        var page = await duplicates
            .Open.OrderByDescending(d => d.Probability)
            .ThenBy(d => d.Child)
            .ThenBy(d => d.Other)
            .Skip((Current - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        var ids = page.SelectMany(d => new[] { d.Child, d.Other }).Distinct().ToList();
        var children = await db
            .Children.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        Pairs = page.ConvertAll(d => new Pair(d, children[d.Child], children[d.Other]));
        Looked = await db
            .Operations.Where(o => o.Type == Duplicates.Sweep)
            .MaxAsync(o => (DateTimeOffset?)o.At, cancellation);
        if (ids.Count > 0)
        {
            await looks.NoteAsync(PersonClaims.ActorOf(User), "children who may be one", ids, null, cancellation);
        }
    }
}
