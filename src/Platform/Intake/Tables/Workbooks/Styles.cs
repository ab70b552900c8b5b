using System.Globalization;
using System.IO.Compression;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>The number format of each cell style of a workbook.</summary>
internal static class Styles
{
    /// <summary>More than Excel allows (65,490); what lies beyond is read as plain numbers.</summary>
    private const int Most = 70_000;

    public static IReadOnlyList<NumberFormat> Read(ZipArchive zip, string name)
    {
        var own = new Dictionary<int, NumberFormat>();
        var styles = new List<NumberFormat>();
        using var part = Part.Open(zip, name);
        var inCells = false;
        while (part?.NextElement() == true && styles.Count < Most && own.Count < Most)
        {
            if (part.Depth <= 1)
                inCells = part.Name is "cellXfs";
            if (part.Name is "numFmt" && Id(part) is { } id)
                own[id] = NumberFormat.Of(part["formatCode"] ?? "");
            else if (inCells && part.Name is "xf")
                styles.Add(Id(part) is { } used ? own.GetValueOrDefault(used, NumberFormat.BuiltIn(used)) : default);
        }

        return styles;
    }

    private static int? Id(Part part) =>
        int.TryParse(part["numFmtId"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
