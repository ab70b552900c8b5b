using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment.Attendance;

namespace Whereabouts.Modules.Attendance.Analysis;

/// <summary>How much school is missed in the county, where, and since when.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class AttendanceModel(Attendances attendances, TimeProvider time) : AnalysisPage(attendances, time)
{
    private const int PageSize = 50;

    /// <summary>The schools on this page of the list.</summary>
    public IReadOnlyList<SchoolInPeriod> Shown { get; private set; } = [];
    public int Current { get; private set; } = 1;
    public int Pages => (Found.Schools.Count + PageSize - 1) / PageSize;

    public async Task OnGetAsync(int? p, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        Current = Math.Clamp(p ?? 1, 1, Math.Max(1, Pages));
        Shown = [.. Schools.Skip((Current - 1) * PageSize).Take(PageSize)];
    }

    public static string Percent(decimal? percent) =>
        percent?.ToString("0.0", CultureInfo.InvariantCulture) ?? "No rate";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
