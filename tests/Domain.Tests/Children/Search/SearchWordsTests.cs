using System.Globalization;
using Whereabouts.Domain.Children.Search;

namespace Whereabouts.Domain.Tests.Children.Search;

public sealed class SearchWordsTests
{
    private static SearchWords Read(string query) =>
        SearchWords.Read(
            query,
            text =>
                DateOnly.TryParseExact(
                    text,
                    ["d MMMM yyyy", "d/M/yyyy"],
                    CultureInfo.InvariantCulture,
                    default,
                    out var day
                )
                    ? day
                    : null
        );

    [Fact]
    public void Names_a_date_and_a_postcode_are_told_apart_in_any_order()
    {
        var words = Read("o'brien-Łukasz 3 March 2012 ox4 3aj Ada");
        Assert.Equal(["OBRIENLUKASZ", "ADA"], words.Names);
        Assert.Equal(new DateOnly(2012, 3, 3), words.DateOfBirth);
        Assert.Equal("OX4 3AJ", words.Postcode);
        Assert.Null(words.Upn);
    }

    [Fact]
    public void A_comma_between_surname_and_forename_is_no_part_of_them() =>
        Assert.Equal(["OKAFOR", "ADA"], Read("Okafor, Ada").Names);

    [Fact]
    public void A_upn_is_known_in_lower_case_too() => Assert.Equal("H801200001001", Read("h801200001001").Upn);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a")]
    [InlineData("' - .")]
    public void What_says_too_little_is_not_searched_for(string query) => Assert.True(Read(query).IsEmpty);

    [Fact]
    public void A_bare_number_is_kept_for_schools() => Assert.Equal(["9314125"], Read("9314125").Numbers);

    [Fact]
    public void A_query_without_end_is_cut()
    {
        var words = Read(string.Join(' ', Enumerable.Range(0, 5000).Select(i => $"name{i}")));
        Assert.Equal(8, words.Names.Count);
    }
}
