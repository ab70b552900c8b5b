namespace Whereabouts.Platform.Tests.Intake.Tables.Text;

public sealed class SeparatorTests : FilesToRead
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_separator_is_found(char separator)
    {
        var table = Read("UPN_Surname_Form\nA1_Smith_7B\nA2_Jones_8C\n".Replace('_', separator)).Table;

        Assert.Equal(["UPN", "Surname", "Form"], table.Headings);
        Assert.Equal(["A1|Smith|7B", "A2|Jones|8C"], table.Lines);
    }

    [Fact]
    public void A_comma_for_the_decimal_point_does_not_hide_a_semicolon()
    {
        var table = Read(
            "UPN;Hours;Note\nA1;12,5;Oxford, mornings\nA2;10,5;Banbury, afternoons\nA3;9,5;none, yet\n"
        ).Table;

        Assert.Equal(["A1|12,5|Oxford, mornings", "A2|10,5|Banbury, afternoons", "A3|9,5|none, yet"], table.Lines);
        Assert.Contains("separator ;", table.Notes);
    }

    [Fact]
    public void Separators_within_quotes_do_not_count()
    {
        var table = Read("UPN,Note\nA1,\"a;b;c;d\"\nA2,\"e;f;g;h\"\n").Table;

        Assert.Equal(["A1|a;b;c;d", "A2|e;f;g;h"], table.Lines);
    }

    [Fact]
    public void The_line_in_which_Excel_states_the_separator_is_not_a_row()
    {
        var table = Read("sep=;\r\nUPN;Surname\r\nA1;Smith\r\n").Table;

        Assert.Equal(["UPN", "Surname"], table.Headings);
        Assert.Equal(2, table.HeadingRow);
        Assert.Equal(3, table.Rows[0].Number);
    }

    [Fact]
    public void A_single_column_needs_no_separator()
    {
        Assert.Equal(["A1", "A2"], Read("UPN\nA1\nA2\n").Table.Lines);
    }
}
