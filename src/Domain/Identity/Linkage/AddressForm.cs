using System.Runtime.CompilerServices;
using System.Text;

namespace Whereabouts.Domain.Identity.Linkage;

/// <summary>An address as compared: the number of the house or flat, and the street.</summary>
/// <param name="Whole">A hash of the numbers and the first words, which are written whether or not the town is; 0 where the address is not known.</param>
/// <param name="Street">The street in a table of names, 0 where there is none.</param>
/// <param name="House">A hash of the numbers in it, 0 where there is none.</param>
public readonly record struct AddressForm(uint Whole, int Street, ushort House)
{
    private const int Longest = 200;
    private const int WordsOfKey = 2;
    private const int LongestShortening = 5;

    private static readonly (string Word, string Shortenings)[] Words =
    [
        ("ROAD", "RD"),
        ("STREET", "ST STR"),
        ("AVENUE", "AVE AV"),
        ("CLOSE", "CL CLS"),
        ("LANE", "LN LA"),
        ("DRIVE", "DR DRV"),
        ("COURT", "CT CRT"),
        ("CRESCENT", "CRES CR"),
        ("PLACE", "PL"),
        ("GARDENS", "GDNS GRDNS"),
        ("GARDEN", "GDN"),
        ("GROVE", "GR GRV"),
        ("TERRACE", "TER TERR"),
        ("SQUARE", "SQ"),
        ("WALK", "WLK"),
        ("HOUSE", "HSE"),
        ("PARK", "PK"),
        ("", "FLAT FLT APT NO UNIT"),
    ];

    private const byte Apostrophe = 1;

    // Of each byte the capital letter or digit it is, an apostrophe, or 0 for what stands between words. Bytes of letters
    // beyond ASCII are letters.
    private static readonly byte[] Written =
    [
        .. Enumerable
            .Range(0, 256)
            .Select(b =>
                b == '\'' ? Apostrophe
                : b >= 0x80 || char.IsAsciiLetterOrDigit((char)b) ? (byte)(b is >= 'a' and <= 'z' ? b - 32 : b)
                : (byte)0
            ),
    ];

    private static readonly Dictionary<ulong, byte[]> WrittenOut = Words
        .SelectMany(w => w.Shortenings.Split(' ').Select(s => (Short: Encoding.ASCII.GetBytes(s), Full: w.Word)))
        .ToDictionary(w => Packed(w.Short), w => Encoding.ASCII.GetBytes(w.Full));

    /// <summary>Reads an address, however its words are cut short, and whatever stands between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static AddressForm Of(ReadOnlySpan<byte> text, NameTable streets)
    {
        if (text.Length is 0 or > Longest)
        {
            text = text.Length == 0 ? text : text[..Longest];
            if (text.IsEmpty)
            {
                return default;
            }
        }

        Span<byte> words = stackalloc byte[Longest * 2];
        Span<byte> word = stackalloc byte[Longest];
        var (written, length) = (0, 0);
        var (house, houses) = (0UL, 0UL);
        var (key, keyWords) = (0UL, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length ? Written[text[i]] : (byte)0;
            if (letter > Apostrophe)
            {
                word[length++] = letter;
                continue;
            }

            if (letter == Apostrophe || length == 0)
            {
                continue;
            }

            var said = (ReadOnlySpan<byte>)word[..length];
            length = 0;
            if (said[0] is >= (byte)'0' and <= (byte)'9')
            {
                house = Hash.Of(house, Hash.Of(said));
                houses++;
                continue;
            }

            said = Full(said);
            if (said.IsEmpty || written + said.Length + 1 > words.Length)
            {
                continue;
            }

            if (keyWords < WordsOfKey && said.Length > 2 && (keyWords > 0 || !IsOpening(said)))
            {
                key = Hash.Of(key, Hash.Of(said));
                keyWords++;
            }

            if (written > 0)
            {
                words[written++] = (byte)' ';
            }

            said.CopyTo(words[written..]);
            written += said.Length;
        }

        var street = streets.NumberOf(words[..written], isWhole: true);
        key = Hash.Of(key, house);
        return street == 0 && houses == 0
            ? default
            : new((uint)(key >> 32) | 1, street, houses == 0 ? (ushort)0 : (ushort)((house >> 40) | 1));
    }

    // Words with which so many names begin that they tell nothing; St John's and St Mary's both begin with a street.
    private static bool IsOpening(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("THE"u8) || word.SequenceEqual("STREET"u8) || word.SequenceEqual("SAINT"u8);

    /// <summary>The word written out; nothing for words that say no more than that a number follows.</summary>
    private static ReadOnlySpan<byte> Full(ReadOnlySpan<byte> word) =>
        word.Length <= LongestShortening && WrittenOut.TryGetValue(Packed(word), out var full) ? full : word;

    private static ulong Packed(ReadOnlySpan<byte> word)
    {
        var packed = 0UL;
        foreach (var letter in word)
        {
            packed = (packed << 8) | letter;
        }

        return packed;
    }
}
