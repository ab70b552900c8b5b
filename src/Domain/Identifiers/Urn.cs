namespace Whereabouts.Domain.Identifiers;

/// <summary>A school's unique reference number: six digits, one for each legal entity, so an academy has a new one (ID-04).</summary>
public readonly record struct Urn
{
    private readonly string? _digits;

    private Urn(string digits) => _digits = digits;

    /// <summary>Reads six digits, the first not 0, spaces around them allowed.</summary>
    public static bool TryParse(string? text, out Urn urn)
    {
        urn = Digits.Only(text, 6) is { } digits && digits[0] != '0' ? new(digits) : default;
        return urn._digits is not null;
    }

    /// <summary>The six digits.</summary>
    public override string ToString() => _digits ?? "";
}
