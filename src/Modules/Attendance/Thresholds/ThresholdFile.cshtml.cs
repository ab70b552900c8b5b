using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Whereabouts.Platform.Access;
using Whereabouts.Platform.Assessment;
using Whereabouts.Platform.Assessment.Attendance;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Exports;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Modules.Attendance.Thresholds;

/// <summary>A list of a threshold, as a file.</summary>
[Authorize(Permissions.SeeRegister)]
internal sealed class ThresholdFileModel(
    Attendances attendances,
    Pictures pictures,
    AppDb db,
    Looks looks,
    TimeProvider time
) : ThresholdPage(attendances, pictures, db, time)
{
    private static readonly string[] Headings =
    [
        "Surname",
        "Forename",
        "UPN",
        "Date of birth",
        "School",
        "URN",
        "Came to it on",
        "Possible sessions",
        "Authorised absence",
        "Unauthorised absence",
        "Longest run without a reason, days",
        "Absent now, days",
        "On the register since",
        "Next step",
        "Owner",
    ];

    public async Task<IActionResult> OnGetAsync(string list, string format, CancellationToken cancellation)
    {
        if (!await ReadAsync(list, cancellation))
        {
            return NotFound();
        }

        var lines = await LinesAsync(Asked, cancellation);
        await looks.NoteAsync(
            PersonClaims.ActorOf(User),
            $"attendance list {List.Id} as {format}",
            [.. lines.Select(line => line.Pupil.Child).Distinct()],
            null,
            cancellation
        );
        var sheet = new Sheet(List.Name, Headings, [.. lines.Select(Row)]);
        var name = $"{List.Id}-{AsOf.On:yyyy-MM-dd}.{format}";
        return string.Equals(format, "csv", StringComparison.Ordinal)
            ? File(CsvFile.Write(sheet), CsvFile.ContentType, name)
            : File(ExcelFile.Write(sheet), ExcelFile.ContentType, name);
    }

    private IReadOnlyList<object?> Row(ThresholdLine line)
    {
        var figures = line.Pupil.Figures;
        return
        [
            line.Child?.Surname,
            line.Child?.Forename,
            line.Child?.Upn,
            line.Child?.DateOfBirth,
            line.School,
            line.Pupil.School.Urn,
            List.Reached(figures),
            figures.Possible,
            figures.Authorised,
            figures.Unauthorised,
            figures.LongestUnauthorisedDays,
            figures.CurrentAbsenceDays,
            line.Missing?.Picture.Since,
            line.Missing?.Picture.NextStep?.What,
            line.Missing?.Owner,
        ];
    }
}
