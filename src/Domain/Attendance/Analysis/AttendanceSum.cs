using Whereabouts.Domain.Attendance.Figures;

namespace Whereabouts.Domain.Attendance.Analysis;

/// <summary>
/// The figures of several registers together. A pupil on two registers counts on each, as pupil enrolments do in the
/// published figures. Rates are null where no session was possible: that is no rate, not nothing absent (ATT-11).
/// </summary>
/// <param name="Registers">Those with a possible session in the period.</param>
/// <param name="Persistent">Of them, absent for a tenth or more (ATT-12).</param>
/// <param name="Severe">Of them, absent for half or more (ATT-13).</param>
public readonly record struct AttendanceSum(
    int Registers,
    long Possible,
    long Authorised,
    long Unauthorised,
    long Lost,
    int Persistent,
    int Severe
)
{
    public long Absent => Authorised + Unauthorised;

    /// <summary>Absent sessions of 100 possible ones.</summary>
    public decimal? AbsentPercent => Percent(Absent, Possible);

    public decimal? AuthorisedPercent => Percent(Authorised, Possible);

    public decimal? UnauthorisedPercent => Percent(Unauthorised, Possible);

    /// <summary>Of 100 registers, those of pupils persistently absent.</summary>
    public decimal? PersistentPercent => Percent(Persistent, Registers);

    public decimal? SeverePercent => Percent(Severe, Registers);

    public static AttendanceSum Of(IEnumerable<AttendanceFigures> registers)
    {
        var sum = default(AttendanceSum);
        foreach (var figures in registers)
        {
            sum += figures;
        }

        return sum;
    }

    public static AttendanceSum operator +(AttendanceSum sum, AttendanceFigures figures) =>
        figures.Possible == 0
            ? sum
            : new(
                sum.Registers + 1,
                sum.Possible + figures.Possible,
                sum.Authorised + figures.Authorised,
                sum.Unauthorised + figures.Unauthorised,
                sum.Lost + figures.Lost,
                sum.Persistent + (figures.IsPersistent == true ? 1 : 0),
                sum.Severe + (figures.IsSevere == true ? 1 : 0)
            );

    public static AttendanceSum operator +(AttendanceSum one, AttendanceSum other) =>
        new(
            one.Registers + other.Registers,
            one.Possible + other.Possible,
            one.Authorised + other.Authorised,
            one.Unauthorised + other.Unauthorised,
            one.Lost + other.Lost,
            one.Persistent + other.Persistent,
            one.Severe + other.Severe
        );

    private static decimal? Percent(long part, long whole) => whole == 0 ? null : 100m * part / whole;
}
