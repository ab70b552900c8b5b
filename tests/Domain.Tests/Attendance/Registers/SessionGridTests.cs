using Whereabouts.Domain.Attendance.Registers;
using Whereabouts.Domain.Time;

namespace Whereabouts.Domain.Tests.Attendance.Registers;

public class SessionGridTests
{
    [Theory]
    [InlineData(2026, "2026-08-31")] // 1 September 2026 is a Tuesday
    [InlineData(2025, "2025-09-01")] // a Monday
    [InlineData(2024, "2024-08-26")] // a Sunday
    public void A_years_grid_begins_on_the_Monday_on_or_before_1_September(int year, string monday) =>
        Assert.Equal(DateOnly.Parse(monday), SessionGrid.FirstMonday(new AcademicYear(year)));

    [Theory]
    [InlineData("2026-09-01", Session.Morning, 2)]
    [InlineData("2026-09-02", Session.Afternoon, 5)]
    [InlineData("2026-09-07", Session.Morning, 10)]
    [InlineData("2026-09-05", Session.Morning, -1)]
    [InlineData("2026-09-06", Session.Afternoon, -1)]
    public void A_session_has_one_place(string date, Session session, int index) =>
        Assert.Equal(index, SessionGrid.IndexOf(DateOnly.Parse(date), session));

    [Fact]
    public void Every_weekday_of_twenty_years_has_a_place_of_its_own_that_leads_back_to_it()
    {
        for (var day = new DateOnly(2015, 9, 1); day < new DateOnly(2035, 9, 1); day = day.AddDays(1))
        {
            foreach (var session in new[] { Session.Morning, Session.Afternoon })
            {
                var index = SessionGrid.IndexOf(day, session);
                if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                {
                    Assert.Equal(-1, index);
                    continue;
                }

                Assert.InRange(index, 0, SessionGrid.Length - 1);
                Assert.Equal(day, SessionGrid.DateAt(AcademicYear.Of(day), index));
                Assert.Equal(session, SessionGrid.SessionAt(index));
            }
        }
    }
}
