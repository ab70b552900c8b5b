using System.IO.Compression;
using System.Text;
using Whereabouts.Platform.Intake.Tables;

namespace Whereabouts.Platform.Tests.Intake.Tables;

public sealed class NotATableTests : FilesToRead
{
    public static TheoryData<byte[], string> Pretenders =>
        new()
        {
            { "%PDF-1.7\n..."u8.ToArray(), "The file is a PDF document." },
            { [0x89, .. "PNG\r\n\x1a\n"u8], "The file is a picture." },
            { [0xFF, 0xD8, 0xFF, 0xE0, 0], "The file is a picture." },
            { [0x1F, 0x8B, 8, 0], "The file is a packed file (gzip)." },
            { "\r\n<HTML><table><tr>"u8.ToArray(), "The file is a web page with a spreadsheet's name." },
            {
                "<?xml version='1.0'?><menu/>"u8.ToArray(),
                "The file is XML of a kind we do not know: it begins with menu."
            },
            { "<?xml version='1.0'?><CTfile/>"u8.ToArray(), "There is nothing in the file." },
            { "[]"u8.ToArray(), "There is nothing in the file." },
            {
                [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")],
                "The file is a workbook of Excel 97 to 2003 (.xls) or another old Office document."
            },
            {
                [0xD0, 0xCF, 0x11, 0xE0, .. new byte[1_048_570], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
                "The workbook is protected by a password."
            },
            { [1, 2, 3, 4, 5, 6, 7, 0x80, 0x90, 0xFF], "The file is neither text nor an Excel workbook." },
            { [], "The file is empty." },
            { " \r\n\t\r\n"u8.ToArray(), "There is no text in the file." },
            { ",,,\n,,,\n"u8.ToArray(), "There is no text in the file." },
            { Zip("register.csv"), "The file is a zip with other files in it, not a workbook." },
            { Zip("../../etc/passwd"), "The file is a zip with other files in it, not a workbook." },
            { Zip("word/document.xml"), "The file is a Word document, not an .xlsx workbook." },
            { Zip("xl/workbook.bin"), "The file is a binary workbook (.xlsb), not an .xlsx workbook." },
        };

    [Theory]
    [MemberData(nameof(Pretenders))]
    public void A_file_that_is_no_table_says_what_it_is_and_what_to_send(byte[] bytes, string reason)
    {
        foreach (var name in new[] { "children.csv", "children.xlsx" })
        {
            var file = Read(bytes, name);

            Assert.Equal(reason, file.Problem?.Reason);
            Assert.NotEmpty(file.Problem!.Mend);
            Assert.Empty(file.Tables);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem_too()
    {
        using var file = TableReader.Open(
            Write("a.csv", [1]) + ".missing",
            cancellation: TestContext.Current.CancellationToken
        );

        Assert.Equal("There is no such file.", file.Problem?.Reason);
    }

    private static byte[] Zip(string entry)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        using (var writer = new StreamWriter(zip.CreateEntry(entry).Open()))
            writer.Write("UPN,Name\nA1,Smith\n");
        return bytes.ToArray();
    }
}
