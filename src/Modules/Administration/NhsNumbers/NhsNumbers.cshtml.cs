using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Whereabouts.Modules.Administration.Words;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Identity.NhsNumbers;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Administration.NhsNumbers;

/// <summary>How the asking for NHS numbers stands, and whose numbers differ.</summary>
[Authorize(Permissions.BringFiles)]
internal sealed class NhsNumbersModel(NhsTraceBook book, NhsMatcher matcher, AppDb db, Looks looks) : PageModel
{
    public bool IsOn => matcher.IsOn;

    public string Matcher => matcher.Name;

    /// <summary>Null when nobody was asked yet.</summary>
    public NhsTraceState? State { get; private set; }

    /// <summary>Children whose source gives another number than the matcher, by name.</summary>
    public IReadOnlyList<(Guid Child, string Name)> Differing { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        State = await book.ReadAsync(cancellation);
        if (State is not { Differing: { Count: > 0 } ids })
        {
            return;
        }

        var children = await db
            .Children.AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.Surname,
                c.Forename,
            })
            .ToListAsync(cancellation);
        Differing =
        [
            .. children
                .Select(c => (c.Id, Said.Name(c.Surname, c.Forename)))
                .OrderBy(c => c.Item2, StringComparer.OrdinalIgnoreCase)
                .ThenBy(c => c.Id),
        ];
        await looks.NoteAsync(
            PersonClaims.ActorOf(User),
            "NHS numbers that differ",
            [.. Differing.Select(d => d.Child)],
            null,
            cancellation
        );
    }

    /// <summary>The last round in a sentence.</summary>
    public static string Round(NhsTraceState state) =>
        $"{Said.Moment(state.Started)}: {Said.Count(state.Asked, "child", "children")} asked about, {Said.Number(state.Verified)} verified, {Said.Number(state.Failed)} without an answer"
        + (state.Ended is null ? "; it goes on, or was broken off" : "");
}
