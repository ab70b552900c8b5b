using System.Globalization;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Tests.Intake.Tables.Values;

public sealed class YesNoAndHoursTests
{
    [Theory]
    [InlineData("y", true)]
    [InlineData(" YES ", true)]
    [InlineData("True", true)]
    [InlineData("t", true)]
    [InlineData("1", true)]
    [InlineData("x", true)]
    [InlineData("N", false)]
    [InlineData("no", false)]
    [InlineData("FALSE", false)]
    [InlineData("f", false)]
    [InlineData("0", false)]
    public void Yes_and_no_are_read_however_they_are_ticked(string text, bool expected)
    {
        Assert.True(YesNo.Read(text, out var value, out var reason));
        Assert.Equal((expected, ""), (value, reason));
    }

    [Theory]
    [InlineData(null, "There is neither yes nor no here.")]
    [InlineData(" ", "There is neither yes nor no here.")]
    [InlineData("maybe", "This is neither yes nor no.")]
    [InlineData("2", "This is neither yes nor no.")]
    public void What_is_neither_is_not_taken_for_no(string? text, string why)
    {
        Assert.False(YesNo.Read(text, out _, out var reason));
        Assert.Equal(why, reason);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("12.5", "12.5")]
    [InlineData("12,5", "12.5")]
    [InlineData("12:30", "12.5")]
    [InlineData("12h30", "12.5")]
    [InlineData("12h 30m", "12.5")]
    [InlineData("12 hours 30 minutes", "12.5")]
    [InlineData("12h", "12")]
    [InlineData("12 hrs", "12")]
    [InlineData("0:20", "0.33")]
    [InlineData("0", "0")]
    [InlineData("168", "168")]
    public void Hours_are_read_in_each_way_of_writing(string text, string expected)
    {
        Assert.True(Hours.Read(text, out var hours, out var reason), reason);
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), hours);
    }

    [Theory]
    [InlineData("12:60", "There are no more than 59 minutes beside the hours.")]
    [InlineData("168.5", "A week has only 168 hours.")]
    [InlineData("-5", "This is not a number of hours we can read.")]
    [InlineData("12:", "This is not a number of hours we can read.")]
    [InlineData("part time", "This is not a number of hours we can read.")]
    [InlineData("", "There are no hours here.")]
    [InlineData(null, "There are no hours here.")]
    public void What_is_no_number_of_hours_is_refused_with_the_reason(string? text, string why)
    {
        Assert.False(Hours.Read(text, out _, out var reason));
        Assert.Equal(why, reason);
    }
}
