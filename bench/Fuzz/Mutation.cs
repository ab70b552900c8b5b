using System.Buffers.Binary;

namespace Whereabouts.Bench.Fuzz;

/// <summary>What happens to files: bits flip, ends are cut off, parts are doubled, moved, or come from another file.</summary>
internal static class Mutation
{
    private const int MostBytes = 1 << 18;

    private static readonly byte[][] Awkward =
    [
        [0],
        [0xFF, 0xFE],
        [0xEF, 0xBB, 0xBF],
        "\""u8.ToArray(),
        "\r\n"u8.ToArray(),
        ",,,,,,,,"u8.ToArray(),
        "99999999999999999999"u8.ToArray(),
        "-1"u8.ToArray(),
        "1E+308"u8.ToArray(),
        "XFD1048576"u8.ToArray(),
        "31/02/2026"u8.ToArray(),
        "29/02/0001 25:61"u8.ToArray(),
        "_xD83E__x0000_"u8.ToArray(),
        "\\uD83E\\u0000"u8.ToArray(),
        "&#55357;&#0;"u8.ToArray(),
        "<!DOCTYPE x [<!ENTITY a \"b\">]>"u8.ToArray(),
        "<row r=\"1\">"u8.ToArray(),
        "[[[[{"u8.ToArray(),
        "=HYPERLINK(1)"u8.ToArray(),
        "🦕ﷺ\u202E"u8.ToArray(),
        "İßﬁ"u8.ToArray(),
    ];

    /// <summary>The bytes after one to eight mishaps.</summary>
    /// <param name="other">Another file, of which parts may come in.</param>
    public static byte[] Of(byte[] bytes, byte[] other, Random random)
    {
        var spoilt = bytes.ToArray();
        for (var mishaps = 1 + random.Next(8); mishaps > 0 && spoilt.Length is > 0 and < MostBytes; mishaps--)
        {
            spoilt = One(spoilt, other, random);
        }

        return spoilt;
    }

    private static byte[] One(byte[] bytes, byte[] other, Random random)
    {
        var (from, to) = Span(bytes.Length, random);
        switch (random.Next(11))
        {
            case 0:
                bytes[from] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[from] = (byte)random.Next(256);
                return bytes;
            case 2:
                return bytes[..from];
            case 3:
                return [.. bytes[..from], .. bytes[to..]];
            case 4:
                var times = 1 + random.Next(random.Next(5) == 0 ? 300 : 4);
                return
                [
                    .. bytes[..to],
                    .. Enumerable.Repeat(bytes[from..to], times).SelectMany(b => b),
                    .. bytes[to..],
                ];
            case 5:
                var (start, end) = Span(other.Length, random);
                return [.. bytes[..from], .. other[start..end], .. bytes[to..]];
            case 6:
                return [.. bytes[..from], .. Awkward[random.Next(Awkward.Length)], .. bytes[from..]];
            case 7:
                return Swapped(bytes, (byte)'\n', random);
            case 8:
                return Swapped(bytes, ",\t;<"u8[random.Next(4)], random);
            case 9 when bytes.Length >= 4:
                // As a length or an offset is written in a zip.
                int[] lengths = [0, 1, -1, int.MaxValue, int.MinValue, bytes.Length, 0xFFFF];
                BinaryPrimitives.WriteInt32LittleEndian(
                    bytes.AsSpan(Math.Min(from, bytes.Length - 4)),
                    lengths[random.Next(lengths.Length)]
                );
                return bytes;
            default:
                (bytes[from], bytes[to - 1]) = (bytes[to - 1], bytes[from]);
                return bytes;
        }
    }

    /// <summary>A stretch of at least one byte: mostly short, sometimes any length.</summary>
    private static (int From, int To) Span(int length, Random random)
    {
        var from = random.Next(length);
        return (from, Math.Min(length, from + 1 + random.Next(random.Next(3) == 0 ? length : 24)));
    }

    /// <summary>Two neighbours of what a byte parts, changed about: lines, cells, tags.</summary>
    private static byte[] Swapped(byte[] bytes, byte between, Random random)
    {
        var places = Enumerable.Range(0, bytes.Length).Where(i => bytes[i] == between).ToList();
        if (places.Count < 3)
        {
            return bytes;
        }

        var at = random.Next(places.Count - 2);
        var (first, middle, last) = (places[at], places[at + 1], places[at + 2]);
        return [.. bytes[..first], .. bytes[middle..last], .. bytes[first..middle], .. bytes[last..]];
    }
}
