using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>One pass over a file to see whether it is UTF-8.</summary>
/// <param name="Beyond">Characters beyond ASCII that are well formed.</param>
/// <param name="Invalid">Sequences that are not UTF-8.</param>
/// <param name="FirstInvalidLine">Where the first of those stands, from 1; 0 when there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Utf8Count(long Beyond, long Invalid, int FirstInvalidLine)
{
    public static Utf8Count Of(Stream content, int start, CancellationToken cancellation)
    {
        content.Position = start;
        var buffer = new byte[1 << 15];
        long beyond = 0,
            invalid = 0;
        int kept = 0,
            line = 1,
            firstInvalidLine = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = content.Read(buffer, kept, buffer.Length - kept);
            var rest = buffer.AsSpan(0, kept + read);
            while (!rest.IsEmpty)
            {
                var ascii = rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (invalid == 0)
                    line += (ascii < 0 ? rest : rest[..ascii]).Count((byte)'\n');
                rest = ascii < 0 ? [] : rest[ascii..];
                if (rest.IsEmpty)
                    break;
                var status = Rune.DecodeFromUtf8(rest, out _, out var used);
                if (status == OperationStatus.NeedMoreData && read > 0)
                    break;
                if (status == OperationStatus.Done)
                    beyond++;
                else if (invalid++ == 0)
                    firstInvalidLine = line;
                rest = rest[used..];
            }

            if (read == 0)
                return new(beyond, invalid, firstInvalidLine);
            kept = rest.Length;
            rest.CopyTo(buffer);
        }
    }
}
