using Whereabouts.Domain.Time;
using static Whereabouts.Domain.Tests.Time.Dates;

namespace Whereabouts.Domain.Tests.Time;

public class UkDateTests
{
    [Theory]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    [InlineData("2027-01-01T00:00:00Z", "2027-01-01")]
    [InlineData("2026-11-16T01:00:00+02:00", "2026-11-15")]
    public void An_instant_falls_on_the_day_of_clocks_in_London(string instant, string day) =>
        Assert.Equal(Day(day), UkDate.Of(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData("2026-03-29", 23, "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z")]
    [InlineData("2026-10-25", 25, "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z")]
    [InlineData("2026-11-16", 24, "2026-11-16T00:00:00Z", "2026-11-17T00:00:00Z")]
    [InlineData("2026-07-21", 24, "2026-07-20T23:00:00Z", "2026-07-21T23:00:00Z")]
    public void A_day_is_as_long_as_the_clocks_make_it(string day, int hours, string starts, string nextStarts)
    {
        var start = UkDate.StartOf(Day(day));
        var end = UkDate.EndOf(Day(day));

        Assert.Equal(DateTimeOffset.Parse(starts), start);
        Assert.Equal(DateTimeOffset.Parse(nextStarts).AddTicks(-1), end);
        Assert.Equal(TimeSpan.FromHours(hours), end.AddTicks(1) - start);
        Assert.Equal(Day(day), UkDate.Of(start));
        Assert.Equal(Day(day), UkDate.Of(end));
        Assert.Equal(Day(day).AddDays(-1), UkDate.Of(start.AddTicks(-1)));
    }

    [Fact]
    public void A_day_starts_and_ends_with_the_offset_of_the_moment()
    {
        Assert.Equal(TimeSpan.Zero, UkDate.StartOf(Day("2026-03-29")).Offset);
        Assert.Equal(TimeSpan.FromHours(1), UkDate.EndOf(Day("2026-03-29")).Offset);
        Assert.Equal(TimeSpan.FromHours(1), UkDate.StartOf(Day("2026-10-25")).Offset);
        Assert.Equal(TimeSpan.Zero, UkDate.EndOf(Day("2026-10-25")).Offset);
    }
}
