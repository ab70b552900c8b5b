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
            return string.Concat((heading ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));
        var kept = new StringBuilder(heading.Length);
        foreach (var rune in heading.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
                kept.Append(Rune.ToLowerInvariant(rune).ToString());
        return kept.ToString().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }
}
