using Whereabouts.Domain.Attendance.Figures;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Attendance.Analysis;

/// <summary>
/// A school's pupils on a day: the figures of the academic year so far, with thresholds whose windows may begin in the year
/// before found by both years' registers.
/// </summary>
public static class PupilsOfSchool
{
    /// <param name="before">The register of the year before; null when there is none.</param>
    public static PupilFigures[] Of(SchoolRegister now, SchoolRegister? before, SchoolCalendar calendar, DateOnly on)
    {
        var pupils = now.Figures(calendar, now.Year.First, on);
        if (before is null)
        {
            return pupils;
        }

        var across = RegisterCalendar.OfGrid(calendar, (before.Year, before.Length / 2), (now.Year, now.Length / 2));
        var period = new FiguresPeriod(across, BackFrom(across, now.Year), on);
        var places = before.Children.Index().ToDictionary(child => child.Item, child => child.Index);
        var both = new byte[before.Length + now.Length];
        for (var i = 0; i < pupils.Length; i++)
        {
            // Whoever has no mark that could count has nothing that reaches back.
            if (pupils[i].Figures.Unauthorised > 0 && places.TryGetValue(pupils[i].Child, out var place))
            {
                before.Of(place).CopyTo(both);
                now.Of(i).CopyTo(both.AsSpan(before.Length));
                pupils[i] = pupils[i] with
                {
                    Figures = Joined(pupils[i].Figures, RegisterFigures.Of(both, period), now.Year.First),
                };
            }
        }

        return pupils;
    }

    /// <summary>The Monday from which sessions may count for a day of this year: of 9 school weeks before it, or of 20 days.</summary>
    private static DateOnly BackFrom(RegisterCalendar across, AcademicYear year)
    {
        DateOnly[] earlier = [.. across.SchoolWeeks.Where(monday => monday < year.First)];
        return earlier.Length == 0 ? year.First : earlier[Math.Max(0, earlier.Length - (Thresholds.PenaltyWeeks - 1))];
    }

    // What was reached before the year began was for that year to deal with.
    private static AttendanceFigures Joined(AttendanceFigures year, AttendanceFigures across, DateOnly from) =>
        year with
        {
            PenaltyDate = across.PenaltyDate >= from ? across.PenaltyDate : year.PenaltyDate,
            First10Day = across.First10Day >= from ? across.First10Day : year.First10Day,
            First20Day = across.First20Day >= from ? across.First20Day : year.First20Day,
        };
}
