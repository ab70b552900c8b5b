using Whereabouts.GovUk.TagHelpers;

namespace Whereabouts.GovUk.Tests.TagHelpers;

public sealed class TableTagHelperTests
{
    private const string Wide = """
        <thead><tr>
          <th scope="col" class="wb-col--tick"><span class="govuk-visually-hidden">Tick</span><input type="checkbox"></th>
          <th scope="col">Name</th>
          <th scope="col" class="wb-sort"><a href="?sort=born">Born<span class="wb-sort__arrow" aria-hidden="true">▲</span></a></th>
          <th scope="col">1. O&#x27;BRIEN, Ada<br>90% likely</th>
        </tr></thead>
        <tbody><tr><td><input type="checkbox"></td><th scope="row">Row</th><td class="wb-number">3 May</td><td></td></tr></tbody>
        """;

    [Fact]
    public async Task Each_cell_of_a_wide_table_bears_the_words_of_its_column_that_the_eye_sees()
    {
        var table = await Page.Write(new TableTagHelper { Caption = "Children" }, Wide);

        Assert.Equal(
            [null, "Born", "1. O'BRIEN, Ada 90% likely"],
            table.QuerySelectorAll("tbody td").Select(cell => cell.GetAttribute("data-title"))
        );
        Assert.Equal("wb-number", table.QuerySelectorAll("tbody td")[1].ClassName);
        Assert.Equal("3 May", table.QuerySelectorAll("tbody td")[1].Words());
    }

    [Fact]
    public async Task A_row_that_is_shown_as_a_card_is_still_heard_as_a_row()
    {
        var table = await Page.Write(new TableTagHelper { Caption = "Children" }, Wide);

        Assert.Equal("table", table.One("table.wb-stack").GetAttribute("role"));
        Assert.All(table.QuerySelectorAll("thead, tbody"), part => Assert.Equal("rowgroup", part.GetAttribute("role")));
        Assert.All(table.QuerySelectorAll("tr"), row => Assert.Equal("row", row.GetAttribute("role")));
        Assert.All(table.QuerySelectorAll("td"), cell => Assert.Equal("cell", cell.GetAttribute("role")));
        Assert.All(table.QuerySelectorAll("thead th"), cell => Assert.Equal("columnheader", cell.GetAttribute("role")));
        Assert.Equal("rowheader", table.One("tbody th").GetAttribute("role"));
    }

    [Theory]
    [InlineData(
        true,
        "<thead><tr><th>Day</th><th>What</th><th>Who</th></tr></thead><tbody><tr><td>1</td></tr></tbody>"
    )]
    [InlineData(true, "<tbody><tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td></tr></tbody>")]
    [InlineData(false, Wide)]
    public async Task A_table_that_is_narrow_or_a_strangers_stays_as_it_is(bool cards, string rows)
    {
        var table = await Page.Write(new TableTagHelper { Caption = "Days", Cards = cards }, rows);

        Assert.Empty(table.QuerySelectorAll(".wb-stack, [role=row], [data-title]"));
    }
}
