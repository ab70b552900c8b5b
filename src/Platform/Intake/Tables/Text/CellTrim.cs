using System.Text;

namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>What every cell goes through, from text and workbook alike.</summary>
internal static class CellTrim
{
    /// <summary>
    /// The text, out of the <c>="..."</c> by which some systems keep Excel from reading it as a number, without white space, NUL, byte order marks and direction marks at its ends, and without NUL anywhere; null when nothing is left.
    /// Half a character, which a cell cut by its writer ends in, is shown as one that cannot be read: no database keeps it.
    /// </summary>
    public static string? Of(ReadOnlySpan<char> cell)
    {
        int from = 0,
            to = cell.Length;
        while (from < to && IsNothing(cell[from]))
            from++;
        while (to > from && IsNothing(cell[to - 1]))
            to--;
        if (from == to)
            return null;
        if (cell[from..to] is ['=', '"', .. var words, '"'] && !words.Contains('"'))
            return Of(words);
        var kept = cell[from..to].ToString();
        if (kept.Contains('\0'))
            kept = kept.Replace("\0", "", StringComparison.Ordinal);
        return kept.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept))
            : kept;
    }

    private static bool IsNothing(char character) =>
        char.IsWhiteSpace(character)
        || character is '\0' or '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E');
}
