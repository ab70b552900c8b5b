using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class AcademicYearTests
{
    [Theory]
    [InlineData("2026-08-31", 2025)]
    [InlineData("2026-09-01", 2026)]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2026)]
    public void A_year_turns_on_the_first_of_September(string day, int startYear) =>
        Assert.Equal(new AcademicYear(startYear), AcademicYear.Of(Day(day)));

    [Fact]
    public void A_year_runs_to_the_end_of_August()
    {
        Assert.Equal(Day("2026-09-01"), new AcademicYear(2026).First);
        Assert.Equal(Day("2027-08-31"), new AcademicYear(2026).Last);
    }

    [Theory]
    [InlineData(2026, "2026/27")]
    [InlineData(1999, "1999/00")]
    [InlineData(2008, "2008/09")]
    public void A_year_is_written_with_both_its_years(int startYear, string text) =>
        Assert.Equal(text, new AcademicYear(startYear).ToString());
}
