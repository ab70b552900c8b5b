namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>
/// How a name sounds, roughly, for names written by ear: its first sound and its next consonants. Made for the spellings
/// that England's schools meet (PH and F, W and V, C, K and Q, SZ, SH and S, a silent H, doubled letters), not for English alone.
/// </summary>
public static class SoundKey
{
    private const int Sounds = 7;

    /// <summary>The key of a name in the form of <see cref="NameKey"/>; 0 for an empty one.</summary>
    public static uint Of(ReadOnlySpan<char> name)
    {
        var key = 0u;
        var (count, last) = (0, 0u);
        for (var i = 0; i < name.Length && count < Sounds; i++)
        {
            var next = i + 1 < name.Length ? name[i + 1] : '\0';
            var sound = Sound(name[i], next, i == 0);
            if (sound == 0)
            {
                // A vowel between two equal consonants keeps them apart; H and a doubled letter do not.
                last = name[i] is 'H' ? last : 0;
                continue;
            }

            if (sound != last)
            {
                key = (key << 4) | sound;
                count++;
                last = sound == Vowel ? 0 : sound;
            }

            if (name[i] is 'P' && next is 'H')
            {
                i++;
            }
        }

        return key;
    }

    private const uint Vowel = 15;

    private static uint Sound(char letter, char next, bool first) =>
        letter switch
        {
            'B' => 1,
            'P' => next == 'H' ? 2u : 1u,
            'F' or 'V' or 'W' => 2,
            'C' => next is 'E' or 'I' or 'Y' or 'Z' or 'H' ? 4u : 3u,
            'K' or 'Q' or 'G' or 'X' => 3,
            'S' or 'Z' => 4,
            'J' => 5,
            'Y' => first ? 5u : 0u,
            'D' or 'T' => 6,
            'L' => 7,
            'M' => 8,
            'N' => 9,
            'R' => 10,
            'A' or 'E' or 'I' or 'O' or 'U' => first ? Vowel : 0,
            'H' => 0,
            _ => 11 + (uint)(letter % 4),
        };
}
