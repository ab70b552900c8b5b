using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Schools;
using Whereabouts.Platform.Assessment.Attendance;

namespace Whereabouts.Modules.Attendance.Analysis;

/// <summary>A school's figures of a period.</summary>
internal sealed record SchoolInPeriod(SettingId Setting, string Name, School? School, AttendanceSum Sum)
{
    public string Phase => School?.Phase is { Length: > 0 } phase ? phase : "Not known";

    public string District => School?.District is { Length: > 0 } district ? district : "Not known";
}

/// <summary>The figures of a period for the county and its parts, by one pass over the registers.</summary>
internal sealed record AttendanceInPeriod(
    CountyAttendance County,
    Period Period,
    IReadOnlyList<PupilFigures> Pupils,
    IReadOnlyList<SchoolInPeriod> Schools
)
{
    public AttendanceSum All => Sum(Schools);

    public static AttendanceInPeriod Of(CountyAttendance county, Period period)
    {
        var pupils = county.FiguresOf(period.From, period.To);
        var schools = pupils
            .GroupBy(pupil => pupil.School)
            .Select(school => new SchoolInPeriod(
                school.Key,
                county.County.NameOf(school.Key),
                county.County.Find(school.Key),
                AttendanceSum.Of(school.Select(pupil => pupil.Figures))
            ))
            .ToList();
        return new(county, period, pupils, schools);
    }

    public IEnumerable<(string Name, AttendanceSum Sum)> By(Func<SchoolInPeriod, string> group) =>
        Schools
            .GroupBy(group, StringComparer.Ordinal)
            .OrderBy(of => of.Key == "Not known")
            .ThenBy(of => of.Key, StringComparer.Ordinal)
            .Select(of => (of.Key, Sum(of)));

    /// <summary>How many pupils lie in each band of absence.</summary>
    public IEnumerable<(AbsenceBand Band, int Pupils)> Bands() =>
        AbsenceBand.All.Select(band => (band, Pupils.Count(pupil => band.Holds(pupil.Figures))));

    /// <summary>The county's weeks, each from its Monday.</summary>
    public IReadOnlyList<(DateOnly Monday, AttendanceSum Sum)> Weeks() =>
        [
            .. County
                .Registers.SelectMany(register =>
                    register.Weeks(County.County.CalendarOf(register.School), Period.From, Period.To)
                )
                .GroupBy(week => week.Monday, week => week.Sum)
                .Select(week => (Monday: week.Key, Sum: week.Aggregate((one, other) => one + other)))
                .Where(week => week.Sum.Possible > 0)
                .OrderBy(week => week.Monday),
        ];

    private static AttendanceSum Sum(IEnumerable<SchoolInPeriod> schools) =>
        schools.Aggregate(default(AttendanceSum), (sum, school) => sum + school.Sum);
}
