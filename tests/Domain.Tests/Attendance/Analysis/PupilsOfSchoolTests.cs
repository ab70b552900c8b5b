using Whereabouts.Domain.Attendance.Analysis;
using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Record;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Tests.Attendance.Analysis;

/// <summary>Thresholds whose windows begin in the year before, worked by hand on a calendar with a summer between.</summary>
public class PupilsOfSchoolTests
{
    private static readonly SettingId School = new("141727");
    private static readonly Guid Child = new("11111111-0000-0000-0000-000000000001");

    // Monday 1 June to Friday 17 July 2026 are 7 school weeks; Wednesday 2 September 2026 is in the next one.
    private static readonly SchoolCalendar Calendar = SchoolCalendar.Listing(
        "the school",
        Days(new(2026, 6, 1), new(2026, 7, 17))
            .Concat(Days(new(2026, 9, 2), new(2026, 11, 20)))
            .ToDictionary(day => day, _ => true)
    );

    [Fact]
    public void The_penalty_threshold_counts_sessions_of_the_summer_term()
    {
        // 4 sessions in the first week of June are in the window of the third week of September: 7 weeks and 3.
        var before = Marks((new(2026, 6, 1), "O"), (new(2026, 6, 2), "O"));
        var now = Marks((new(2026, 9, 14), "O"), (new(2026, 9, 15), "G"), (new(2026, 9, 16), "U"));

        Assert.Equal(new DateOnly(2026, 9, 16), Of(now, before).PenaltyDate);
    }

    [Fact]
    public void A_session_of_the_eleventh_week_back_no_longer_counts()
    {
        var before = Marks((new(2026, 6, 1), "O"), (new(2026, 6, 2), "O"));
        var now = Marks((new(2026, 9, 21), "O"), (new(2026, 9, 22), "G"), (new(2026, 9, 23), "U"));

        Assert.Null(Of(now, before).PenaltyDate);
    }

    [Fact]
    public void Ten_days_without_a_reason_may_lie_on_both_sides_of_the_summer()
    {
        var before = Marks([.. Days(new(2026, 7, 13), new(2026, 7, 17)).Select(day => (day, "N"))]);
        var now = Marks([.. Days(new(2026, 9, 2), new(2026, 9, 8)).Select(day => (day, "O"))]);

        var figures = Of(now, before);

        Assert.Equal(new DateOnly(2026, 9, 8), figures.First10Day);
        Assert.Equal(10, figures.Unauthorised);
    }

    [Fact]
    public void What_was_reached_in_july_is_not_news_of_the_autumn()
    {
        var before = Marks([.. Days(new(2026, 7, 6), new(2026, 7, 17)).Select(day => (day, "O"))]);
        var now = Marks((new(2026, 9, 2), "O"), (new(2026, 9, 3), "/"));

        var figures = Of(now, before);

        Assert.Null(figures.First10Day);
        Assert.Null(figures.PenaltyDate);
        Assert.Equal(2, figures.Unauthorised);
    }

    private static Domain.Attendance.Figures.AttendanceFigures Of(byte[] now, byte[] before) =>
        PupilsOfSchool
            .Of(
                new SchoolRegister(School, new AcademicYear(2026), [Child], now[..120]),
                new SchoolRegister(School, new AcademicYear(2025), [Child], before),
                Calendar,
                new DateOnly(2026, 11, 20)
            )
            .Single()
            .Figures;

    private static byte[] Marks(params (DateOnly Day, string Code)[] days)
    {
        var symbols = new byte[SessionGrid.Length];
        foreach (var (day, code) in days)
        {
            var place = SessionGrid.IndexOf(day, Session.Morning);
            symbols[place] = symbols[place + 1] = (byte)code[0];
        }

        return symbols;
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        Enumerable
            .Range(0, to.DayNumber - from.DayNumber + 1)
            .Select(from.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
}
