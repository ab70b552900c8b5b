using Whereabouts.GovUk.Dates;

namespace Whereabouts.GovUk.Tests.Dates;

public sealed class DatePartsTests
{
    [Theory]
    [InlineData("20", "11", "2026")]
    [InlineData(" 20", "November ", "2026")]
    [InlineData("20", "nov", "2026")]
    [InlineData("20", "Nov.", "2026")]
    public void A_date_is_read_as_people_write_it(string day, string month, string year)
    {
        Assert.Equal((new DateOnly(2026, 11, 20), null), new DateParts(day, month, year).Read("Date of visit"));
    }

    [Fact]
    public void A_leading_nought_is_no_matter()
    {
        Assert.Equal(new DateOnly(2026, 3, 5), new DateParts("05", "03", "2026").Read("Date").Date);
    }

    [Theory]
    [InlineData("31", "2", "2026", "Date of visit must be a real date")]
    [InlineData("29", "2", "2027", "Date of visit must be a real date")]
    [InlineData("x", "2", "2026", "Date of visit must be a real date")]
    [InlineData("1", "ma", "2026", "Date of visit must be a real date")]
    [InlineData("1", "2", "26", "Date of visit: year must include 4 numbers")]
    [InlineData("", "2", "2026", "Date of visit must include a day")]
    [InlineData("1", "", null, "Date of visit must include a month and year")]
    public void What_is_wrong_with_a_date_is_said_in_words(string? day, string? month, string? year, string error)
    {
        Assert.Equal((null, error), new DateParts(day, month, year).Read("Date of visit"));
    }

    [Fact]
    public void Three_empty_boxes_are_no_date_and_no_error()
    {
        Assert.Equal((null, null), new DateParts("", " ", null).Read("Date of visit"));
    }
}
