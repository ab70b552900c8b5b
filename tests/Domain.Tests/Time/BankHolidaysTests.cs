using System.Text.Json;
using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class BankHolidaysTests
{
    [Theory]
    [InlineData("2026-08-31")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-28")]
    [InlineData("2027-01-01")]
    [InlineData("2027-03-26")]
    [InlineData("2027-03-29")]
    [InlineData("2027-05-03")]
    [InlineData("2027-05-31")]
    [InlineData("2027-08-30")]
    [InlineData("2027-12-27")]
    [InlineData("2027-12-28")]
    public void Every_bank_holiday_of_the_rulebook_is_shipped(string day) =>
        Assert.True(BankHolidays.England.Contains(Day(day)));

    [Fact]
    public void A_holiday_moved_to_a_weekday_leaves_its_own_day()
    {
        Assert.False(BankHolidays.England.Contains(Day("2026-12-26")));
        Assert.Equal("Boxing Day", BankHolidays.England.Name(Day("2026-12-28")));
        Assert.Null(BankHolidays.England.Name(Day("2026-12-29")));
    }

    [Fact]
    public void The_shipped_file_reaches_from_2019_to_2028()
    {
        Assert.True(BankHolidays.England.Contains(Day("2019-01-01")));
        Assert.True(BankHolidays.England.Contains(Day("2028-12-26")));
        Assert.Equal((Day("2019-01-01"), Day("2028-12-31")), (BankHolidays.England.First, BankHolidays.England.Last));
        Assert.True(BankHolidays.England.Reach(Day("2019-01-01")));
        Assert.True(BankHolidays.England.Reach(Day("2028-12-31")));
        Assert.False(BankHolidays.England.Reach(Day("2018-12-31")));
        Assert.False(BankHolidays.England.Reach(Day("2029-01-01")));
    }

    [Fact]
    public void Easter_Monday_is_known_of_each_year_that_is_shipped()
    {
        Assert.Equal(Day("2027-03-29"), BankHolidays.England.EasterMonday(2027));
        Assert.Equal(Day("2019-04-22"), BankHolidays.England.EasterMonday(2019));
        Assert.Null(BankHolidays.England.EasterMonday(2029));
    }

    [Fact]
    public void Only_the_England_and_Wales_part_is_read()
    {
        var read = BankHolidays.Parse(
            """
            {"england-and-wales":{"division":"england-and-wales","events":[{"title":"Easter Monday","date":"2026-04-06"}]},
             "scotland":{"division":"scotland","events":[{"title":"St Andrew’s Day","date":"2026-11-30"}]}}
            """
        );

        Assert.Equal("Easter Monday", read.Name(Day("2026-04-06")));
        Assert.False(read.Contains(Day("2026-11-30")));
    }

    [Fact]
    public void A_file_of_something_else_is_refused()
    {
        Assert.Throws<FormatException>(() => BankHolidays.Parse("""{"scotland":{"events":[]}}"""));
        Assert.Throws<FormatException>(() => BankHolidays.Parse("""{"england-and-wales":{"events":[]}}"""));
        Assert.ThrowsAny<JsonException>(() => BankHolidays.Parse("not json"));
    }
}
