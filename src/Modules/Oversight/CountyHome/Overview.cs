using Microsoft.EntityFrameworkCore;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Settings;
using Whereabouts.Domain.Time;
using Whereabouts.GovUk.Charts;
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
internal sealed class Overviews(Pictures pictures, Trend trend, AppDb db)
{
    public async Task<Overview> OfAsync(AsOf asOf, CancellationToken cancellation)
    {
        var now = await pictures.OfCountyAsync(asOf.On, asOf.KnownAt, cancellation);
        var county = now.County;
        var last = county.CountyCalendar.LastOnOrBefore(asOf.On.AddDays(-1)) ?? asOf.On.AddDays(-1);
        var known = UkDate.EndOf(last);
        var before = await pictures.OfCountyAsync(
            last,
            asOf.KnownAt is { } asked && asked < known ? asked : known,
            cancellation
        );

        // A history loaded late was not known then: the two days are compared by what is known now.
        var byHindsight = before.Known == 0;
        if (byHindsight)
        {
            before = await pictures.OfCountyAsync(last, asOf.KnownAt, cancellation);
        }

        // The same schools serve an earlier day, unless other definitions were in force on it.
        async Task<County> CountyOn(DateOnly day) =>
            string.Equals(Definitions.InForce(day).Version, county.Definitions.Version, StringComparison.Ordinal)
                ? county
                : await pictures.CountyAsync(day, asOf.KnownAt, cancellation);
        var left = await pictures.OfChildrenAsync(
            [.. Changes.WhoLeft(before, now).Select(child => child.Record.Id)],
            now,
            cancellation
        );
        return new(
            now,
            SchoolsOnDay.Of(county, asOf.On),
            new Changes(before, now, left, await CountyOn(last)) { IsByHindsight = byHindsight },
            await trend.OfAsync(now, CountyOn, cancellation),
            await db.Waiting.CountAsync(cancellation)
        );
    }
}
