namespace Whereabouts.Platform.Tests.Intake.Tables.Workbooks;

public sealed class WorkbookTests : FilesToRead
{
    private static readonly string Headings = WorkbookToRead.Row(1, "UPN", "Value");

    [Fact]
    public void Texts_are_read_from_cells_and_from_the_shared_list()
    {
        var file = Read(
            new WorkbookToRead()
                .Texts(
                    "<t>Smith</t>",
                    "<r><t>Bron</t></r><r><t xml:space=\"preserve\">të </t></r><rPh><t>no</t></rPh>",
                    "<t/>",
                    "<t>a_x000D_&#10;b</t>"
                )
                .Sheet(
                    WorkbookToRead.Row(1, "UPN", "Surname")
                        + "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>A1</t></is></c><c r=\"B3\" t=\"s\"><v>0</v></c></row>"
                        + "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>1</v></c></row>"
                        + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"6\" hidden=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>3</v></c></row>"
                )
                .Bytes()
        );

        Assert.Equal("Children", file.Table.Name);
        Assert.Equal(["A1|Smith", "|Brontë", "Smith|a\r\nb"], file.Table.Lines);
        Assert.Equal([3, 4, 6], file.Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_blank_cell_that_is_only_coloured_does_not_end_its_row()
    {
        var file = Read(
            new WorkbookToRead()
                .Sheet(
                    WorkbookToRead.Row(1, "UPN", "Surname", "Worker")
                        + "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\" s=\"1\"/><c r=\"C2\"><v>8</v></c></row>"
                        + "<row r=\"3\"/>"
                        + "<row r=\"4\"><c r=\"A4\" s=\"1\"/><c r=\"B4\" s=\"1\"></c><c r=\"C4\"><v>9</v></c></row>"
                )
                .Bytes()
        );

        Assert.Equal(["7||8", "||9"], file.Table.Lines);
    }

    // 44998 is 13 March 2023: 44927 is 1 January 2023, and 31 + 28 + 12 days later.
    [Theory]
    [InlineData("0", "801200001001", "801200001001")]
    [InlineData("0", "7.70090012E10", "77009001200")]
    [InlineData("0", "12.0", "12")]
    [InlineData("0", "7.0000000000000007E-2", "0.07")]
    [InlineData("0", "-3.50", "-3.5")]
    [InlineData("0", "1.0E+300", "1.0E+300")]
    [InlineData("00000000000", "7700900123", "07700900123")]
    [InlineData("14", "44998", "2023-03-13")]
    [InlineData("22", "44998.5", "2023-03-13T12:00:00")]
    [InlineData("dd/mm/yyyy;@", "44998", "2023-03-13")]
    [InlineData("[$-809]d mmmm yyyy", "44998", "2023-03-13")]
    [InlineData("dd/mm/yyyy hh:mm", "44998.375", "2023-03-13T09:00:00")]
    [InlineData("14", "1", "1900-01-01")]
    [InlineData("14", "59", "1900-02-28")]
    [InlineData("14", "60", "60")]
    [InlineData("14", "61", "1900-03-01")]
    [InlineData("14", "-1", "-1")]
    [InlineData("20", "0.520833333333333", "12:30")]
    [InlineData("h:mm:ss", "0.520844907407407", "12:30:01")]
    [InlineData("[h]:mm", "1.0625", "25:30")]
    [InlineData("\"days\" 0", "5", "5")]
    [InlineData("[Red]0.00", "5", "5")]
    [InlineData("General", "44998", "44998")]
    public void Numbers_are_read_as_a_person_would_type_them(string format, string stored, string read)
    {
        var bytes = new WorkbookToRead()
            .Formats("0", format)
            .Sheet(Headings + $"<row r=\"2\"><c r=\"B2\" s=\"1\"><v>{stored}</v></c></row>")
            .Bytes();

        Assert.Equal(read, Read(bytes).Rows.Single().Cells[1]);
    }

    [Fact]
    public void Days_counted_from_1904_are_read_as_the_days_they_are()
    {
        // 43536 days after 1 January 1904 is 13 March 2023.
        var bytes = new WorkbookToRead { Properties = "date1904=\"1\"" }
            .Formats("14")
            .Sheet(Headings + "<row r=\"2\"><c r=\"B2\" s=\"0\"><v>43536</v></c></row>")
            .Bytes();

        Assert.Equal("2023-03-13", Read(bytes).Rows.Single().Cells[1]);
    }

    [Theory]
    [InlineData("<c r=\"B2\" t=\"b\"><v>1</v></c>", "TRUE")]
    [InlineData("<c r=\"B2\" t=\"b\"><v>0</v></c>", "FALSE")]
    [InlineData("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"B2\" t=\"d\"><v>2023-03-13</v></c>", "2023-03-13")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>", "=1+1")]
    [InlineData("<c r=\"B2\" t=\"inlineStr\"><is><t>-5 @ +3</t></is></c>", "-5 @ +3")]
    [InlineData("<c r=\"B2\" t=\"str\"><f>A1</f><v>7B</v></c>", "7B")]
    public void Other_cells_are_read_as_their_text(string cell, string read)
    {
        var row = Read(new WorkbookToRead().Sheet(Headings + $"<row r=\"2\">{cell}</row>").Bytes()).Rows.Single();

        Assert.Equal(read, row.Cells[1]);
        Assert.Null(row.Problem);
    }

    [Fact]
    public void Formulas_are_read_as_their_last_value_and_noted()
    {
        var table = Read(
            new WorkbookToRead()
                .Sheet(
                    Headings
                        + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><f>1+1</f></c></row>"
                )
                .Bytes()
        ).Table;

        Assert.Equal("2", table.Rows[0].Cells[0]);
        Assert.Null(table.Rows[0].Problem);
        Assert.Contains("the sheet has formulas; their last calculated values are read", table.Notes);
        Assert.Null(table.Rows[1].Cells[1]);
        Assert.Equal((3, "B"), (table.Rows[1].Problem!.Row, table.Rows[1].Problem!.Column));
    }

    [Fact]
    public void Every_sheet_that_holds_anything_is_a_table()
    {
        var file = Read(
            new WorkbookToRead()
                .Sheet(Headings + WorkbookToRead.Row(2, "A1", "x"), "Year 7")
                .Sheet("", "Empty")
                .Sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>", "Blank")
                .Sheet(Headings + WorkbookToRead.Row(2, "A2", "y"), "Year 8", "state=\"hidden\"")
                .Bytes()
        );

        Assert.Equal(["Year 7", "Year 8"], file.Tables.Select(table => table.Name));
        Assert.Equal(["A1|x", "A2|y"], file.Tables.SelectMany(table => table.Lines));
        Assert.Contains("the sheet is hidden", file.Tables[1].Notes);
    }

    [Fact]
    public void Of_a_thousand_sheets_fifty_are_read_and_the_file_says_so()
    {
        var workbook = new WorkbookToRead();
        for (var sheet = 1; sheet <= 1000; sheet++)
            workbook.Sheet(Headings + WorkbookToRead.Row(2, "A1", "x"), $"S{sheet}");

        var file = Read(workbook.Bytes());

        Assert.Equal(51, file.Tables.Count);
        Assert.All(file.Tables.Take(50), table => Assert.Single(table.Rows));
        Assert.Equal("sheets 51 to 1,000", file.Tables[50].Name);
        Assert.Equal("Only the first 50 of the workbook's 1,000 sheets are read.", file.Tables[50].Problem?.Reason);
    }

    [Fact]
    public void A_title_merged_over_the_table_is_not_its_heading()
    {
        var table = Read(
            new WorkbookToRead()
                .Sheet(
                    WorkbookToRead.Row(1, "Example School")
                        + WorkbookToRead.Row(3, "UPN", "Surname", "Form")
                        + WorkbookToRead.Row(4, "A1", "Smith", "7B"),
                    behind: "<mergeCells count=\"1\"><mergeCell ref=\"A1:C2\"/></mergeCells>"
                )
                .Bytes()
        ).Table;

        Assert.Equal(["UPN", "Surname", "Form"], table.Headings);
        Assert.Equal(3, table.HeadingRow);
    }

    [Fact]
    public void Headings_merged_over_others_go_before_those_that_would_repeat()
    {
        var table = Read(
            new WorkbookToRead()
                .Sheet(
                    WorkbookToRead.Row(1, "UPN", "Monday", null, "Tuesday", null)
                        + WorkbookToRead.Row(2, null, "AM", "PM", "AM", "PM")
                        + WorkbookToRead.Row(3, "A1", "/", "\\", "N", "N"),
                    behind: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/></mergeCells>"
                )
                .Bytes()
        ).Table;

        Assert.Equal(["UPN", "Monday AM", "Monday PM", "Tuesday AM", "Tuesday PM"], table.Headings);
        Assert.Equal("A1|/|\\|N|N", table.Lines.Single());
    }

    [Fact]
    public void Headings_merged_over_others_are_left_out_where_the_lower_ones_suffice()
    {
        var table = Read(
            new WorkbookToRead()
                .Sheet(
                    WorkbookToRead.Row(1, "Name", null, "UPN")
                        + WorkbookToRead.Row(2, "Forename", "Surname")
                        + WorkbookToRead.Row(3, "Jo", "Smith", "A1"),
                    behind: "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
                )
                .Bytes()
        ).Table;

        Assert.Equal(["Forename", "Surname", "UPN"], table.Headings);
        Assert.Equal(2, table.HeadingRow);
    }

    [Fact]
    public void A_heading_merged_over_two_columns_of_children_stays_the_heading()
    {
        var table = Read(
            new WorkbookToRead()
                .Sheet(
                    WorkbookToRead.Row(1, "UPN", "Name", null, "Form")
                        + WorkbookToRead.Row(2, "A1", "Jo", "Smith", "7B")
                        + WorkbookToRead.Row(3, "A2", "Al", "Jones", "7B"),
                    behind: "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>"
                )
                .Bytes()
        ).Table;

        Assert.Equal(["UPN", "Name", "Column C", "Form"], table.Headings);
        Assert.Equal(2, table.Rows.Count);
    }

    [Fact]
    public void Remarks_to_the_right_of_a_sheet_are_noted_and_do_not_spoil_their_row()
    {
        var table = Read(
            new WorkbookToRead()
                .Sheet(
                    Headings
                        + WorkbookToRead.Row(2, "A1", "x", null, "checked")
                        + WorkbookToRead.Row(3, "A2", "y")
                        + WorkbookToRead.Row(4, "A3", "z")
                )
                .Bytes()
        ).Table;

        Assert.All(table.Rows, row => Assert.Null(row.Problem));
        Assert.Contains("cells to the right of the last heading are not read (first in row 2)", table.Notes);
    }
}
