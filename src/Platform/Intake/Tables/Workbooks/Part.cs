using System.IO.Compression;
using System.Xml;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>Reads the XML of one part of a workbook: no document types, no entities, nothing fetched, no depth without end.</summary>
internal sealed class Part : IDisposable
{
    private readonly XmlReader _xml;
    private readonly char[] _text = new char[4096];

    private Part(Stream content) =>
        _xml = XmlReader.Create(
            content,
            new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

    /// <summary>The part of this name, whatever its case and slashes; null when the workbook has none.</summary>
    public static Part? Open(ZipArchive zip, string name)
    {
        var entry = zip.Entries.FirstOrDefault(entry =>
            entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase)
        );
        return entry is null ? null : new(new PartStream(entry.Open(), entry.Length));
    }

    /// <summary>The element's name without its prefix (the strict and the usual form of the format differ in namespaces only).</summary>
    public string Name => _xml.LocalName;

    public bool IsEmpty => _xml.IsEmptyElement;

    public int Depth => _xml.Depth;

    public string? this[string attribute] => _xml.GetAttribute(attribute);

    /// <summary>The attribute <c>r:id</c>, in whichever namespace.</summary>
    public string? RelationshipId
    {
        get
        {
            for (var has = _xml.MoveToFirstAttribute(); has; has = _xml.MoveToNextAttribute())
                if (_xml is { LocalName: "id", Prefix.Length: > 0 })
                {
                    var id = _xml.Value;
                    _xml.MoveToElement();
                    return id;
                }

            _xml.MoveToElement();
            return null;
        }
    }

    /// <summary>Goes to the next start of an element anywhere below or behind; false at the end.</summary>
    public bool NextElement()
    {
        while (Step())
            if (_xml.NodeType == XmlNodeType.Element)
                return true;
        return false;
    }

    /// <summary>Goes to the next start of an element inside the one that stands at <paramref name="depth"/>; false once that one ends.</summary>
    public bool NextInside(int depth)
    {
        while (Step())
        {
            if (_xml.Depth <= depth)
                return false;
            if (_xml.NodeType == XmlNodeType.Element)
                return true;
        }

        return false;
    }

    /// <summary>Adds the text of the element the part stands on to <paramref name="text"/>, up to one character more than a cell may have.</summary>
    public void AddText(System.Text.StringBuilder text)
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (Step() && _xml.Depth > depth)
        {
            if (
                _xml.NodeType
                is not (
                    XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace
                    or XmlNodeType.Whitespace
                )
            )
                continue;
            int read;
            while ((read = _xml.ReadValueChunk(_text, 0, _text.Length)) > 0)
                text.Append(
                    _text,
                    0,
                    Math.Min(
                        read,
                        TableLimits.CellCharacters + 1 - Math.Min(text.Length, TableLimits.CellCharacters + 1)
                    )
                );
        }
    }

    public void Dispose() => _xml.Dispose();

    private bool Step()
    {
        if (!_xml.Read())
            return false;
        if (_xml.Depth > TableLimits.XmlDepth)
            throw new InvalidDataException("The workbook's XML is nested too deeply.");
        return true;
    }
}
