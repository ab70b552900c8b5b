using System.Runtime.InteropServices;

namespace Whereabouts.Platform.Intake.Tables.Workbooks;

/// <summary>What a number's format makes of it.</summary>
internal enum NumberKind
{
    Number,
    Date,
    Time,

    /// <summary>Hours that may go beyond a day, <c>[h]:mm</c>.</summary>
    Duration,
}

/// <summary>What matters of a cell's number format.</summary>
/// <param name="Digits">Digits shown at least (format <c>00000</c>), which keep the zeros of a telephone number; 0 for any.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberFormat(NumberKind Kind, int Digits)
{
    /// <summary>A built-in format (ECMA-376 part 1, 18.8.30); those with a place in the world's other calendars are dates too.</summary>
    public static NumberFormat BuiltIn(int id) =>
        id switch
        {
            >= 14 and <= 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => new(
                NumberKind.Date,
                0
            ),
            (>= 18 and <= 21) or (>= 32 and <= 35) or 45 or 47 or 55 or 56 => new(NumberKind.Time, 0),
            46 => new(NumberKind.Duration, 0),
            _ => default,
        };

    /// <summary>A format written by its author, such as <c>dd/mm/yyyy;@</c>, <c>[$-809]d mmmm yyyy</c>, <c>[h]:mm</c>, <c>00000000000</c>.</summary>
    public static NumberFormat Of(string code)
    {
        if (code.Length is > 0 and <= 28 && code.All(letter => letter == '0'))
            return new(NumberKind.Number, code.Length);
        var letters = Letters(code, out var elapsed);
        if (elapsed)
            return new(NumberKind.Duration, 0);
        if (letters.Contains('y') || letters.Contains('d'))
            return new(NumberKind.Date, 0);
        if (letters.Contains('h') || letters.Contains('s'))
            return new(NumberKind.Time, 0);
        return letters.Contains('m') ? new(NumberKind.Date, 0) : default;
    }

    /// <summary>The letters of the first section that stand for something: not those quoted, escaped or in brackets (colours, languages).</summary>
    private static string Letters(string code, out bool elapsed)
    {
        var kept = new List<char>();
        elapsed = false;
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
            switch (code[at])
            {
                case '\\' or '_' or '*':
                    at++;
                    break;
                case '"':
                    at = code.IndexOf('"', at + 1) is var end and >= 0 ? end : code.Length;
                    break;
                case '[':
                    var closed = code.IndexOf(']', at) is var bracket and >= 0 ? bracket : code.Length;
                    elapsed |= code[(at + 1)..closed].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
                    at = closed;
                    break;
                default:
                    kept.Add(char.ToLowerInvariant(code[at]));
                    break;
            }

        // The word General would otherwise be searched for letters of a date.
        var letters = new string([.. kept]);
        return letters.Contains("general", StringComparison.Ordinal) ? "" : letters;
    }
}
