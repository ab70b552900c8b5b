using Whereabouts.Modules.Administration.Queue;

namespace Whereabouts.Modules.Tests.Administration.Queue;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("O'Brien", "OBrien", "Same")]
    [InlineData("Łukasz", "Lukasz", "Same")]
    [InlineData("Sam", "Samuel", "Similar")]
    [InlineData("Katherine", "Kathryn", "Different")]
    [InlineData("Catherine", "Katherine", "Similar")]
    [InlineData("Jon", "Jan", "Similar")]
    [InlineData("Jo", "Al", "Different")]
    [InlineData("Smith", "Smythe", "Similar")]
    public void Names_are_the_same_similar_or_different(string said, string held, string likeness) =>
        Assert.Equal(likeness, Likenesses.OfName(said, [held]).ToString());

    [Fact]
    public void A_former_name_that_is_the_same_counts() =>
        Assert.Equal(Likeness.Same, Likenesses.OfName("Moss", ["Lindqvist", "Moss"]));

    [Fact]
    public void A_surname_that_is_held_as_the_forename_is_changed_round() =>
        Assert.Equal(Likeness.ChangedRound, Likenesses.OfName("Annabelle", ["Murphy"], ["Annabelle"]));

    [Theory]
    [InlineData("160 Edmunds Road", "160 Edmunds Road, Bicester", "Similar")]
    [InlineData("160 Edmunds Road", "166 Edmunds Road", "Different")]
    public void An_address_is_similar_when_one_goes_on_where_the_other_ends(
        string said,
        string held,
        string likeness
    ) => Assert.Equal(likeness, Likenesses.OfAddress(said, [held]).ToString());

    [Fact]
    public void What_one_side_lacks_is_neither_same_nor_different()
    {
        Assert.Equal(Likeness.NotSaid, Likenesses.OfText(null, ["OX4 3AJ"]));
        Assert.Equal(Likeness.NotHeld, Likenesses.OfText("OX4 3AJ", []));
        Assert.Equal(Likeness.NotHeld, Likenesses.OfDate(new(2012, 2, 14), []));
    }

    [Theory]
    [InlineData("2012-02-03", "2012-02-03", "Same")]
    [InlineData("2012-02-03", "2012-03-02", "Similar")]
    [InlineData("2012-02-13", "2012-02-18", "Similar")]
    [InlineData("2012-02-13", "2011-02-13", "Similar")]
    [InlineData("2012-02-13", "2011-05-13", "Different")]
    public void Dates_with_day_and_month_changed_round_or_one_part_wrong_are_similar(
        string said,
        string held,
        string likeness
    ) =>
        Assert.Equal(
            likeness,
            Likenesses
                .OfDate(
                    DateOnly.Parse(said, System.Globalization.CultureInfo.InvariantCulture),
                    [DateOnly.Parse(held, System.Globalization.CultureInfo.InvariantCulture)]
                )
                .ToString()
        );
}
