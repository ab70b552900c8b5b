namespace Whereabouts.Domain.Identifiers;

/// <summary>A DfE number: local authority (three digits) and establishment (four). Often outlives a school's URN (ID-03).</summary>
public readonly record struct LaEstab
{
    private readonly string? _digits;

    private LaEstab(string digits) => _digits = digits;

    /// <summary>The local authority's three digits.</summary>
    public string Authority => ToString()[..3];

    /// <summary>The establishment's four digits.</summary>
    public string Establishment => ToString()[3..];

    /// <summary>Reads <c>9314125</c>, <c>931/4125</c>, <c>931-4125</c> or <c>931 4125</c>.</summary>
    public static bool TryParse(string? text, out LaEstab number)
    {
        number = Digits.Only(text, 7, "/- ") is { } digits ? new(digits) : default;
        return number._digits is not null;
    }

    /// <summary>The seven digits: <c>9314125</c>.</summary>
    public override string ToString() => _digits ?? "";
}
