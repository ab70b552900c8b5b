using System.IO.Compression;
using System.Xml;

namespace Whereabouts.Platform.Exports;

/// <summary>
/// Writes lists as an Excel workbook (ECMA-376): text stays text, numbers and days can be counted with, the headings
/// stay in sight and filter. The same lists give the same bytes.
/// </summary>
public static class ExcelFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";

    public static byte[] Write(params IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", xml => Types(xml, sheets.Count));
            Part(zip, "_rels/.rels", xml => Relations(xml, ("rId1", "officeDocument", "xl/workbook.xml")));
            Part(zip, "xl/workbook.xml", xml => Book(xml, sheets));
            Part(zip, "xl/styles.xml", Styles);
            Part(
                zip,
                "xl/_rels/workbook.xml.rels",
                xml =>
                    Relations(
                        xml,
                        [
                            .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
                            ($"rId{sheets.Count + 1}", "styles", "styles.xml"),
                        ]
                    )
            );
            for (var i = 0; i < sheets.Count; i++)
            {
                var sheet = sheets[i];
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", xml => SheetCells.Write(xml, sheet));
            }
        }

        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string path, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(path);
        // The first day a ZIP archive can hold, so that the time of writing does not change the bytes.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream);
        write(xml);
    }

    private static void Types(XmlWriter xml, int sheets)
    {
        const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        xml.WriteStartElement("Types", Packages + "content-types");
        Element(
            xml,
            "Default",
            ("Extension", "rels"),
            ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")
        );
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", Kind + "sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", Kind + "styles+xml"));
        for (var i = 1; i <= sheets; i++)
        {
            Element(
                xml,
                "Override",
                ("PartName", $"/xl/worksheets/sheet{i}.xml"),
                ("ContentType", Kind + "worksheet+xml")
            );
        }

        xml.WriteEndElement();
    }

    private static void Relations(
        XmlWriter xml,
        params IReadOnlyList<(string Id, string Type, string Target)> relations
    )
    {
        xml.WriteStartElement("Relationships", Packages + "relationships");
        foreach (var (id, type, target) in relations)
        {
            Element(xml, "Relationship", ("Id", id), ("Type", $"{Links}/{type}"), ("Target", target));
        }

        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets");
        for (var i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", $"{i + 1}");
            xml.WriteAttributeString("r", "id", Links, $"rId{i + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Style 0 is plain, 1 a day, 2 a heading.
    private static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteRaw(
            """<numFmts count="1"><numFmt numFmtId="164" formatCode="d\ mmmm\ yyyy"/></numFmts>"""
                + """<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>"""
                + """<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"""
                + """<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>"""
                + """<cellXfs count="3"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs>"""
        );
        xml.WriteEndElement();
    }

    internal static void Element(
        XmlWriter xml,
        string name,
        params ReadOnlySpan<(string Name, string Value)> attributes
    )
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
