using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Tests.Components;

public sealed class PageNumbersTests
{
    [Theory]
    [InlineData(1, 2, "[1] 2 >")]
    [InlineData(4, 14, "< 1 … 3 [4] 5 … 14 >")]
    [InlineData(2, 4, "< 1 [2] 3 4 >")]
    [InlineData(14, 14, "< 1 … 13 [14]")]
    public void The_first_the_last_and_the_neighbours_are_shown(int page, int pages, string shown)
    {
        var options = PageNumbers.For(page, pages, number => $"?p={number}")!;

        var items = options.Items!.Select(item =>
            item.Ellipsis ? "…"
            : item.Current ? $"[{item.Number}]"
            : item.Number
        );
        var all = items.Prepend(options.Previous is null ? null : "<").Append(options.Next is null ? null : ">");
        Assert.Equal(shown, string.Join(' ', all.Where(part => part is not null)));
    }

    [Fact]
    public void A_list_of_one_page_has_no_links()
    {
        Assert.Null(PageNumbers.For(1, 1, number => $"?p={number}"));
    }
}
