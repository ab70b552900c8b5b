using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Assessment.Attendance;

namespace Whereabouts.Modules.Attendance.Analysis;

/// <summary>What the page of attendance and its files have in common. They name no child.</summary>
internal abstract class AnalysisPage(Attendances attendances, TimeProvider time) : PageModel
{
    public AsOf AsOf { get; private set; } = null!;
    public AttendanceInPeriod Found { get; private set; } = null!;

    /// <summary>The schools as they are asked for: by absence or another figure, the greatest first, or by name.</summary>
    public IReadOnlyList<SchoolInPeriod> Schools =>
        [
            .. (
                Request.Query["sort"].ToString() switch
                {
                    "absence" => By(school => school.Sum.AbsentPercent),
                    "unauthorised" => By(school => school.Sum.UnauthorisedPercent),
                    "persistent" => By(school => school.Sum.PersistentPercent),
                    "severe" => By(school => school.Sum.SeverePercent),
                    _ => By(school => school.Name),
                }
            )
                .ThenBy(school => school.Name, StringComparer.Ordinal)
                .ThenBy(school => school.Setting),
        ];

    protected async Task ReadAsync(CancellationToken cancellation)
    {
        AsOf = AsOf.Of(Request, time);
        ViewData["Band"] = AsOf.Band;
        var period = Period.Of(Request, AsOf);
        // An earlier year is read to its end.
        var on = period.Year == Domain.Time.AcademicYear.Of(AsOf.On) ? AsOf.On : period.Year.Last;
        Found = AttendanceInPeriod.Of(await attendances.OfCountyAsync(on, AsOf.KnownAt, cancellation), period);
    }

    /// <summary>The same question at another address, or of another period.</summary>
    public string Link(string path, Period? period = null)
    {
        var link = path + AsOf.Query;
        var of = period ?? Found.Period;
        return QueryHelpers.AddQueryString(
            link,
            new Dictionary<string, string?> { ["from"] = $"{of.From:yyyy-MM-dd}", ["to"] = $"{of.To:yyyy-MM-dd}" }
        );
    }

    private IOrderedEnumerable<SchoolInPeriod> By<T>(Func<SchoolInPeriod, T> figure) =>
        Request.Query["dir"] == "desc" ? Found.Schools.OrderByDescending(figure) : Found.Schools.OrderBy(figure);
}
