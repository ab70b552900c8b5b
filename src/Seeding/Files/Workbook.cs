using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Whereabouts.Seeding.Files;

/// <summary>
/// Writes a one-sheet workbook with a title row above the headings. Written part by part, because a package library stamps
/// the time and draws random relationship names, and uncompressed, because a compressor's output differs between machines:
/// the same seed must give the same bytes.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static void Write(string path, string title, string sheet, Table table)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", ContentTypes());
        Part(zip, "_rels/.rels", Relationships("officeDocument", "xl/workbook.xml"));
        Part(
            zip,
            "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>"""
        );
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            Relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml")
        );
        Part(zip, "xl/styles.xml", Styles());
        using var stream = Entry(zip, "xl/worksheets/sheet1.xml").Open();
        Sheet(stream, title, table);
    }

    private static void Sheet(Stream stream, string title, Table table)
    {
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData", Main);
        Row(xml, 1, [title]);
        Row(xml, 3, table.Headings);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            Row(xml, i + 4, table.Rows[i]);
        }
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<object?> cells)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not (null or ""))
            {
                Cell(xml, Column(i) + number.ToString(CultureInfo.InvariantCulture), cells[i]!);
            }
        }
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string reference, object value)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        if (value is string text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteElementString("t", Main, text);
            xml.WriteEndElement();
        }
        else
        {
            if (value is DateOnly or DateTime)
            {
                xml.WriteAttributeString("s", value is DateOnly ? "1" : "2");
            }
            xml.WriteElementString("v", Main, Number(value));
        }
        xml.WriteEndElement();
    }

    private static string Number(object value) =>
        value switch
        {
            DateOnly day => (day.DayNumber - DayZero.DayNumber).ToString(CultureInfo.InvariantCulture),
            DateTime time => time.ToOADate().ToString("0.#########", CultureInfo.InvariantCulture),
            _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        };

    private static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Stamp;
        entry.ExternalAttributes = 0;
        return entry;
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(Entry(zip, name).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        writer.Write(xml);
    }

    private static string ContentTypes() =>
        $"""<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Type}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Type}styles+xml"/></Types>""";

    private static string Relationships(params string[] typeAndTarget) =>
        $"""<Relationships xmlns="{Package}relationships">{string.Concat(typeAndTarget.Chunk(2).Select((r, i) => $"""<Relationship Id="rId{i + 1}" Type="{Office}/{r[0]}" Target="{r[1]}"/>"""))}</Relationships>""";

    /// <summary>Style 1 is a day (built-in format 14), style 2 a day and time (22).</summary>
    private static string Styles() =>
        $"""<styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>""";
}
