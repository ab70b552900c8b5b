namespace Whereabouts.Domain.Identifiers;

/// <summary>A unique learner number: ten digits, the last a check digit (ID-01).</summary>
public readonly record struct Uln
{
    private readonly string? _digits;

    private Uln(string digits) => _digits = digits;

    /// <summary>Reads ten digits, spaces allowed; false when they are not, when the first is 0 or the check digit is wrong.</summary>
    public static bool TryParse(string? text, out Uln uln)
    {
        uln = Digits.Only(text, 10) is { } digits && digits[0] != '0' && CheckIsRight(digits) ? new(digits) : default;
        return uln._digits is not null;
    }

    /// <summary>The ten digits.</summary>
    public override string ToString() => _digits ?? "";

    // The check digit is 10 less the remainder; a remainder of 0 would need two digits, so no digit is right for it.
    private static bool CheckIsRight(string digits) => digits[9] - '0' == 10 - Digits.RemainderOfEleven(digits);
}
