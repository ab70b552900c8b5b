using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Whereabouts.Platform.Tests.Intake.Tables.Workbooks;

public sealed class DamagedWorkbookTests : FilesToRead
{
    private const string Damaged = "The file is damaged or was cut short, so it cannot be read to its end.";
    private static readonly string Headings = WorkbookToRead.Row(1, "UPN", "Value");

    private static byte[] Large()
    {
        // Values that do not pack away, so that cutting and spoiling hit the rows.
        var random = new Random(7);
        var rows = Enumerable
            .Range(2, 1500)
            .Select(n => WorkbookToRead.Row(n, $"A{n}", random.NextInt64().ToString(CultureInfo.InvariantCulture)));
        return new WorkbookToRead().Sheet(Headings + string.Concat(rows)).Bytes();
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(15_000)]
    public void A_workbook_cut_short_is_not_understood(int length)
    {
        Assert.Equal(Damaged, Read(Large()[..length]).Problem?.Reason);
    }

    [Fact]
    public void A_sheet_that_breaks_off_gives_its_first_rows_and_then_says_so()
    {
        var rows = string.Concat(Enumerable.Range(2, 100).Select(n => WorkbookToRead.Row(n, $"A{n}", "x")));
        var table = Read(new WorkbookToRead().Sheet(Headings + rows + "<row r=\"102\"><c></row>").Bytes()).Table;

        Assert.Equal(100, table.Rows.Count);
        Assert.Equal((Damaged, 101), (table.Problem!.Reason, table.Problem.Row));
    }

    [Fact]
    public void A_workbook_spoiled_anywhere_never_raises()
    {
        var good = Large();
        var random = new Random(11);
        for (var time = 0; time < 300; time++)
        {
            var spoiled = good.ToArray();
            for (var change = 0; change <= time % 5; change++)
                spoiled[random.Next(spoiled.Length)] = (byte)random.Next(256);
            var file = Read(spoiled);
            Assert.True(file.Problem is null || file.Tables.Count == 0);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")]
    public void XML_that_declares_entities_is_refused(string before)
    {
        var table = Read(
            new WorkbookToRead().Sheet(Headings + WorkbookToRead.Row(2, "A1", "x"), before: before).Bytes()
        ).Table;

        Assert.StartsWith("The file's XML declares a document type", table.Problem?.Reason, StringComparison.Ordinal);
        Assert.Empty(table.Rows);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked()
    {
        var bytes = new WorkbookToRead().Sheet(Headings).With("xl/media/bomb.xml", new string(' ', 60_000_000)).Bytes();

        Assert.StartsWith(
            "The workbook would unpack to more than 200 times its size",
            Read(bytes).Problem?.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_workbook_of_more_than_four_gigabytes_is_refused_before_it_is_unpacked()
    {
        var bytes = new WorkbookToRead().Sheet(Headings).Bytes();
        DeclareSize(bytes, "xl/worksheets/sheet0.xml", -2);

        Assert.Equal("The workbook would unpack to more than 4,096 MB.", Read(bytes).Problem?.Reason);
    }

    [Fact]
    public void A_part_larger_than_the_zip_says_is_damaged()
    {
        var bytes = new WorkbookToRead().Sheet(Headings + WorkbookToRead.Row(2, "A1", "x")).Bytes();
        DeclareSize(bytes, "xl/worksheets/sheet0.xml", 100);

        Assert.Equal(Damaged, Read(bytes).Table.Problem?.Reason);
    }

    [Fact]
    public void Elements_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 1000)) + string.Concat(Enumerable.Repeat("</x>", 1000));

        Assert.Equal(Damaged, Read(new WorkbookToRead().Sheet(Headings + deep).Bytes()).Table.Problem?.Reason);
    }

    [Fact]
    public void A_tag_of_megabytes_is_refused()
    {
        var random = new Random(5);
        var noise = new string([.. Enumerable.Range(0, 5_000_000).Select(_ => (char)random.Next('A', 'Z'))]);

        Assert.Equal(
            Damaged,
            Read(new WorkbookToRead().Sheet($"{Headings}<row r=\"2\" x=\"{noise}\"/>").Bytes()).Table.Problem?.Reason
        );
    }

    [Fact]
    public void A_cell_of_more_than_a_hundred_thousand_characters_is_left_out()
    {
        var rows = Read(
            new WorkbookToRead()
                .Sheet(
                    Headings
                        + WorkbookToRead.Row(2, "A1", new('x', 100_001))
                        + WorkbookToRead.Row(3, "A2", new('y', 100_000))
                )
                .Bytes()
        ).Rows;

        Assert.Equal((2, "B"), (rows[0].Problem!.Row, rows[0].Problem!.Column));
        Assert.Equal("A1", rows[0].Cells[0]);
        Assert.Equal(100_000, rows[1].Cells[1]!.Length);
    }

    [Theory]
    [InlineData("<c r=\"A2\" t=\"s\"><v>99</v></c>")]
    [InlineData("<c r=\"ZZZZZ2\"><v>1</v></c>")]
    public void A_cell_that_points_nowhere_spoils_its_row_alone(string cell)
    {
        var rows = Read(
            new WorkbookToRead().Sheet($"{Headings}<row r=\"2\">{cell}</row>{WorkbookToRead.Row(3, "A1", "x")}").Bytes()
        ).Rows;

        Assert.NotNull(rows[0].Problem);
        Assert.Equal(["A1", "x"], rows[1].Cells);
    }

    [Fact]
    public void A_sheet_missing_from_the_zip_does_not_take_the_others_with_it()
    {
        var workbook = new WorkbookToRead()
            .Sheet(Headings + WorkbookToRead.Row(2, "A1", "x"), "One")
            .Sheet(Headings + WorkbookToRead.Row(2, "A2", "y"), "Two");
        var bytes = workbook.Bytes();
        var text = Encoding.Latin1.GetString(bytes).Replace("sheet0.xml", "sheet9.xml", StringComparison.Ordinal);

        var file = Read(Encoding.Latin1.GetBytes(text));

        Assert.Equal([Damaged, null], file.Tables.Select(table => table.Problem?.Reason));
        Assert.Equal("A2|y", file.Tables[1].Lines.Single());
    }

    [Fact]
    public void A_list_of_texts_too_large_for_memory_is_refused()
    {
        // Two megabytes of noise that say of themselves that they are 129: few enough times their size to be no bomb.
        var noise = new byte[1_000_000];
        new Random(3).NextBytes(noise);
        var bytes = new WorkbookToRead().Texts($"<t>{Convert.ToHexString(noise)}</t>").Sheet(Headings).Bytes();
        DeclareSize(bytes, "xl/sharedStrings.xml", 129 * 1024 * 1024);

        Assert.Equal("The workbook's list of texts is larger than 128 MB.", Read(bytes).Problem?.Reason);
    }

    /// <summary>Changes the unpacked size in the zip's list of parts: at offset 24 of an entry whose name is at 46.</summary>
    private static void DeclareSize(byte[] zip, string part, int size)
    {
        var entry = zip.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(part)) - 46;
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(entry + 24), size);
    }
}
