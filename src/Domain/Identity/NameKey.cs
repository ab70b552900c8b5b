using System.Globalization;
using System.Text;

namespace Whereabouts.Domain.Identity;

/// <summary>Names as compared: upper case, without accents, spaces, hyphens or apostrophes.</summary>
public static class NameKey
{
    /// <summary>"O'Brien-Łukasz" becomes "OBRIENLUKASZ". Empty for null and for a name without letters or digits.</summary>
    public static string Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var builder = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || !char.IsLetterOrDigit(c))
            {
                continue;
            }

            // Letters that Unicode does not take apart into a letter and an accent.
            builder.Append(
                char.ToUpperInvariant(c) switch
                {
                    'Ł' => "L",
                    'Ø' => "O",
                    'Đ' or 'Ð' => "D",
                    'ß' or 'ẞ' => "SS",
                    'Æ' => "AE",
                    'Œ' => "OE",
                    'Þ' => "TH",
                    'İ' or 'I' or 'ı' => "I",
                    var upper => upper.ToString(),
                }
            );
        }

        return builder.ToString();
    }
}
