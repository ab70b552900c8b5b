namespace Whereabouts.Domain.Identifiers;

/// <summary>A UK postcode in its usual form: <c>OX4 3AJ</c>.</summary>
public readonly record struct Postcode
{
    private readonly string? _text;

    private Postcode(string text) => _text = text;

    /// <summary>The part before the space: <c>OX4</c>.</summary>
    public string Outward => ToString().Split(' ')[0];

    /// <summary>
    /// Reads a postcode in any case and spacing; false when it has not the shape of one. The made-up codes for no fixed
    /// home and for abroad (ZZ99 3VZ) are none, so that two children are not matched by them.
    /// </summary>
    public static bool TryParse(string? text, out Postcode postcode)
    {
        var compact = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        postcode =
            compact.Length is >= 5 and <= 7 && IsOutward(compact[..^3]) && IsInward(compact[^3..])
                ? new($"{compact[..^3]} {compact[^3..]}")
                : default;
        return postcode._text is not null;
    }

    /// <summary>Outward part, space, inward part, in capitals.</summary>
    public override string ToString() => _text ?? "";

    // A9 A99 A9A AA9 AA99 AA9A; some letters are never used in the first two places.
    private static bool IsOutward(string part)
    {
        if (!char.IsAsciiLetterUpper(part[0]) || "QVX".Contains(part[0]))
            return false;
        var area = char.IsAsciiLetterUpper(part[1]) ? 2 : 1;
        if (area == 2 && "IJZ".Contains(part[1]))
            return false;
        return (part.Length - area) switch
        {
            1 => char.IsAsciiDigit(part[area]),
            2 => char.IsAsciiDigit(part[area]) && char.IsAsciiLetterOrDigit(part[area + 1]),
            _ => false,
        };
    }

    private static bool IsInward(string part) =>
        char.IsAsciiDigit(part[0]) && IsInwardLetter(part[1]) && IsInwardLetter(part[2]);

    private static bool IsInwardLetter(char letter) => char.IsAsciiLetterUpper(letter) && !"CIKMOV".Contains(letter);
}
