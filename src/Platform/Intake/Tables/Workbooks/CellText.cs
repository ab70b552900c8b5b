using System.Globalization;
using System.Text;
using Whereabouts.Platform.Intake.Tables.Text;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>A cell's stored value as the text a person would type for it.</summary>
internal static class CellText
{
    /// <summary>Text with the format's own escapes (<c>_x000D_</c>) resolved; null when blank.</summary>
    public static string? Plain(StringBuilder text)
    {
        var plain = text.ToString();
        return plain.Contains("_x", StringComparison.Ordinal) ? CellTrim.Of(Unescaped(plain)) : CellTrim.Of(plain);
    }

    /// <summary>A number without exponent and without a trailing <c>.0</c>, to Excel's own 15 figures; a date where its format is one.</summary>
    public static string? Number(string stored, NumberFormat format, bool from1904)
    {
        var value = stored.Trim();
        if (value.Length == 0)
            return null;
        if (format.Kind == NumberKind.Number && value.Length <= 28 && value.All(char.IsAsciiDigit))
            return value.PadLeft(format.Digits, '0');
        if (
            !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
            return value;
        if (format.Kind != NumberKind.Number && ExcelTime.Text(number, format.Kind, from1904) is { } time)
            return time;
        if (Math.Abs(number) > 1e28)
            return value;
        // Turning a double into a decimal rounds to 15 figures, as Excel shows it: 0.07 is stored as 7.0000000000000007E-2.
        var plain = ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
        return plain.All(char.IsAsciiDigit) ? plain.PadLeft(format.Digits, '0') : plain;
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (
                at + 7 <= text.Length
                && text[at] == '_'
                && text[at + 1] == 'x'
                && text[at + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(at + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                plain.Append((char)code);
                at += 6;
            }
            else
            {
                plain.Append(text[at]);
            }
        }

        return plain.ToString();
    }
}
