namespace Whereabouts.Domain.Identifiers;

/// <summary>An NHS number: ten digits, the last a check digit (ID-02).</summary>
public readonly record struct NhsNumber
{
    private readonly string? _digits;

    private NhsNumber(string digits) => _digits = digits;

    /// <summary>
    /// Reads ten digits, spaces and dashes allowed; false when they are not, when the first is 0 (never issued in
    /// England) or the check digit is wrong.
    /// </summary>
    public static bool TryParse(string? text, out NhsNumber number)
    {
        number =
            Digits.Only(text, 10, " -") is { } digits && digits[0] != '0' && CheckIsRight(digits)
                ? new(digits)
                : default;
        return number._digits is not null;
    }

    /// <summary>The ten digits without spaces.</summary>
    public override string ToString() => _digits ?? "";

    // The check digit is 11 less the remainder, 11 written as 0; 10 is never issued.
    private static bool CheckIsRight(string digits) => (11 - Digits.RemainderOfEleven(digits)) % 11 == digits[9] - '0';
}
