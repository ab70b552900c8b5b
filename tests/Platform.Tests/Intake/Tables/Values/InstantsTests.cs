using System.Globalization;
using Whereabouts.Platform.Intake.Tables.Values;

namespace Whereabouts.Platform.Tests.Intake.Tables.Values;

public sealed class InstantsTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    // The clocks of 2026 go forward at 01:00 on 29 March and back at 02:00 on 25 October.
    [Theory]
    [InlineData("20/11/2026 09:05", "2026-11-20T09:05:00+00:00")]
    [InlineData("20/06/2026 09:05", "2026-06-20T09:05:00+01:00")]
    [InlineData("20 June 2026, 9:05 pm", "2026-06-20T21:05:00+01:00")]
    [InlineData("20 June 2026 12:05am", "2026-06-20T00:05:00+01:00")]
    [InlineData("2026-06-20T09:05:30", "2026-06-20T09:05:30+01:00")]
    [InlineData("2026-06-20T09:05:30Z", "2026-06-20T09:05:30+00:00")]
    [InlineData("2026-06-20T09:05:30.25+02:00", "2026-06-20T09:05:30.25+02:00")]
    [InlineData("2026-06-20 09:05 GMT", "2026-06-20T09:05:00+00:00")]
    [InlineData("2026-06-20 09:05 BST", "2026-06-20T09:05:00+01:00")]
    [InlineData("2026-06-20", "2026-06-20T00:00:00+01:00")]
    [InlineData("45000.5", "2023-03-15T12:00:00+00:00")] // 44927 is 1 January 2023; 31 + 28 + 14 days later
    [InlineData("29/03/2026 01:30", "2026-03-29T02:30:00+01:00")]
    [InlineData("25/10/2026 01:30", "2026-10-25T01:30:00+01:00")]
    [InlineData("25/10/2026 02:00", "2026-10-25T02:00:00+00:00")]
    public void A_time_of_day_is_Londons_unless_it_says_otherwise(string text, string expected)
    {
        Assert.True(Instants.Read(text, Today, out var instant, out var reason), reason);
        var wanted = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal((wanted, wanted.Offset), (instant, instant.Offset));
    }

    [Theory]
    [InlineData("20/11/2026 24:00")]
    [InlineData("20/11/2026 09:60")]
    [InlineData("20/11/2026 13:00 pm")]
    [InlineData("2026-06-20T09:05+15:00")]
    [InlineData("31/11/2026 09:00")]
    [InlineData("09:00")]
    [InlineData(null)]
    public void What_is_no_instant_is_refused_with_a_reason(string? text)
    {
        Assert.False(Instants.Read(text, Today, out _, out var reason));
        Assert.NotEmpty(reason);
    }
}
