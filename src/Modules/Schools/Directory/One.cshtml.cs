using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Assessment;
using Whereabouts.Domain.Attendance.Absence;
using Whereabouts.Domain.Children;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Schools.Directory;

/// <summary>One school or provider: what it is, what it sends, and its children who are missing out.</summary>
[Authorize(Permissions.SeeSchools)]
internal sealed class OneModel(
    Pictures pictures,
    SchoolReader reader,
    Looks looks,
    IAuthorizationService authorization,
    TimeProvider time
) : PageModel
{
    private const int FilesRead = 50;
    public const int FilesShown = 10;
    public const int ChildrenShown = 25;
    public const int MovesShown = 12;

    public AsOf AsOf { get; private set; } = null!;
    public SchoolLine Line { get; private set; } = null!;
    public SharingRefusal? Refusal { get; private set; }
    public IReadOnlyList<TermDate> Dates { get; private set; } = [];
    public bool DatesAreOwn { get; private set; }
    public string? ClosedToday { get; private set; }
    public IReadOnlyList<SchoolSent> Sent { get; private set; } = [];
    public IReadOnlyList<ListedChild> Children { get; private set; } = [];
    public IReadOnlyList<(string Name, SettingId Setting)> Linked { get; private set; } = [];

    /// <summary>Null when no mark of the year was received, or the school is none we know.</summary>
    public SchoolAbsence? Absence { get; private set; }

    /// <summary>The gravest, and of those alike who has missed most; the register has them all.</summary>
    public IReadOnlyList<ListedChild> Worst =>
        [
            .. Children
                .OrderBy(child => child.Picture.Rag)
                .ThenByDescending(child => child.Picture.SchoolDaysMissed)
                .Take(ChildrenShown),
        ];

    /// <summary>This academic year, newest first.</summary>
    public IReadOnlyList<(SchoolMove Move, ChildIdentity Child)> Moves { get; private set; } = [];
    public IReadOnlyList<SchoolQuestion> Questions { get; private set; } = [];

    /// <summary>Those who left, and nobody has told or confirmed where to.</summary>
    public IEnumerable<(SchoolMove Move, ChildIdentity Child)> NeedAnswer => Moves.Where(move => move.Move.NeedsAnswer);

    /// <summary>How many joined and left in each month, newest first, with where from and where to.</summary>
    public IEnumerable<(DateOnly Month, bool Joined, string Where, int Children)> MovesByMonth =>
        Moves
            .GroupBy(move =>
                (Month: new DateOnly(move.Move.On.Year, move.Move.On.Month, 1), move.Move.Joined, move.Move.Where)
            )
            .OrderByDescending(group => group.Key.Month)
            .ThenByDescending(group => group.Key.Joined)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Where, StringComparer.Ordinal)
            .Select(group => (group.Key.Month, group.Key.Joined, group.Key.Where, group.Count()));

    /// <summary>"8.4% (1,204 of 14,300)", or that there is no rate.</summary>
    public static string Rate(int part, int whole) =>
        SchoolAbsence.Percent(part, whole) is { } percent
            ? $"{percent:0.0}% ({CoverageWords.Number(part)} of {CoverageWords.Number(whole)})"
            : "no rate: nothing to count";

    /// <summary>May the person set whether the school shares, and see files.</summary>
    public bool MayBringFiles { get; private set; }

    /// <summary>Each reason with its children, most children first; a child with two reasons counts under both.</summary>
    public IEnumerable<(string Reason, int Children)> Reasons =>
        Children
            .SelectMany(c => c.Picture.Reasons.Select(r => r.Code).Distinct(StringComparer.Ordinal))
            .GroupBy(code => code, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (ReasonWords.Of(g.Key), g.Count()));

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        AsOf = AsOf.Of(Request, time);
        ViewData["Band"] = AsOf.Band;
        var setting = new SettingId(id);
        var picture = await pictures.OfCountyAsync(AsOf.On, AsOf.KnownAt, cancellation);
        var county = picture.County;
        var found = SchoolLine.Of(picture).FirstOrDefault(l => l.Setting == setting);
        if (found is null && county.Find(setting) is { } closed)
        {
            found = new(setting, closed, closed.Name, false, county.CoverageOf(setting, AsOf.On), null, 0);
        }

        if (found is null)
        {
            return NotFound();
        }

        Line = found;
        Children = SchoolLine.Missing(picture, setting);
        ClosedToday = county.CalendarOf(setting).WhyClosed(AsOf.On);
        Linked =
        [
            .. (found.School?.Predecessors ?? [])
                .Concat(found.School?.Successors ?? [])
                .Select(SettingId.OfUrn)
                .Distinct()
                .Where(s => county.Find(s) is not null)
                .Select(s => (county.NameOf(s), s)),
        ];
        (Dates, DatesAreOwn, Refusal) = await reader.DatesAsync(setting, AsOf.On, AsOf.KnownAt, cancellation);
        Sent = await reader.SentAsync(setting, AsOf.KnownAt, FilesRead, cancellation);
        MayBringFiles = (await authorization.AuthorizeAsync(User, null, Permissions.BringFiles)).Succeeded;
        var registers = await reader.RegistersAsync(setting, AsOf.On, AsOf.KnownAt, cancellation);
        Absence =
            registers.Count > 0 && found.School is { } school
                ? SchoolAbsence.Of(registers, school, county, AsOf.On)
                : null;
        Moves = await reader.MovesAsync(setting, county, AsOf, cancellation);
        Questions = SchoolQuestions.Of(
            Absence,
            [.. Moves.Select(move => move.Move)],
            [.. Children.Select(child => child.Picture)]
        );
        var seen = Worst.Select(c => c.Id).Concat(NeedAnswer.Select(move => move.Move.Child)).Distinct().ToList();
        if (seen.Count > 0)
        {
            await looks.NoteAsync(PersonClaims.ActorOf(User), "school", seen, null, cancellation);
        }

        return Page();
    }
}
