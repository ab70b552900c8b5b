using Microsoft.EntityFrameworkCore;
using Whereabouts.GovUk.Charts;
using Whereabouts.Modules.Oversight.Changed;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Data;

namespace Whereabouts.Modules.Oversight.CountyHome;

/// <summary>Everything that the county's home page shows.</summary>
/// <param name="Trend">Null while it is being counted.</param>
/// <param name="Waiting">Rows that wait for a person now, whatever the day asked about.</param>
internal sealed record Overview(
    CountyPicture Now,
    SchoolsOnDay Schools,
    Changes Changes,
    IReadOnlyList<TrendPoint>? Trend,
    int Waiting
);

/// <summary>Reads the county for its home page.</summary>
internal sealed class Overviews(Pictures pictures, ChangesReader changes, Trend trend, AppDb db)
{
    public async Task<Overview> OfAsync(AsOf asOf, CancellationToken cancellation)
    {
        var now = await pictures.OfCountyAsync(asOf.On, asOf.KnownAt, cancellation);
        var last = now.County.CountyCalendar.LastOnOrBefore(asOf.On.AddDays(-1)) ?? asOf.On.AddDays(-1);
        return new(
            now,
            SchoolsOnDay.Of(now.County, asOf.On),
            await changes.SinceAsync(last, now, cancellation),
            await trend.OfAsync(now, day => changes.CountyOnAsync(day, now, cancellation), cancellation),
            await db.Waiting.CountAsync(cancellation)
        );
    }
}
