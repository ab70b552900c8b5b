using System.Text;
using Whereabouts.Platform.Exports;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Tests.Exports;

public sealed class ExportsTests
{
    private static readonly Sheet Children = new(
        "Register",
        ["Name", "Missed", "Since", "Note"],
        [
            ["O'Neill, \"Bea\"", 3.5m, new DateOnly(2026, 11, 20), "=HYPERLINK(\"http://example.org\")"],
            ["Łukasz", -2, null, "line one\nline two"],
        ]
    );

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 7700", "'+44 7700")]
    [InlineData("-1", "'-1")]
    [InlineData("@import", "'@import")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("O'Neill", "O'Neill")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void Text_that_begins_like_a_formula_gets_an_apostrophe(string text, string harmless) =>
        Assert.Equal(harmless, Sheet.Harmless(text));

    [Fact]
    public void A_csv_file_quotes_what_must_be_and_leaves_numbers_alone() =>
        Assert.Equal(
            "\uFEFFName,Missed,Since,Note\r\n"
                + "\"O'Neill, \"\"Bea\"\"\",3.5,2026-11-20,\"'=HYPERLINK(\"\"http://example.org\"\")\"\r\n"
                + "Łukasz,-2,,\"line one\nline two\"\r\n",
            Encoding.UTF8.GetString(CsvFile.Write(Children))
        );

    [Fact]
    public void An_excel_file_reads_back_as_it_was_written()
    {
        using var file = TableReader.Open(new MemoryStream(ExcelFile.Write(Children)), "register.xlsx");
        Assert.Null(file.Problem);
        var table = Assert.Single(file.Tables());
        Assert.Equal(Children.Headings, table.Headings);
        var rows = table
            .Rows()
            .Select(row => string.Join('|', Enumerable.Range(0, 4).Select(column => row[column])))
            .ToList();
        Assert.Equal(
            ["O'Neill, \"Bea\"|3.5|2026-11-20|'=HYPERLINK(\"http://example.org\")", "Łukasz|-2||line one\nline two"],
            rows
        );
    }

    [Fact]
    public void The_same_sheets_give_the_same_bytes() =>
        Assert.Equal(ExcelFile.Write(Children), ExcelFile.Write(Children));

    [Fact]
    public void An_excel_file_holds_each_sheet_under_its_name()
    {
        var bytes = ExcelFile.Write(
            Children,
            new Sheet(
                "About",
                ["What", "Value"],
                [
                    ["Covers", 4],
                ]
            )
        );
        using var file = TableReader.Open(new MemoryStream(bytes), "register.xlsx");
        Assert.Equal(["Register", "About"], file.Tables().Select(table => table.Name).ToList());
    }
}
