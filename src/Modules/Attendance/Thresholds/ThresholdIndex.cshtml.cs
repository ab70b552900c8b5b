using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Assessment.Attendance;

namespace Whereabouts.Modules.Attendance.Thresholds;

/// <summary>Every list of a threshold of attendance, with how many are on it. It names no child.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class ThresholdIndexModel(Attendances attendances, TimeProvider time) : PageModel
{
    public AsOf AsOf { get; private set; } = null!;
    public CountyAttendance County { get; private set; } = null!;
    public IReadOnlyList<(ThresholdList List, int Children, DateOnly? Latest)> Lists { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Of(Request, time);
        ViewData["Band"] = AsOf.Band;
        County = await attendances.OfCountyAsync(AsOf.On, AsOf.KnownAt, cancellation);
        Lists =
        [
            .. ThresholdList.All.Select(list =>
            {
                var pupils = County.Pupils.Where(pupil => list.Holds(pupil.Figures)).ToList();
                return (
                    list,
                    pupils.Select(pupil => pupil.Child).Distinct().Count(),
                    pupils.Max(pupil => list.Reached(pupil.Figures))
                );
            }),
        ];
    }
}
