namespace Whereabouts.Domain.Identifiers;

/// <summary>
/// A unique pupil number: check letter, three digits of authority, four of establishment, two of year, three of serial;
/// a temporary one ends in a letter (UPN-01). The letters I, O and S are never used.
/// </summary>
public readonly record struct Upn
{
    // The letter at a place stands for the number of the place, both as check letter and as last character (UPN-02).
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private readonly string? _text;

    private Upn(string text) => _text = text;

    /// <summary>Whether the first letter is the one the other twelve characters give (UPN-02).</summary>
    public bool CheckLetterIsRight => _text is not null && _text[0] == CheckLetter(_text.AsSpan(1));

    /// <summary>Whether it was given for the time being: the last character is a letter.</summary>
    public bool IsTemporary => _text is not null && char.IsAsciiLetterUpper(_text[^1]);

    /// <summary>Reads whatever a file holds; never fails, and says what is doubtful.</summary>
    public static UpnReading Read(string? text)
    {
        var given = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        return new(given, IsWellFormed(given) ? new Upn(given) : null);
    }

    /// <summary>Reads a well-formed UPN in any case and spacing. A wrong check letter does not stop it: ask <see cref="CheckLetterIsRight"/>.</summary>
    public static bool TryParse(string? text, out Upn upn)
    {
        var reading = Read(text);
        upn = reading.Upn.GetValueOrDefault();
        return reading.IsWellFormed;
    }

    /// <summary>Puts the right check letter before twelve characters: eleven digits, then a digit or letter.</summary>
    /// <exception cref="ArgumentException">They are not such characters.</exception>
    public static Upn WithCheckLetter(string twelveCharacters) =>
        IsBody(twelveCharacters)
            ? new(CheckLetter(twelveCharacters) + twelveCharacters)
            : throw new ArgumentException(
                "A UPN has eleven digits, then a digit or a letter.",
                nameof(twelveCharacters)
            );

    /// <summary>The thirteen characters.</summary>
    public override string ToString() => _text ?? "";

    private static bool IsWellFormed(string text) =>
        text.Length == 13 && Letters.Contains(text[0]) && IsBody(text.AsSpan(1));

    private static bool IsBody(ReadOnlySpan<char> text) =>
        text.Length == 12
        && !text[..11].ContainsAnyExceptInRange('0', '9')
        && (char.IsAsciiDigit(text[11]) || Letters.Contains(text[11]));

    private static char CheckLetter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var value = char.IsAsciiDigit(body[i]) ? body[i] - '0' : Letters.IndexOf(body[i]);
            sum += value * (i + 2);
        }
        return Letters[sum % 23];
    }
}
