using System.Text;

namespace Whereabouts.Platform.Tests.Intake.Tables.Text;

public sealed class EncodingTests : FilesToRead
{
    private const string Children = "UPN,Surname\r\nA1,Brontë\r\nA2,Łukasz 😀\r\nA3,محمد\r\n";

    public static TheoryData<string, byte[]> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Children) },
            { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Children)] },
            { "UTF-16 little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Children)] },
            {
                "UTF-16 big end first",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Children)]
            },
            { "UTF-16 little end first, no mark", Encoding.Unicode.GetBytes(Children) },
            { "UTF-16 big end first, no mark", Encoding.BigEndianUnicode.GetBytes(Children) },
            { "UTF-32 with mark", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Children)] },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Names_survive_in_every_unicode_encoding(string encoding, byte[] bytes)
    {
        Assert.NotEmpty(encoding);
        var table = Read(bytes).Table;

        Assert.Equal(["UPN", "Surname"], table.Headings);
        Assert.Equal(["A1|Brontë", "A2|Łukasz 😀", "A3|محمد"], table.Lines);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_read_as_Windows_1252_and_says_so()
    {
        // 0xEB is ë, 0x92 the curly apostrophe, 0x80 the euro sign.
        var table = Read([
            .. "UPN,Surname\nA1,Bront"u8,
            0xEB,
            .. "\nA2,O"u8,
            0x92,
            .. "Neill "u8,
            0x80,
            (byte)'\n',
        ]).Table;

        Assert.Equal(["A1|Brontë", "A2|O\u2019Neill €"], table.Lines);
        Assert.Contains("read as Windows-1252", table.Notes);
    }

    [Fact]
    public void One_late_wrong_byte_in_a_UTF_8_file_costs_no_letter_anywhere()
    {
        var many = string.Concat(Enumerable.Range(1, 20_000).Select(n => $"A{n},Zoë\n"));
        var table = Read([
            .. Encoding.UTF8.GetBytes("UPN,Surname\n" + many),
            .. "B1,Bront"u8,
            0xEB,
            .. "\nB2,Zoë\n"u8,
        ]).Table;

        Assert.Equal(20_002, table.Rows.Count);
        Assert.All(table.Rows.Take(20_000), row => Assert.Equal("Zoë", row.Cells[1]));
        Assert.Equal(["B1|Brontë", "B2|Zoë"], table.Lines.TakeLast(2));
        Assert.Contains(
            "read as UTF-8, with 1 bytes that are not (the first in line 20002) read as Windows-1252",
            table.Notes
        );
    }

    [Fact]
    public void A_letter_cut_by_the_end_of_the_file_is_not_lost_without_trace()
    {
        var table = Read([.. "UPN,Surname\nA1,Zoë\nA2,Zo"u8, 0xC3]).Table;

        Assert.Equal("ZoÃ", table.Rows[1].Cells[1]);
    }

    [Fact]
    public void NUL_bytes_are_left_out_of_cells()
    {
        var table = Read("UPN,Surname\nA1,Sm\0ith\0\n\0\0\0\nA2,Jones\n").Table;

        Assert.Equal(["A1|Smith", "A2|Jones"], table.Lines);
    }

    [Fact]
    public void A_file_of_NUL_bytes_alone_holds_no_text()
    {
        Assert.Equal("There is no text in the file.", Read(new byte[100_000]).Problem?.Reason);
    }
}
