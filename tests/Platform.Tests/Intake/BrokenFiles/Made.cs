using System.IO.Compression;
using System.Text;
using Whereabouts.Domain.Identifiers;
using Whereabouts.Platform.Tests.Intake.Tables.Workbooks;

namespace Whereabouts.Platform.Tests.Intake.BrokenFiles;

/// <summary>What broken files are made of: rows of two children's roll, and the containers they come in.</summary>
internal static class Made
{
    public const string Headings = "urn,upn,surname,forename,date of birth,postcode,entry date,enrolment status\n";
    public const string Grace = $"141727,{Folder.Grace},Okafor,Grace,14/02/2015,OX4 3AJ,01/09/2025,C\n";
    public static readonly string BensUpn = Upn.WithCheckLetter("931412520002").ToString();
    public static readonly string Ben = $"141727,{BensUpn},Adeyemi,Ben,03/05/2014,OX1 1AA,01/09/2025,C\n";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Roll(params string[] rows) => Utf8(Headings + string.Concat(rows));

    /// <summary>A row of the roll with one cell of Ben's written otherwise.</summary>
    public static string BenWith(int column, string cell)
    {
        var cells = Ben.TrimEnd('\n').Split(',');
        cells[column] = cell;
        return string.Join(',', cells) + "\n";
    }

    /// <summary>A line of the roll as a sheet's row.</summary>
    public static string SheetRow(int number, string line) =>
        WorkbookToRead.Row(number, [.. line.TrimEnd('\n').Split(',').Select(c => c.Length == 0 ? null : c)]);

    /// <summary>Lines of the roll, headings first, as a sheet's rows.</summary>
    public static string SheetRows(params string[] lines) =>
        string.Concat(lines.Prepend(Headings).Select((line, at) => SheetRow(at + 1, line)));

    public static byte[] Workbook(params string[] lines) => new WorkbookToRead().Sheet(SheetRows(lines)).Bytes();

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                // What is short is stored as it is, so that it can be spoiled where it stands.
                var level = content.Length < 1_000 ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The same bytes, with others in the place of some.</summary>
    public static byte[] Spoilt(byte[] bytes, byte[] from, byte[] to)
    {
        var spoilt = bytes.ToArray();
        to.CopyTo(spoilt, spoilt.AsSpan().IndexOf(from));
        return spoilt;
    }
}
