using Whereabouts.Domain.Settings;
using static System.Globalization.CultureInfo;

namespace Whereabouts.Domain.Attendance.Codes;

/// <summary>
/// The attendance codes, old and new (rulebook 1.1). History is never recoded: a code is read with the meaning it had on
/// the session's own date, so H, J, Y and F are known before 19 August 2024 and unknown from then on (ATT-01).
/// </summary>
public static class AttendanceCodes
{
    /// <summary>The symbol of a session for which no mark was received.</summary>
    public const byte NoMark = 0;

    /// <summary>Every code and meaning, those no longer in force among them. C is there twice.</summary>
    public static IReadOnlyList<AttendanceCode> All { get; } =
    [.. ShippedData.Rows("attendance-codes.csv").Select(FromRow)];

    private static readonly AttendanceCode[][] BySymbol =
    [
        .. Enumerable.Range(0, 256).Select(symbol => All.Where(code => code.Symbol == symbol).ToArray()),
    ];

    /// <summary>
    /// The code a school wrote, in either case and with any spaces around it; null when there is no such code on that
    /// date, and when there is no mark at all (ask <see cref="IsNoMark"/>). Allocates nothing.
    /// </summary>
    public static AttendanceCode? Read(string? text, DateOnly sessionDate)
    {
        var symbol = SymbolOf(text.AsSpan().Trim());
        return symbol == NoMark ? null : Find(symbol, sessionDate);
    }

    /// <summary>The code a stored symbol stands for on that date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No mark, or a symbol that means nothing on that date.</exception>
    public static AttendanceCode FromSymbol(byte symbol, DateOnly date) =>
        Find(symbol, date)
        ?? throw new ArgumentOutOfRangeException(nameof(symbol), symbol, $"No attendance code on {date:yyyy-MM-dd}.");

    /// <summary>Whether the school's system says that no mark was made: nothing, blank or a dash.</summary>
    public static bool IsNoMark(string? text) => text.AsSpan().Trim() is "" or "-";

    private static AttendanceCode? Find(byte symbol, DateOnly date)
    {
        foreach (var code in BySymbol[symbol])
        {
            if (code.IsInForce(date))
                return code;
        }
        return null;
    }

    private static byte SymbolOf(ReadOnlySpan<char> text) =>
        text switch
        {
            [<= (char)127 and var only] => (byte)char.ToUpperInvariant(only),
            ['C' or 'c', >= '1' and <= '2' and var digit] => (byte)(0x80 + digit - '0'),
            ['J' or 'j', '1'] => 0x91,
            ['Y' or 'y', >= '1' and <= '7' and var digit] => (byte)(0xA0 + digit - '0'),
            _ => NoMark,
        };

    private static AttendanceCode FromRow(string[] row) =>
        new(
            Text: row[0],
            Symbol: Convert.ToByte(row[1], 16),
            Meaning: row[2],
            Group: Enum.Parse<CodeGroup>(row[3]),
            CountsForPenalty: row[4] is "yes",
            CountsForTenDayReturn: row[5] is "yes",
            CountsForTwentyDays: row[6] is "yes",
            InForceFrom: DateOnly.ParseExact(row[7], "yyyy-MM-dd", InvariantCulture),
            InForceTo: row[8].Length == 0 ? null : DateOnly.ParseExact(row[8], "yyyy-MM-dd", InvariantCulture),
            Source: row[9]
        );
}
