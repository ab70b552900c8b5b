using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>The rows of a workbook's sheets, streamed. Styles and shared texts are read once, when the first row of any sheet is.</summary>
internal sealed class SheetRows(ZipArchive zip, WorkbookParts parts)
{
    private const string SaveInExcel = "Open the workbook in Excel, let it calculate, save it and send it again.";

    private readonly Lazy<IReadOnlyList<string?>> _texts = new(() => SharedTexts.Read(zip, parts.SharedTexts));
    private readonly Lazy<IReadOnlyList<NumberFormat>> _formats = new(() => Styles.Read(zip, parts.Styles));
    private readonly StringBuilder _text = new();

    public IEnumerable<RawRow> Of(string name, List<string> notes, CancellationToken cancellation)
    {
        var groups = MergedCells.AtTop(zip, name, cancellation);
        using var part =
            Part.Open(zip, name) ?? throw new InvalidDataException("The workbook names a sheet that it does not hold.");
        var cells = new List<string?>();
        var number = 0;
        var hasFormulas = false;
        while (part.NextElement())
        {
            if (part.Name is not "row")
                continue;
            cancellation.ThrowIfCancellationRequested();
            // A number given twice, as joined sheets have it, would make two rows one: a row's outcome goes by its number.
            number =
                int.TryParse(part["r"], NumberStyles.None, CultureInfo.InvariantCulture, out var own)
                && own > number
                && own <= TableLimits.SheetRows
                    ? own
                    : number + 1;
            cells.Clear();
            var characters = 0;
            TableProblem? problem = null;
            var (depth, hasCells) = (part.Depth, !part.IsEmpty);
            while (hasCells && part.NextInside(depth))
                if (part.Name is "c" && characters <= TableLimits.RecordCharacters)
                    problem = Add(part, cells, number, ref hasFormulas, ref characters) ?? problem;
            if (characters > TableLimits.RecordCharacters)
            {
                cells.Clear();
                problem = TableProblem.OfLongRow(number);
            }

            if (hasFormulas && !notes.Contains(HasFormulas))
                notes.Add(HasFormulas);
            yield return new(number, [.. cells], problem, groups.GetValueOrDefault(number));
        }
    }

    private const string HasFormulas = "the sheet has formulas; their last calculated values are read";

    private TableProblem? Add(Part part, List<string?> cells, int row, ref bool hasFormulas, ref int characters)
    {
        var column = CellReference.Column(part["r"]) ?? cells.Count;
        if (column >= TableLimits.Columns)
            return TableProblem.OfRow(
                row,
                "The row has more cells than Excel allows.",
                "Save the sheet again in Excel."
            );
        while (cells.Count <= column)
            cells.Add(null);

        var type = part["t"];
        var style = int.TryParse(part["s"], NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        var (formula, hasValue) = (false, false);
        _text.Clear();
        var depth = part.Depth;
        if (part.IsEmpty)
            return null;
        while (part.NextInside(depth))
            switch (part.Name)
            {
                case "f":
                    formula = true;
                    break;
                case "v":
                    hasValue = true;
                    part.AddText(_text);
                    break;
                case "is" when !part.IsEmpty:
                    hasValue = true;
                    SharedTexts.AddRuns(part, _text);
                    break;
            }

        hasFormulas |= formula;
        if (formula && !hasValue)
            return Problem(
                "The cell has a formula whose value was never calculated, so it is read as blank.",
                SaveInExcel
            );
        if (_text.Length > TableLimits.CellCharacters)
            return Problem(
                $"A cell is longer than {TableLimits.CellCharacters:N0} characters and was left out.",
                "Shorten the text of this cell."
            );
        cells[column] = Value(type, style);
        characters += cells[column]?.Length ?? 0;
        return type is "s" && _text.Length > 0 && SharedIndex() is null
            ? Problem("The cell refers to a text that the workbook does not hold.", SaveInExcel)
            : null;

        TableProblem Problem(string reason, string mend) => new(row, HeadingNames.Letters(column), null, reason, mend);
    }

    private string? Value(string? type, int style) =>
        type switch
        {
            "s" => SharedIndex() is { } index ? _texts.Value[index] : null,
            "b" => _text.ToString().Trim() is "1" or "true" ? "TRUE"
            : _text.Length == 0 ? null
            : "FALSE",
            "str" or "inlineStr" or "e" or "d" => CellText.Plain(_text),
            _ => CellText.Number(
                _text.ToString(),
                style < _formats.Value.Count ? _formats.Value[style] : default,
                parts.From1904
            ),
        };

    private int? SharedIndex() =>
        int.TryParse(
            _text.ToString(),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var index
        )
        && index < _texts.Value.Count
            ? index
            : null;
}
