using System.Runtime.CompilerServices;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// The first 32 letters of a name as numbers from 0 to 63: A to Z, and for letters of other scripts a number drawn from the
/// letter. Made for comparing, never for showing.
/// </summary>
public struct Letters
{
    /// <summary>How many different letters are told apart.</summary>
    public const int Alphabet = 64;

    /// <summary>Letters beyond these are not looked at.</summary>
    public const int Longest = 32;

    private const int LatinLetters = 26;
    private Places _places;

    /// <summary>How many letters it has.</summary>
    public int Length { get; private set; }

    /// <summary>Which letters it holds: a bit for the first of each, another for a second one.</summary>
    public ulong Bag { get; private set; }

    public readonly byte this[int place] => _places[place];

    /// <summary>The letters of a name in the form of <see cref="NameKey"/>.</summary>
    public static Letters Of(ReadOnlySpan<char> name)
    {
        var letters = default(Letters);
        foreach (var c in name)
        {
            if (letters.Length == Longest)
            {
                break;
            }

            var letter = char.IsAsciiLetterUpper(c)
                ? c - 'A'
                : LatinLetters + (int)(((uint)c * 2654435761u) >> 16) % (Alphabet - LatinLetters);
            letters._places[letters.Length++] = (byte)letter;
            var first = 1UL << (letter & 31);
            letters.Bag |= (letters.Bag & first) == 0 ? first : first << 32;
        }

        return letters;
    }

    /// <summary>Whether one becomes the other by one letter put in, left out, changed, or changed over with its neighbour.</summary>
    public static bool OneSlipApart(in Letters left, in Letters right)
    {
        var (shorter, longer) = (Math.Min(left.Length, right.Length), Math.Max(left.Length, right.Length));
        if (longer - shorter > 1)
        {
            return false;
        }

        var start = 0;
        while (start < shorter && left[start] == right[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && left[left.Length - 1 - end] == right[right.Length - 1 - end])
        {
            end++;
        }

        var apart = longer - start - end;
        return apart <= 1
            || (
                apart == 2
                && left.Length == right.Length
                && left[start] == right[start + 1]
                && left[start + 1] == right[start]
            );
    }

    [InlineArray(Longest)]
    private struct Places
    {
        private byte _first;
    }
}
