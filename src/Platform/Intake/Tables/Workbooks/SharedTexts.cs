using System.IO.Compression;
using System.Text;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>The texts that cells of a workbook refer to by number. Held in memory, which is why their part has a limit.</summary>
internal static class SharedTexts
{
    public static IReadOnlyList<string?> Read(ZipArchive zip, string name)
    {
        var texts = new List<string?>();
        using var part = Part.Open(zip, name);
        if (part is null || !part.NextElement())
            return texts;
        var root = part.Depth;
        var text = new StringBuilder();
        var more = part.NextInside(root);
        while (more)
        {
            text.Clear();
            if (part.Name is "si" && !part.IsEmpty)
                AddRuns(part, text);
            texts.Add(CellText.Plain(text));
            more = part.NextInside(root);
        }

        return texts;
    }

    /// <summary>Adds the text of an element with runs (<c>t</c> within <c>r</c>), leaving out how it is pronounced.</summary>
    public static void AddRuns(Part part, StringBuilder text)
    {
        var depth = part.Depth;
        var pronounced = int.MaxValue;
        while (part.NextInside(depth))
        {
            if (part.Depth <= pronounced)
                pronounced = part.Name is "rPh" ? part.Depth : int.MaxValue;
            if (part.Name is "t" && pronounced == int.MaxValue)
                part.AddText(text);
        }
    }
}
