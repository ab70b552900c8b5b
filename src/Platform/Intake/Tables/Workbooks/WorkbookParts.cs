using System.IO.Compression;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>Which part of the zip is which, as the workbook itself says.</summary>
/// <param name="From1904">Days are counted from 1904, as Excel for the Macintosh once did.</param>
internal sealed record WorkbookParts(
    IReadOnlyList<WorkbookParts.Sheet> Sheets,
    string SharedTexts,
    string Styles,
    bool From1904
)
{
    /// <summary>A sheet, its part being a path in the zip.</summary>
    internal sealed record Sheet(string Name, string Part, bool IsHidden);

    /// <summary>The parts; null when the zip holds no workbook.</summary>
    public static WorkbookParts? Find(ZipArchive zip)
    {
        var main = Relations(zip, "")
            .Values.FirstOrDefault(relation => relation.Type.EndsWith("/officeDocument", StringComparison.Ordinal));
        var name = main.Part ?? "xl/workbook.xml";
        if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            return null;
        using var part = Part.Open(zip, name);
        if (part is null || !part.NextElement() || part.Name is not "workbook")
            return null;

        var relations = Relations(zip, name);
        var sheets = new List<Sheet>();
        var from1904 = false;
        while (part.NextElement())
            if (part.Name is "workbookPr")
                from1904 = part["date1904"] is "1" or "true";
            else if (
                part.Name is "sheet"
                && part.RelationshipId is { } id
                && relations.TryGetValue(id, out var relation)
            )
            {
                if (relation.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                    sheets.Add(new(part["name"] ?? "", relation.Part, part["state"] is "hidden" or "veryHidden"));
            }

        return new(sheets, Named("/sharedStrings"), Named("/styles"), from1904);

        string Named(string type) =>
            relations.Values.FirstOrDefault(relation => relation.Type.EndsWith(type, StringComparison.Ordinal)).Part
            ?? "";
    }

    /// <summary>What a part refers to, by id. Paths stay inside the zip: nothing is ever written to disk or fetched.</summary>
    private static Dictionary<string, (string Type, string Part)> Relations(ZipArchive zip, string of)
    {
        var slash = of.LastIndexOf('/') + 1;
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        using var part = Part.Open(zip, $"{of[..slash]}_rels/{of[slash..]}.rels");
        while (part?.NextElement() == true && relations.Count < TableLimits.Parts)
            if (part is { Name: "Relationship" } && part["Id"] is { } id && part["Target"] is { } target)
                relations[id] = (part["Type"] ?? "", Resolved(of[..slash], target));
        return relations;
    }

    private static string Resolved(string folder, string target)
    {
        var steps = new List<string>();
        foreach (
            var step in (target.StartsWith('/') ? target : folder + target).Split(
                '/',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
            if (step is ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        return string.Join('/', steps);
    }
}
