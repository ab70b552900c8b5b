using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment.Attendance;
using Whereabouts.Platform.Exports;

namespace Whereabouts.Modules.Attendance.Analysis;

/// <summary>Persistent, unauthorised and authorised absence by school, primary and secondary, for any period: the report to scrutiny.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class AttendanceFileModel(Attendances attendances, TimeProvider time) : AnalysisPage(attendances, time)
{
    private static readonly string[] Headings =
    [
        "Phase",
        "URN",
        "School",
        "District",
        "Pupils",
        "Possible sessions",
        "Authorised absence",
        "Unauthorised absence",
        "Absence %",
        "Authorised %",
        "Unauthorised %",
        "Persistently absent",
        "Persistently absent %",
        "Severely absent",
        "Severely absent %",
    ];

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        IReadOnlyList<IReadOnlyList<object?>> rows =
        [
            .. Schools
                .OrderBy(school => school.Phase, StringComparer.Ordinal)
                .Select(school => Row(school.Phase, school.Setting.Urn, school.Name, school.District, school.Sum)),
            .. Found.By(school => school.Phase).Select(of => Row(of.Name, null, "All schools", null, of.Sum)),
            Row("All phases", null, "All schools", null, Found.All),
        ];
        var sheet = new Sheet("Absence by school", Headings, rows);
        var name = $"absence-{Found.Period.From:yyyy-MM-dd}-to-{Found.Period.To:yyyy-MM-dd}.{format}";
        return string.Equals(format, "csv", StringComparison.Ordinal)
            ? File(CsvFile.Write(sheet), CsvFile.ContentType, name)
            : File(ExcelFile.Write(sheet), ExcelFile.ContentType, name);
    }

    private static IReadOnlyList<object?> Row(
        string phase,
        int? urn,
        string school,
        string? district,
        AttendanceSum sum
    ) =>
        [
            phase,
            urn,
            school,
            district,
            sum.Registers,
            sum.Possible,
            sum.Authorised,
            sum.Unauthorised,
            Rounded(sum.AbsentPercent),
            Rounded(sum.AuthorisedPercent),
            Rounded(sum.UnauthorisedPercent),
            sum.Persistent,
            Rounded(sum.PersistentPercent),
            sum.Severe,
            Rounded(sum.SeverePercent),
        ];

    private static decimal? Rounded(decimal? percent) => percent is { } known ? decimal.Round(known, 2) : null;
}
