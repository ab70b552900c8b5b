using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Tests.Intake.Tables.Values;

public sealed class DatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("03/04/2012")]
    [InlineData("3/4/2012")]
    [InlineData("03-04-2012")]
    [InlineData("03.04.2012")]
    [InlineData("3 4 2012")]
    [InlineData("2012-04-03")]
    [InlineData("2012/04/03")]
    [InlineData("20120403")]
    [InlineData("2012-04-03T00:00:00")]
    [InlineData("2012-04-03 00:00:00.000")]
    [InlineData("03/04/2012 12:15")]
    [InlineData("3 April 2012")]
    [InlineData("3rd April 2012")]
    [InlineData("Tuesday 3 April 2012")]
    [InlineData("Tue, 3 Apr 2012")]
    [InlineData("03-Apr-2012")]
    [InlineData("3 Apr 12")]
    [InlineData("3/4/12")]
    [InlineData(" 03/04/2012 ")]
    [InlineData("41002")] // 40909 is 1 January 2012; 31 + 29 + 31 + 2 days later
    [InlineData("41002.5")]
    public void The_third_of_April_2012_is_read(string text)
    {
        Assert.True(Dates.Read(text, Today, out var date, out var reason), reason);
        Assert.Equal(new DateOnly(2012, 4, 3), date);
        Assert.Empty(reason);
    }

    [Theory]
    [InlineData("1 Sept 27", 2027)]
    [InlineData("1/9/28", 1928)]
    [InlineData("1/9/00", 2000)]
    public void Two_digits_of_a_year_reach_one_year_ahead(string text, int year)
    {
        Assert.True(Dates.Read(text, Today, out var date, out _));
        Assert.Equal(new DateOnly(year, 9, 1), date);
    }

    [Theory]
    [InlineData("2012-06-03T23:00:00Z", 4)]
    [InlineData("2012-06-03T22:59:59Z", 3)]
    [InlineData("2012-06-04T00:00:00+01:00", 4)]
    public void An_instant_is_on_the_day_it_was_in_London(string text, int day)
    {
        Assert.True(Dates.Read(text, Today, out var date, out _));
        Assert.Equal(new DateOnly(2012, 6, day), date);
    }

    [Theory]
    [InlineData("13/25/2012", "'25' is not a month: a date is read with its day before its month.")]
    [InlineData("31/04/2012", "There is no day 31 in April 2012.")]
    [InlineData("29/02/2011", "There is no day 29 in February 2011.")]
    [InlineData("2012-13-01", "'13' is not a month: a date is read with its day before its month.")]
    [InlineData("20121301", "'13' is not a month: a date is read with its day before its month.")]
    [InlineData("0/1/2012", "There is no day 0 in January 2012.")]
    [InlineData("1/1/0212", "The year 212 is not one that a date here can have.")]
    [InlineData("1 Foo 2012", "'Foo' is not a month: a date is read with its day before its month.")]
    [InlineData("19999", "This is not a date we can read.")]
    [InlineData("60001", "This is not a date we can read.")]
    [InlineData("123456", "This is not a date we can read.")]
    [InlineData("soon", "This is not a date we can read.")]
    [InlineData("٣/٤/٢٠١٢", "This is not a date we can read.")]
    [InlineData("3/4/2012 25:00", "There is no such time of day.")]
    [InlineData("", "There is no date here.")]
    [InlineData(null, "There is no date here.")]
    public void What_is_no_date_is_refused_with_the_reason(string? text, string why)
    {
        Assert.False(Dates.Read(text, Today, out _, out var reason));
        Assert.Equal(why, reason);
    }

    [Fact]
    public void A_text_without_end_is_no_date()
    {
        Assert.False(Dates.Read(new string('1', 100_000), Today, out _, out _));
    }
}
