namespace Whereabouts.Platform.Intake.Tables;

/// <summary>How large one thing in a file may be. They keep memory level whatever is sent, far above anything a school sends.</summary>
public static class TableLimits
{
    /// <summary>Characters in one cell. Excel itself stops at 32,767.</summary>
    public const int CellCharacters = 100_000;

    /// <summary>Characters in one row; in a text file also how far a quote may run before we hold it for one never closed.</summary>
    public const int RecordCharacters = 1_000_000;

    /// <summary>Characters of rows that are held to be written together. Rows of a usual length are held by their number.</summary>
    public const int PageCharacters = 8_000_000;

    /// <summary>Rows at the top of a table among which the headings are looked for.</summary>
    public const int HeadingRows = 20;

    /// <summary>Columns of one table: Excel's own limit (XFD).</summary>
    public const int Columns = 16_384;

    /// <summary>Rows of one sheet as they are numbered: Excel's own limit.</summary>
    public const int SheetRows = 1_048_576;

    /// <summary>Sheets of one workbook that are read. Returns have a dozen; a thousand is a mistake or an attack.</summary>
    public const int Sheets = 50;

    /// <summary>Parts (files inside the zip) of one workbook. One sheet with its drawings has fewer than ten.</summary>
    public const int Parts = 10_000;

    /// <summary>Bytes of all parts of a workbook once unpacked: a full sheet of Excel (1,048,576 rows by 30 columns) is near 2 GB.</summary>
    public const long UnpackedBytes = 4L * 1024 * 1024 * 1024;

    /// <summary>Unpacked bytes for each packed byte of a workbook. Real sheets lie between 5 and 60; bombs lie near 1,000.</summary>
    public const int UnpackedRatio = 200;

    /// <summary>The ratio says nothing about small files: an almost empty sheet may pack very well.</summary>
    public const long UnpackedBytesAlwaysAllowed = 10L * 1024 * 1024;

    /// <summary>Unpacked bytes of the list of texts a workbook shares between cells. It is the one part held in memory (about twice its size).</summary>
    public const long SharedTextBytes = 128L * 1024 * 1024;

    /// <summary>Bytes of one tag or one run of text in a workbook's XML: a cell of the largest size with every character escaped.</summary>
    internal const int XmlRunBytes = 4 * 1024 * 1024;

    /// <summary>Elements within elements in a workbook's XML. Real sheets use about ten.</summary>
    internal const int XmlDepth = 64;
}
