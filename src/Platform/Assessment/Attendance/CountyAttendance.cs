using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Domain.Schools;
using Whereabouts.Domain.Time;

namespace Whereabouts.Platform.Assessment.Attendance;

/// <summary>The registers of every school of the county in the academic year of a day, as known at a moment.</summary>
/// <param name="Registers">This year's, in the order of the schools' ids; with every week up to the day's.</param>
/// <param name="Pupils">The figures of the year so far, one for each child on each register.</param>
public sealed record CountyAttendance(
    DateOnly On,
    County County,
    IReadOnlyList<SchoolRegister> Registers,
    IReadOnlyList<PupilFigures> Pupils
)
{
    /// <summary>True when something has come in since, and the registers are being read again.</summary>
    public bool IsBeingRenewed { get; init; }

    public AcademicYear Year => AcademicYear.Of(On);

    /// <summary>The figures of a part of the year.</summary>
    /// <param name="to">No later than the day.</param>
    public IReadOnlyList<PupilFigures> FiguresOf(DateOnly from, DateOnly to) =>
        from <= Year.First && to == On
            ? Pupils
            :
            [
                .. Registers
                    .AsParallel()
                    .AsOrdered()
                    .SelectMany(register => register.Figures(County.CalendarOf(register.School), from, to)),
            ];
}
