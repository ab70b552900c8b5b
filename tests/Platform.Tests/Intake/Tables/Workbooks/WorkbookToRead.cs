using System.IO.Compression;

namespace Whereabouts.Platform.Tests.Intake.Tables.Workbooks;

/// <summary>Builds a workbook's zip part by part, so that each test says exactly what its file holds.</summary>
internal sealed class WorkbookToRead
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string Attributes, Action<TextWriter> Xml)> _sheets = [];
    private readonly Dictionary<string, Action<TextWriter>> _parts = [];

    public string Properties { get; set; } = "";

    /// <summary>A sheet with these rows and what stands behind them (merged cells).</summary>
    public WorkbookToRead Sheet(
        string rows,
        string name = "Children",
        string attributes = "",
        string behind = "",
        string before = ""
    )
    {
        var xml = $"{before}<worksheet {Main}><sheetData>{rows}</sheetData>{behind}</worksheet>";
        _sheets.Add((name, attributes, into => into.Write(xml)));
        return this;
    }

    /// <summary>A sheet too large to be held.</summary>
    public WorkbookToRead Sheet(Action<TextWriter> rows)
    {
        _sheets.Add(
            (
                "Children",
                "",
                into =>
                {
                    into.Write($"<worksheet {Main}><sheetData>");
                    rows(into);
                    into.Write("</sheetData></worksheet>");
                }
            )
        );
        return this;
    }

    public WorkbookToRead Texts(params string[] items) =>
        With("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(items.Select(item => $"<si>{item}</si>"))}</sst>");

    /// <summary>Cell style n (from 0) has the n-th of these formats: a number is a built-in one.</summary>
    public WorkbookToRead Formats(params string[] codes)
    {
        var own = codes.Select(
            (code, at) =>
                int.TryParse(code, out _) && code.Length < 3
                    ? ""
                    : $"<numFmt numFmtId=\"{200 + at}\" formatCode=\"{System.Security.SecurityElement.Escape(code)}\"/>"
        );
        var used = codes.Select(
            (code, at) => $"<xf numFmtId=\"{(int.TryParse(code, out _) && code.Length < 3 ? code : $"{200 + at}")}\"/>"
        );
        return With(
            "xl/styles.xml",
            $"<styleSheet {Main}><numFmts>{string.Concat(own)}</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>{string.Concat(used)}</cellXfs></styleSheet>"
        );
    }

    public WorkbookToRead With(string part, string content)
    {
        _parts[part] = into => into.Write(content);
        return this;
    }

    public byte[] Bytes()
    {
        var bytes = new MemoryStream();
        Write(bytes, CompressionLevel.Optimal);
        return bytes.ToArray();
    }

    public void Write(Stream bytes, CompressionLevel level)
    {
        With(
            "_rels/.rels",
            Relations($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>")
        );
        var list = string.Concat(
            _sheets.Select(
                (sheet, at) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{at + 1}\" r:id=\"s{at}\" {sheet.Attributes}/>"
            )
        );
        With(
            "xl/workbook.xml",
            $"<workbook {Main} xmlns:r=\"{Office}\"><workbookPr {Properties}/><sheets>{list}</sheets></workbook>"
        );
        var relations = string.Concat(
            _sheets.Select(
                (_, at) =>
                    $"<Relationship Id=\"s{at}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{at}.xml\"/>"
            )
        );
        With(
            "xl/_rels/workbook.xml.rels",
            Relations(
                relations
                    + $"<Relationship Id=\"t\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
            )
        );
        for (var at = 0; at < _sheets.Count; at++)
            _parts[$"xl/worksheets/sheet{at}.xml"] = _sheets[at].Xml;

        using var zip = new ZipArchive(bytes, ZipArchiveMode.Create);
        foreach (var (name, content) in _parts)
        {
            using var entry = new StreamWriter(zip.CreateEntry(name, level).Open());
            content(entry);
        }
    }

    /// <summary>A row of texts written in the cells themselves.</summary>
    public static string Row(int number, params string?[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((text, at) => text is null ? "" : $"<c r=\"{(char)('A' + at)}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"))}</row>";

    private static string Relations(string relations) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>";
}
