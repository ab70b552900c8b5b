using System.Text;

namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>How the bytes of a text file become characters, decided over the whole file before its first row is read.</summary>
/// <param name="Encoding">Never loses a byte: what is not UTF-8 in a file of UTF-8 is read as Windows-1252.</param>
/// <param name="Start">Bytes of byte order mark to pass over.</param>
/// <param name="Note">For the sender to see; null for plain UTF-8.</param>
internal sealed record EncodingChoice(Encoding Encoding, int Start, string? Note)
{
    static EncodingChoice() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows1252 => Encoding.GetEncoding(1252);

    public static EncodingChoice For(Stream content, CancellationToken cancellation)
    {
        var bytes = new byte[4096];
        content.Position = 0;
        var start = bytes.AsSpan(0, content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        if (Wide(start) is { } wide)
            return wide;
        var mark = start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        var count = Utf8Count.Of(content, mark, cancellation);
        if (count.Invalid == 0)
            return new(Encoding.UTF8, mark, null);
        return count.Beyond > count.Invalid || mark > 0
            ? new(
                Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback()),
                mark,
                $"read as UTF-8, with {count.Invalid} bytes that are not (the first in line {count.FirstInvalidLine}) read as Windows-1252"
            )
            : new(Windows1252, 0, "read as Windows-1252");
    }

    /// <summary>The encoding of a file whose characters take two bytes or four; null where the start shows no such file.</summary>
    public static EncodingChoice? Wide(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new(Encoding.UTF32, 4, "read as UTF-32");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new(Encoding.Unicode, 2, "read as UTF-16");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(Encoding.BigEndianUnicode, 2, "read as UTF-16");
        if (Utf16WithoutMark(start) is { } utf16)
            return new(utf16, 0, "read as UTF-16");
        return null;
    }

    /// <summary>Most characters of an English table have a zero byte on one side in UTF-16, and none on the other.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> start)
    {
        int even = 0,
            odd = 0;
        for (var at = 0; at < start.Length; at++)
            if (start[at] == 0 && at % 2 == 0)
                even++;
            else if (start[at] == 0)
                odd++;
        var pairs = start.Length / 2;
        if (pairs == 0 || Math.Max(even, odd) * 2 < pairs || Math.Min(even, odd) * 20 > pairs)
            return null;
        return odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }
}
