using System.Globalization;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>Places such as <c>B12</c>.</summary>
internal static class CellReference
{
    /// <summary>The column from 0; null when there is no letter; never more than one beyond the last that Excel allows.</summary>
    public static int? Column(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = Math.Min(column * 26 + (letter & 0x1F), TableLimits.Columns + 1);
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>The row from 1; null when there is none.</summary>
    public static int? Row(string reference) =>
        int.TryParse(
            reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var row
        )
            ? row
            : null;
}
