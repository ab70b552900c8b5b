using Whereabouts.Domain.Ages;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Ages;

public class AgesTests
{
    [Theory]
    [InlineData("2021-10-15", "2026-12-31")] // AGE-01
    [InlineData("2022-01-01", "2027-03-31")]
    [InlineData("2022-04-01", "2027-08-31")]
    [InlineData("2021-08-31", "2026-08-31")] // five on a prescribed day
    [InlineData("2021-09-01", "2026-12-31")]
    [InlineData("2021-12-31", "2026-12-31")]
    [InlineData("2022-03-31", "2027-03-31")]
    [InlineData("2020-02-29", "2025-03-31")]
    public void Compulsory_school_age_starts_on_the_prescribed_day(string dob, string starts) =>
        Assert.Equal(Day(starts), CompulsorySchoolAge.Starts(Day(dob)));

    [Theory]
    [InlineData("2010-08-31", "2026-06-26")] // AGE-02
    [InlineData("2010-09-01", "2027-06-25")]
    [InlineData("2011-09-01", "2028-06-30")]
    [InlineData("2012-09-01", "2029-06-29")]
    [InlineData("2013-09-01", "2030-06-28")]
    [InlineData("2012-02-29", "2028-06-30")]
    public void Compulsory_school_age_ends_on_the_last_Friday_in_June(string dob, string ends) =>
        Assert.Equal(Day(ends), CompulsorySchoolAge.Ends(Day(dob)));

    [Theory]
    [InlineData("2026-12-30", false)]
    [InlineData("2026-12-31", true)]
    [InlineData("2038-06-25", true)]
    [InlineData("2038-06-26", false)]
    public void Compulsory_school_age_covers_its_first_and_last_day(string on, bool covered) => // AGE-03
        Assert.Equal(covered, CompulsorySchoolAge.Covers(Day("2021-10-15"), Day(on)));

    [Theory]
    [InlineData("2014-10-15", "2026-11-16", 7)] // AGE-04
    [InlineData("2014-10-15", "2026-08-31", 6)]
    [InlineData("2014-08-31", "2026-11-16", 8)]
    [InlineData("2014-09-01", "2026-11-16", 7)]
    [InlineData("2022-08-31", "2026-11-16", 0)]
    [InlineData("2023-08-31", "2026-11-16", -1)]
    [InlineData("2010-09-01", "2027-06-25", 11)]
    public void The_year_group_follows_from_birth_and_academic_year(string dob, string on, int year) =>
        Assert.Equal(year, YearGroup.Of(Day(dob), Day(on)));

    [Theory]
    [InlineData(-2, "Before nursery")]
    [InlineData(-1, "Nursery")]
    [InlineData(0, "Reception")]
    [InlineData(1, "Year 1")]
    [InlineData(7, "Year 7")]
    [InlineData(14, "Year 14")]
    [InlineData(15, "After Year 14")]
    public void A_year_group_has_the_name_people_use(int year, string name) => Assert.Equal(name, YearGroup.Name(year));

    [Theory]
    [InlineData(-1, KeyStage.EarlyYears)]
    [InlineData(0, KeyStage.EarlyYears)]
    [InlineData(1, KeyStage.One)]
    [InlineData(2, KeyStage.One)]
    [InlineData(3, KeyStage.Two)]
    [InlineData(6, KeyStage.Two)]
    [InlineData(7, KeyStage.Three)]
    [InlineData(9, KeyStage.Three)]
    [InlineData(10, KeyStage.Four)]
    [InlineData(11, KeyStage.Four)]
    [InlineData(12, KeyStage.Five)]
    public void A_year_group_belongs_to_a_key_stage(int year, KeyStage stage) => // AGE-05
        Assert.Equal(stage, KeyStage.Of(year));

    [Theory]
    [InlineData("2014-10-15", "2026-10-14", 11)]
    [InlineData("2014-10-15", "2026-10-15", 12)]
    [InlineData("2014-10-15", "2026-11-01", 12)]
    [InlineData("2012-02-29", "2027-02-28", 14)]
    [InlineData("2012-02-29", "2027-03-01", 15)]
    [InlineData("2026-11-16", "2026-11-15", -1)]
    public void An_age_is_in_full_years(string dob, string on, int age) => Assert.Equal(age, Age.On(Day(dob), Day(on)));
}
