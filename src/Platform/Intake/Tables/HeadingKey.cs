using System.Globalization;
using System.Text;

namespace Whereabouts.Platform.Intake.Tables;

/// <summary>A heading without its case, spaces and punctuation, so that <c>Date of Birth</c>, <c>DATE_OF_BIRTH</c> and <c>dateofbirth</c> are one.</summary>
public static class HeadingKey
{
    /// <summary>Lower-case letters and digits of the heading, compatibility forms made plain; empty for null or punctuation alone.</summary>
    public static string Of(string? heading)
    {
        // Nearly every heading is plain, and each is compared with those of every kind of file.
        if (heading is null || Ascii.IsValid(heading))
            return OfAscii(heading);
        var kept = new StringBuilder(heading.Length);
        foreach (var rune in heading.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                kept.Append(Rune.ToLowerInvariant(rune).ToString());
        return kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    private static string OfAscii(ReadOnlySpan<char> heading)
    {
        Span<char> kept = heading.Length <= 256 ? stackalloc char[256] : new char[heading.Length];
        var length = 0;
        foreach (var letter in heading)
            if (char.IsAsciiLetterOrDigit(letter))
                kept[length++] = char.ToLowerInvariant(letter);
        return new string(kept[..length]);
    }
}
