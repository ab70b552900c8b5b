using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Tests.Intake.Tables.Text;

public sealed class RecordTests : FilesToRead
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Rows_end_with_any_line_end_and_keep_their_line_numbers(string lineEnd)
    {
        var table = Read("UPN,Note\nA1,\"one\ntwo\"\n\n,\nA2,three".ReplaceLineEndings(lineEnd)).Table;

        Assert.Equal(["A1|one\ntwo".ReplaceLineEndings(lineEnd), "A2|three"], table.Lines);
        Assert.Equal([2, 6], table.Rows.Select(row => row.Number));
        Assert.All(table.Rows, row => Assert.Null(row.Problem));
    }

    [Fact]
    public void A_quote_written_twice_is_one_quote()
    {
        Assert.Equal(
            "A1|known as \"Bo\", always",
            Read("UPN,Name\nA1,\"known as \"\"Bo\"\", always\"\n").Table.Lines.Single()
        );
    }

    [Fact]
    public void A_quote_within_a_cell_is_a_letter()
    {
        var rows = Read("UPN,Height\nA1,5' 10\" tall\nA2,6'\n").Rows;

        Assert.Equal("5' 10\" tall", rows[0].Cells[1]);
        Assert.Null(rows[0].Problem);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void A_quote_may_come_after_a_space()
    {
        Assert.Equal("A1|Smith, Jo", Read("UPN, Name\nA1, \"Smith, Jo\" \n").Table.Lines.Single());
    }

    [Fact]
    public void Words_after_a_closing_quote_are_kept_and_the_row_says_so()
    {
        var row = Read("UPN,Name,Form\nA1,\"Bo\" Smith,7B\n").Rows.Single();

        Assert.Equal(["A1", "Bo Smith", "7B"], row.Cells);
        Assert.Equal("Words follow the closing quote of a cell.", row.Problem?.Reason);
    }

    [Fact]
    public void A_quote_never_closed_costs_one_row_and_not_the_file()
    {
        var rows = Read("UPN,Note\nA1,\"left open\nA2,fine\nA3,fine\n").Rows;

        Assert.Equal([2, 3, 4], rows.Select(row => row.Number));
        Assert.Equal("A double quote is opened in this row and never closed.", rows[0].Problem?.Reason);
        Assert.Equal("fine", rows[1].Cells[1]);
        Assert.All(rows.Skip(1), row => Assert.Null(row.Problem));
    }

    [Fact]
    public void A_quote_never_closed_does_not_swallow_rows_up_to_the_next_quote()
    {
        var rows = Read("UPN,Note,Form\nA1,\"left open,7\nA2,x,8\nA3,\"closed, well\",9\n").Rows;

        Assert.Equal(["A1", "A2", "A3"], rows.Select(row => row.Cells[0]));
        Assert.NotNull(rows[0].Problem);
        Assert.Equal(["A3", "closed, well", "9"], rows[2].Cells);
        Assert.Null(rows[2].Problem);
    }

    [Fact]
    public void Many_quotes_never_closed_are_read_line_by_line()
    {
        var file = "UPN,Note\n" + string.Concat(Enumerable.Range(1, 5000).Select(n => $"A{n},\"open\n"));

        var table = Read(file).Table;

        Assert.Equal(5000, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.NotNull(row.Problem));
        Assert.Contains(
            table.Notes,
            note => note.StartsWith("many double quotes are never closed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_cell_of_a_hundred_thousand_characters_is_read_and_one_more_is_not()
    {
        var rows = Read($"UPN,Note\nA1,{new string('x', 100_000)}\nA2,{new string('x', 100_001)}\nA3,fine\n").Rows;

        Assert.Equal(100_000, rows[0].Cells[1]!.Length);
        Assert.Null(rows[0].Problem);
        Assert.Equal((3, "B"), (rows[1].Problem!.Row, rows[1].Problem!.Column));
        Assert.Equal("A3", rows[2].Cells[0]);
    }

    [Fact]
    public void A_record_of_more_than_a_million_characters_is_passed_over_and_the_next_is_read()
    {
        var wide = string.Concat(Enumerable.Repeat(new string('x', 90_000) + ",", 12));
        var rows = Read($"UPN,Note\nA1,a\nA2,{wide}\nA3,fine\n").Rows;

        Assert.Equal([2, 3, 4], rows.Select(row => row.Number));
        Assert.Equal("The row is longer than 1,000,000 characters and was passed over.", rows[1].Problem?.Reason);
        Assert.Equal(["A3", "fine"], rows[2].Cells);
    }

    [Fact]
    public void One_line_of_200_MB_does_not_have_to_be_held()
    {
        var line = new byte[200_000_000];
        Array.Fill(line, (byte)'x');
        byte[] bytes = [.. "UPN,Note\nA1,a\nA2,"u8, .. line, .. "\nA3,fine\n"u8];
        var path = Write("children.csv", bytes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        using var file = TableReader.Open(path, cancellation: TestContext.Current.CancellationToken);
        var numbers = file.Tables(TestContext.Current.CancellationToken)
            .SelectMany(table => table.Rows(TestContext.Current.CancellationToken))
            .Select(row => row.Number)
            .ToList();

        Assert.Equal([2, 3, 4], numbers);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000_000);
    }

    [Fact]
    public void A_file_of_one_endless_line_is_not_understood()
    {
        var file = Read(new string('x', 3_000_000));

        Assert.Equal("The row is longer than 1,000,000 characters and was passed over.", file.Problem?.Reason);
    }

    [Fact]
    public void Half_a_file_names_the_row_in_which_it_ends()
    {
        var rows = Read("UPN,Surname,Forename,Form\nA1,Smith,Jo,7B\nA2,Jones,A").Rows;

        Assert.Null(rows[0].Problem);
        Assert.Equal("The file ends in the middle of this row, after 3 of 4 cells.", rows[1].Problem?.Reason);
        Assert.Equal(3, rows[1].Problem?.Row);
    }

    [Fact]
    public void Half_a_file_may_end_within_quotes()
    {
        var rows = Read("UPN,Surname\nA1,Smith\nA2,\"Jon").Rows;

        Assert.Equal("A double quote is opened in this row and never closed.", rows[1].Problem?.Reason);
        Assert.Equal(3, rows[1].Number);
    }

    [Fact]
    public void A_row_with_a_cell_too_many_is_not_trusted()
    {
        var row = Read("UPN,Name,Form\nA1,Smith,7B\nA2,Smith, Jo,7B\n").Rows[1];

        Assert.StartsWith(
            "The row has 4 cells but there are only 3 headings",
            row.Problem?.Reason,
            StringComparison.Ordinal
        );
        Assert.Contains("double quotes", row.Problem?.Mend, StringComparison.Ordinal);
        Assert.Equal("7B", row.Problem?.Value);
    }

    [Fact]
    public void Blank_cells_beyond_the_headings_and_blank_ends_left_out_by_Excel_are_nothing_wrong()
    {
        var table = Read("UPN,Name,Form,,\nA1,Smith,7B,,\nA2,Jones\n").Table;

        Assert.Equal(["UPN", "Name", "Form"], table.Headings);
        Assert.Equal(["A1|Smith|7B", "A2|Jones|"], table.Lines);
        Assert.All(table.Rows, row => Assert.Null(row.Problem));
    }

    [Fact]
    public void A_row_broken_over_two_lines_is_not_trusted()
    {
        var rows = Read("UPN,Name,Street,Town,Form\nA1,Smith,1 High St,Oxford,7B\nA2,Jones\n2 Low St,Oxford,8C\n").Rows;

        Assert.StartsWith("The row has 2 of 5 cells", rows[1].Problem?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=\"H801200001001\"", "H801200001001")]
    [InlineData("\"=\"\"0123\"\"\"", "0123")]
    [InlineData("=\" 0123 \"", "0123")]
    [InlineData("=\"\"", null)]
    [InlineData("=\"a\"&\"b\"", "=\"a\"&\"b\"")]
    public void Text_that_was_kept_from_being_read_as_a_number_is_taken_out_of_its_wrapping(string value, string? text)
    {
        Assert.Equal(text, Read($"UPN,Note\nA1,{value}\n").Rows.Single().Cells[1]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 7700 900123")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"x\")")]
    public void What_looks_like_a_formula_is_text(string value)
    {
        Assert.Equal(
            value,
            Read($"UPN,Note\nA1,\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n").Rows.Single().Cells[1]
        );
    }

    [Fact]
    public void White_space_of_every_kind_is_trimmed()
    {
        Assert.Equal("A1|Smith", Read("UPN,Name\nA1\u00A0,\t Smith \u200B\n").Table.Lines.Single());
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        using var file = TableReader.Open(
            Write("children.csv", "UPN,Name\nA1,a\nA2,b\nA3,c\n"u8.ToArray()),
            cancellation: TestContext.Current.CancellationToken
        );
        using var rows = file.Tables(TestContext.Current.CancellationToken).Single().Rows(stop.Token).GetEnumerator();
        Assert.True(rows.MoveNext());
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }

    [Fact]
    public void What_is_added_to_a_file_after_it_was_opened_is_left()
    {
        var path = Write("children.csv", "UPN,Name\nA1,a\n"u8.ToArray());
        using var file = TableReader.Open(path, cancellation: TestContext.Current.CancellationToken);
        File.AppendAllText(path, "A2,b\n");

        Assert.Equal(
            "A1",
            file.Tables(TestContext.Current.CancellationToken)
                .SelectMany(table => table.Rows(TestContext.Current.CancellationToken))
                .Single()[0]
        );
    }
}
