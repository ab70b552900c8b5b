using System.Text;
using Whereabouts.Platform.Intake.Tables.Text;

namespace Whereabouts.Platform.Intake.Tables;

/// <summary>What a file's first bytes say it is.</summary>
internal enum FileForm
{
    Text,
    Zip,
    Xml,
    Json,
}

/// <summary>Knows by their first bytes the files that are sent as tables and are not.</summary>
internal static class NotATable
{
    private const string SaveAgain = "Open it in the program it came from and save it as .xlsx or CSV, then send that.";

    private static readonly (byte[] Start, string Is, string Mend)[] Known =
    [
        ("%PDF"u8.ToArray(), "a PDF document", "Ask for the same report as .xlsx or CSV, and send that."),
        (
            [0x89, (byte)'P', (byte)'N', (byte)'G'],
            "a picture",
            "Ask for the same report as .xlsx or CSV, and send that."
        ),
        ([0xFF, 0xD8, 0xFF], "a picture", "Ask for the same report as .xlsx or CSV, and send that."),
        ("GIF8"u8.ToArray(), "a picture", "Ask for the same report as .xlsx or CSV, and send that."),
        ("{\\rtf"u8.ToArray(), "a word processor's document", SaveAgain),
        ([0x1F, 0x8B], "a packed file (gzip)", "Unpack it and send the files in it."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a packed file (7z)", "Unpack it and send the files in it."),
        ("Rar!"u8.ToArray(), "a packed file (rar)", "Unpack it and send the files in it."),
        ("SQLite format 3"u8.ToArray(), "a database", "Export the table as CSV and send that."),
        ("<!doctype html"u8.ToArray(), "a web page with a spreadsheet's name", SaveAgain),
        ("<html"u8.ToArray(), "a web page with a spreadsheet's name", SaveAgain),
        ("<table"u8.ToArray(), "a web page with a spreadsheet's name", SaveAgain),
    ];

    /// <summary>The problem with the file; null when it may be read as <paramref name="form"/>. Leaves the stream at its start.</summary>
    public static TableProblem? Find(Stream content, out FileForm form)
    {
        form = FileForm.Text;
        var bytes = new byte[4096];
        content.Position = 0;
        ReadOnlySpan<byte> start = bytes.AsSpan(0, content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        content.Position = 0;
        if (start.StartsWith("PK\x3\x4"u8) || start.StartsWith("PK\x5\x6"u8))
        {
            form = FileForm.Zip;
            return null;
        }

        if (start.IsEmpty)
            return TableProblem.OfFile("The file is empty.", "Export it again and check its size before sending.");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return OldOffice(content);
        var text = Lower(start);
        foreach (var (known, kind, mend) in Known)
            if (start.StartsWith(known) || text.StartsWith(Encoding.Latin1.GetString(known), StringComparison.Ordinal))
                return TableProblem.OfFile($"The file is {kind}.", mend);
        form = FormOf(text);
        return EncodingChoice.Wide(start) is null && LooksBinary(start)
            ? TableProblem.OfFile("The file is neither text nor an Excel workbook.", SaveAgain)
            : null;
    }

    /// <summary>XML begins with a tag, JSON with an object or a list of objects; no row of headings does.</summary>
    private static FileForm FormOf(string text) =>
        text is ['<', '?' or '!' or (>= 'a' and <= 'z'), ..] ? FileForm.Xml
        : text is ['{' or '[', .. var rest] && rest.TrimStart() is ['"' or '{' or '}' or ']', ..] ? FileForm.Json
        : FileForm.Text;

    private static string Lower(ReadOnlySpan<byte> start) =>
        Encoding
            .Latin1.GetString(start[..Math.Min(64, start.Length)])
            .TrimStart('\xEF', '\xBB', '\xBF', ' ', '\r', '\n', '\t')
            .ToLowerInvariant();

    /// <summary>Text has hardly a control character. NUL is let through: files damaged in transfer hold runs of it between good rows.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> start)
    {
        var controls = 0;
        foreach (var value in start)
            if (value is > 0 and < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A))
                controls++;
        return controls * 20 > start.Length;
    }

    /// <summary>A workbook with a password lies encrypted in the same container as the workbooks of Excel 2003; only the names inside differ.</summary>
    private static TableProblem OldOffice(Stream content)
    {
        var sought = Encoding.Unicode.GetBytes("EncryptedPackage");
        var window = new byte[1 << 20];
        var kept = 0;
        for (int read; (read = content.Read(window, kept, window.Length - kept)) > 0; )
        {
            var held = window.AsSpan(0, kept + read);
            if (held.IndexOf(sought) >= 0)
                return TableProblem.OfFile(
                    "The workbook is protected by a password.",
                    "Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password), save and send it by a secure way."
                );
            kept = Math.Min(sought.Length - 1, held.Length);
            held[^kept..].CopyTo(window);
        }

        return TableProblem.OfFile(
            "The file is a workbook of Excel 97 to 2003 (.xls) or another old Office document.",
            "Open it in Excel and save it as .xlsx, then send that."
        );
    }
}
