using System.Globalization;
using System.Xml;

namespace Whereabouts.Platform.Exports;

/// <summary>The cells of one sheet as SpreadsheetML.</summary>
internal static class SheetCells
{
    private const string DayStyle = "1";
    private const string HeadingStyle = "2";

    public static void Write(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("worksheet", ExcelFile.Main);
        xml.WriteRaw(
            """<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>"""
        );
        xml.WriteStartElement("cols");
        for (var i = 0; i < sheet.Headings.Count; i++)
        {
            var longest = sheet.Rows.Select(row => Sheet.Text(row[i]).Length).Append(sheet.Headings[i].Length).Max();
            ExcelFile.Element(
                xml,
                "col",
                ("min", $"{i + 1}"),
                ("max", $"{i + 1}"),
                ("width", $"{Math.Clamp(longest + 2, 8, 60)}"),
                ("customWidth", "1")
            );
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        Row(xml, 1, sheet.Headings, HeadingStyle);
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            Row(xml, i + 2, sheet.Rows[i], null);
        }

        xml.WriteEndElement();
        ExcelFile.Element(xml, "autoFilter", ("ref", $"A1:{Column(sheet.Headings.Count)}{sheet.Rows.Count + 1}"));
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<object?> cells, string? style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", $"{number}");
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is not null)
            {
                xml.WriteStartElement("c");
                xml.WriteAttributeString("r", $"{Column(i + 1)}{number}");
                Cell(xml, cells[i], style);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object? cell, string? style)
    {
        var number = cell is DateOnly day
            ? day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture)
            : Sheet.Number(cell);
        style ??= cell is DateOnly ? DayStyle : null;
        if (style is not null)
        {
            xml.WriteAttributeString("s", style);
        }

        if (number is not null)
        {
            xml.WriteElementString("v", number);
            return;
        }

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(new string([.. Sheet.Text(cell).Where(XmlConvert.IsXmlChar)]));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Column(int number) =>
        number <= 26 ? $"{(char)('A' + number - 1)}" : Column((number - 1) / 26) + Column(((number - 1) % 26) + 1);
}
