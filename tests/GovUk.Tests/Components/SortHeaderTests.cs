using Microsoft.AspNetCore.WebUtilities;
using Whereabouts.GovUk.Components;

namespace Whereabouts.GovUk.Tests.Components;

public sealed class SortHeaderTests
{
    [Fact]
    public void A_column_not_sorted_by_offers_to_sort_and_keeps_the_filters()
    {
        var header = Cell("?rag=red&rag=amber&p=3", "name");

        Assert.Equal("none", header.GetAttribute("aria-sort"));
        Assert.Equal("?rag=red&rag=amber&sort=name&dir=asc", header.One("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("?sort=name&dir=asc", "ascending", "?sort=name&dir=desc")]
    [InlineData("?sort=name", "ascending", "?sort=name&dir=desc")]
    [InlineData("?sort=name&dir=desc", "descending", "?sort=name&dir=asc")]
    public void The_column_sorted_by_says_which_way_and_offers_the_other(string query, string state, string href)
    {
        var header = Cell(query, "name");

        Assert.Equal(state, header.GetAttribute("aria-sort"));
        Assert.Equal(href, header.One("a").GetAttribute("href"));
    }

    [Fact]
    public void Numbers_are_sorted_greatest_first()
    {
        Assert.Equal("?sort=missed&dir=desc", Cell("", "missed", greatestFirst: true).One("a").GetAttribute("href"));
    }

    [Fact]
    public void The_order_a_list_starts_in_is_shown()
    {
        Assert.Equal("descending", Cell("", "missed", start: "desc").GetAttribute("aria-sort"));
        Assert.Equal("none", Cell("?sort=name", "missed", start: "desc").GetAttribute("aria-sort"));
        Assert.Equal("none", Cell("", "name", start: "").GetAttribute("aria-sort"));
    }

    private static AngleSharp.Dom.IElement Cell(
        string query,
        string column,
        bool greatestFirst = false,
        string? start = null
    )
    {
        var header = SortHeader.Render(
            new SortHeaderOptions
            {
                Text = "Column",
                Column = column,
                GreatestFirst = greatestFirst,
                Default = start,
                Query = QueryHelpers.ParseQuery(query),
            }
        );
        return Parsed.Of(new Element("table").Add(new Element("tr").Add(header))).One("th");
    }
}
