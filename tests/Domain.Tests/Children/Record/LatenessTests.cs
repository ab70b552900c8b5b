using Whereabouts.Domain.Children.Record;
using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Children.Record;

public sealed class LatenessTests
{
    [Theory]
    [InlineData("2026-10-08", null)]
    [InlineData("2026-10-09", "told 8 days later")]
    [InlineData("2026-10-14", "told 13 days later")]
    [InlineData("2026-10-15", "told 2 weeks later")]
    [InlineData("2026-11-30", "told 8 weeks later")]
    [InlineData("2026-12-01", "told 2 months later")]
    [InlineData("2028-09-30", "told 23 months later")]
    [InlineData("2028-10-01", "told 2 years later")]
    [InlineData("2026-09-20", null)]
    public void Lateness_is_said_from_the_eighth_day(string told, string? words) =>
        Assert.Equal(words, Lateness.InWords(Day("2026-10-01"), UkDate.StartOf(Day(told)).AddHours(9)));

    // Friday 20 November 2026; the shipped calendar has school on every weekday around it.
    [Theory]
    [InlineData("2026-11-20", "today")]
    [InlineData("2026-11-25", "in 3 school days (25 November)")]
    [InlineData("2026-11-23", "in 1 school day (23 November)")]
    [InlineData("2026-11-18", "2 school days late (18 November)")]
    [InlineData("2027-01-04", "in 21 school days (4 January 2027)")]
    public void What_is_due_is_counted_in_school_days(string by, string words) =>
        Assert.Equal(words, DueInWords.Of(Day(by), Day("2026-11-20"), CountyDefaultCalendar.Shipped));
}
