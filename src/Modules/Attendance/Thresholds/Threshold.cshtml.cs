using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Assessment.Attendance;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Attendance.Thresholds;

/// <summary>The children on one list of a threshold, as work.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class ThresholdModel(
    Attendances attendances,
    Pictures pictures,
    AppDb db,
    Looks looks,
    TimeProvider time
) : ThresholdPage(attendances, pictures, db, time)
{
    private const int PageSize = 50;

    public IReadOnlyList<ThresholdLine> Lines { get; private set; } = [];
    public int Current { get; private set; } = 1;
    public int Pages => (Asked.Count + PageSize - 1) / PageSize;

    public IEnumerable<SelectListItem> Schools =>
        All.GroupBy(pupil => pupil.School)
            .Select(school => (Id: school.Key.Value, Name: County.County.NameOf(school.Key), Count: school.Count()))
            .OrderBy(school => school.Name, StringComparer.Ordinal)
            .Select(school => new SelectListItem($"{school.Name} ({school.Count:N0})", school.Id));

    public async Task<IActionResult> OnGetAsync(string list, int? p, CancellationToken cancellation)
    {
        if (!await ReadAsync(list, cancellation))
        {
            return NotFound();
        }

        Current = Math.Clamp(p ?? 1, 1, Math.Max(1, Pages));
        Lines = await LinesAsync([.. Asked.Skip((Current - 1) * PageSize).Take(PageSize)], cancellation);
        await looks.NoteAsync(
            PersonClaims.ActorOf(User),
            $"attendance list {List.Id}",
            [.. Lines.Select(line => line.Pupil.Child).Distinct()],
            null,
            cancellation
        );
        return Page();
    }
}
