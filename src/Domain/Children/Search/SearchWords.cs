using Whereabouts.Domain.Identifiers;
using Whereabouts.Domain.Identity;

namespace Whereabouts.Domain.Children.Search;

/// <summary>What somebody typed into the search box, taken apart.</summary>
/// <param name="Names">Names or parts of names, as <see cref="NameKey"/>.</param>
/// <param name="Numbers">Other numbers, such as a school's.</param>
public sealed record SearchWords(
    IReadOnlyList<string> Names,
    string? Upn,
    DateOnly? DateOfBirth,
    string? Postcode,
    IReadOnlyList<string> Numbers
)
{
    /// <summary>Longer queries are cut: nobody types more, and a machine should not make us work.</summary>
    public const int LongestQuery = 100;
    private const int ShortestName = 2;
    private const int MostWords = 8;
    private const int ShortestDate = 6;

    /// <summary>True when there is nothing to search by.</summary>
    public bool IsEmpty =>
        Names.Count == 0 && Numbers.Count == 0 && Upn is null && DateOfBirth is null && Postcode is null;

    /// <summary>
    /// Reads words in any order: up to three neighbours may make a date ("3 March 2012"), two a postcode; what is
    /// neither, nor a UPN, is a name.
    /// </summary>
    /// <param name="readDate">Reads a date in any writing; null when it is none.</param>
    public static SearchWords Read(string? query, Func<string, DateOnly?> readDate)
    {
        var text = (query ?? "").Replace(',', ' ');
        var words = (text.Length > LongestQuery ? text[..LongestQuery] : text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Take(MostWords)
            .ToList();
        var (names, numbers) = (new List<string>(), new List<string>());
        var (upn, born, postcode) = ((string?)null, (DateOnly?)null, (string?)null);
        for (var i = 0; i < words.Count; )
        {
            var taken = 0;
            for (var length = Math.Min(3, words.Count - i); length > 0 && taken == 0; length--)
            {
                var piece = string.Join(' ', words.Skip(i).Take(length));
                if (length <= 2 && postcode is null && Identifiers.Postcode.TryParse(piece, out var code))
                {
                    (postcode, taken) = (code.ToString(), length);
                }
                else if (born is null && LooksLikeDate(piece) && readDate(piece) is { } date)
                {
                    (born, taken) = (date, length);
                }
                else if (length == 1 && upn is null && Identifiers.Upn.TryParse(piece, out var number))
                {
                    (upn, taken) = (number.ToString(), length);
                }
            }

            if (taken == 0)
            {
                var name = NameKey.Of(words[i]);
                if (name.Length > 0 && name.All(char.IsAsciiDigit))
                {
                    numbers.Add(name);
                }
                else if (name.Length >= ShortestName)
                {
                    names.Add(name);
                }
            }

            i += Math.Max(1, taken);
        }

        return new SearchWords([.. names.Distinct(StringComparer.Ordinal)], upn, born, postcode, numbers);
    }

    private static bool LooksLikeDate(string text) => text.Length >= ShortestDate && text.Any(char.IsAsciiDigit);
}
