using Whereabouts.Domain.Attendance.Figures;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Analysis;

/// <summary>A child on a school's register, with the figures of a period.</summary>
public readonly record struct PupilFigures(Guid Child, SettingId School, AttendanceFigures Figures);

/// <summary>
/// The marks of every child on one school's register in one academic year, one after the other: a symbol a session of the
/// <see cref="SessionGrid"/>, from its first day for as many days as were asked for.
/// </summary>
/// <param name="Children">By the ids under which they are shown.</param>
/// <param name="Symbols">Two a day for each child.</param>
public sealed record SchoolRegister(SettingId School, AcademicYear Year, Guid[] Children, byte[] Symbols)
{
    /// <summary>How many symbols there are of each child.</summary>
    public int Length => Children.Length == 0 ? 0 : Symbols.Length / Children.Length;

    public ReadOnlySpan<byte> Of(int child) => Symbols.AsSpan(child * Length, Length);

    /// <summary>The days of this register by the school's calendar.</summary>
    public RegisterCalendar Days(SchoolCalendar calendar) => RegisterCalendar.OfGrid(calendar, (Year, Length / 2));

    /// <summary>The figures of each child, in the order of <see cref="Children"/>.</summary>
    /// <param name="from">The first day that counts.</param>
    /// <param name="to">The last day that counts.</param>
    public PupilFigures[] Figures(SchoolCalendar calendar, DateOnly from, DateOnly to)
    {
        var figures = new PupilFigures[Children.Length];
        var period = new FiguresPeriod(Days(calendar), from, to);
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = new(Children[i], School, RegisterFigures.Of(Of(i), period));
        }

        return figures;
    }

    /// <summary>The school's sessions in each week of its calendar, by the week's Monday.</summary>
    public IReadOnlyList<(DateOnly Monday, AttendanceSum Sum)> Weeks(
        SchoolCalendar calendar,
        DateOnly from,
        DateOnly to
    )
    {
        var days = Days(calendar);
        var period = new FiguresPeriod(days, from, to);
        var sums = new AttendanceSum[days.SchoolWeeks.Count];
        Span<WeekFigures> weeks =
            sums.Length <= 64 ? stackalloc WeekFigures[sums.Length] : new WeekFigures[sums.Length];
        for (var i = 0; i < Children.Length; i++)
        {
            RegisterWeeks.Of(Of(i), period, weeks);
            for (var w = 0; w < sums.Length; w++)
            {
                var week = weeks[w];
                sums[w] += new AttendanceFigures
                {
                    Attended = week.Attended,
                    Authorised = week.Authorised,
                    Unauthorised = week.Unauthorised,
                };
            }
        }

        return [.. days.SchoolWeeks.Zip(sums)];
    }
}
