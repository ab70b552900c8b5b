using Whereabouts.Domain.Children.Search;

namespace Whereabouts.Domain.Tests.Children.Search;

public sealed class NameMatchTests
{
    private static readonly string[] Told = ["ADA", "BELLO", "OKAFOR"];
    private static readonly string[] Shown = ["OKAFOR", "ADA"];

    private static NameMatch? Of(string[] typed, bool spelling = false) => NameMatch.Of(typed, Told, Shown, spelling);

    [Fact]
    public void Names_fit_in_either_order() => Assert.Equal(Of(["ADA", "OKAFOR"]), Of(["OKAFOR", "ADA"]));

    [Fact]
    public void A_whole_name_comes_before_a_beginning_before_a_part_before_a_spelling()
    {
        double[] ranks =
        [
            Of(["OKAFOR"])!.Value.Rank,
            Of(["OKA"])!.Value.Rank,
            Of(["KAF"])!.Value.Rank,
            Of(["OKAFER"], spelling: true)!.Value.Rank,
        ];
        Assert.Equal(ranks.Order(), ranks);
        Assert.Equal(4, ranks.Distinct().Count());
    }

    [Fact]
    public void A_former_name_is_said_to_be_another() =>
        Assert.Equal("another or former name", Of(["BELLO"])!.Value.Why);

    [Fact]
    public void A_wrong_spelling_fits_only_when_asked_for()
    {
        Assert.Null(Of(["OKAFER"]));
        Assert.Equal("a name spelt alike", Of(["OKAFER"], spelling: true)!.Value.Why);
    }

    [Fact]
    public void One_name_that_fits_nothing_is_enough_to_fit_nothing() =>
        Assert.Null(Of(["OKAFOR", "ZED"], spelling: true));
}
