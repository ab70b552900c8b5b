using System.Text;
using System.Xml;
using Whereabouts.Platform.Intake.Tables.Text;

namespace Whereabouts.Platform.Intake.Tables.Documents;

/// <summary>Reads a list of like elements out of XML, one at a time: no document types, no entities, nothing fetched, no depth without end.</summary>
internal static class XmlRecords
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <summary>The name of the outermost element.</summary>
    public static string Root(Stream content)
    {
        using var xml = Open(content);
        xml.MoveToContent();
        return xml.LocalName;
    }

    /// <summary>The elements of one name, wherever they stand, in the document's order, each with the header that stands before them.</summary>
    public static IEnumerable<Record> Of(Stream content, string header, string name)
    {
        using var xml = Open(content);
        var size = new RecordSize();
        var top = new Node("", 1);
        xml.MoveToContent();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                Step(xml);
            }
            else if (string.Equals(xml.LocalName, name, StringComparison.Ordinal))
            {
                size.Start();
                yield return new("", top, Read(xml, size));
            }
            else if (xml.Depth == 1 && string.Equals(xml.LocalName, header, StringComparison.Ordinal))
            {
                top.Add(Read(xml, size));
            }
            else
            {
                Step(xml);
            }
        }
    }

    private static XmlReader Open(Stream content)
    {
        content.Position = 0;
        return XmlReader.Create(new Workbooks.PartStream(content, content.Length), Settings);
    }

    /// <summary>Reads the element on which the reader stands, and goes behind it.</summary>
    private static Node Read(XmlReader xml, RecordSize size)
    {
        var node = new Node(xml.LocalName, ((IXmlLineInfo)xml).LineNumber);
        var text = new StringBuilder();
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        size.Add(0);
        Step(xml);
        while (!isEmpty && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    node.Add(Read(xml, size));
                    continue;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    size.Add(xml.Value.Length);
                    text.Append(xml.Value);
                    break;
            }

            Step(xml);
        }

        if (!isEmpty)
        {
            Step(xml);
        }

        node.Text = CellTrim.Of(text.ToString());
        return node;
    }

    private static void Step(XmlReader xml)
    {
        xml.Read();
        if (xml.Depth > TableLimits.XmlDepth)
        {
            throw new InvalidDataException("The XML is nested too deeply.");
        }
    }
}
