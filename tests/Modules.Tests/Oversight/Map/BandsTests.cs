using System.Globalization;
using Whereabouts.Modules.Oversight.Map;

namespace Whereabouts.Modules.Tests.Oversight.Map;

public sealed class BandsTests
{
    [Theory]
    [InlineData("41.2 43.3 43.5 43.9 48.1", "Below 45 of 1,000, 45 to 50, 50 to 55, 55 to 60, 60 or more", "0 0 0 0 1")]
    [InlineData("0.4 1.2 2 3.9 6", "Below 2 of 1,000, 2 to 4, 4 to 6, 6 to 8, 8 or more", "0 0 1 1 3")]
    [InlineData("0 0", "Below 1 of 1,000, 1 to 2, 2 to 3, 3 to 4, 4 or more", "0 0")]
    [InlineData("5 95", "Below 20 of 1,000, 20 to 40, 40 to 60, 60 to 80, 80 or more", "0 4")]
    public void Bands_are_round_and_districts_that_hardly_differ_share_one(string rates, string words, string shades)
    {
        var numbers = rates.Split(' ').Select(r => decimal.Parse(r, CultureInfo.InvariantCulture)).ToList();
        var bands = Bands.Of(numbers);
        Assert.Equal(words, string.Join(", ", bands.Words));
        Assert.Equal(shades, string.Join(' ', numbers.Select(bands.Of)));
    }

    [Fact]
    public void Where_no_rate_is_known_there_are_bands_all_the_same() => Assert.Equal(5, Bands.Of([]).Words.Count);
}
