using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Whereabouts.Cli.Files;

/// <summary>Opens a text and cuts it into parts that are read at the same time.</summary>
internal static class FileParts
{
    /// <summary>Opens a file to be read.</summary>
    /// <exception cref="CommandRefusedException">It cannot be opened.</exception>
    public static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, options: FileOptions.SequentialScan);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException($"{path} cannot be opened.", ExitCodes.NotUnderstood);
        }
    }

    /// <summary>Where the text begins: after the mark of its encoding, if it has one.</summary>
    public static long SkipMark(SafeFileHandle file)
    {
        Span<byte> mark = stackalloc byte[3];
        return RandomAccess.Read(file, mark, 0) == 3 && mark.SequenceEqual(Encoding.UTF8.Preamble) ? 3 : 0;
    }

    /// <summary>Cuts the file at line ends into parts of about one size, each with the most rows it can have.</summary>
    public static List<(long Start, long End, int Rows)> Of(SafeFileHandle file, long start, long end, int threads)
    {
        var cuts = new List<long> { start };
        for (var i = 1; i < threads; i++)
        {
            cuts.Add(AfterLineEnd(file, start + ((end - start) * i / threads), end));
        }

        cuts.Add(end);
        var counts = new (long Lines, long Quotes)[threads];
        Parallel.For(0, threads, i => counts[i] = CountLines(file, cuts[i], cuts[i + 1]));
        // A cut inside quotes would read text as rows; such files, which are rare, are read in one go.
        return counts.All(c => c.Quotes % 2 == 0)
            ? [.. counts.Select((c, i) => (cuts[i], cuts[i + 1], checked((int)c.Lines + 1)))]
            : [(start, end, checked((int)counts.Sum(c => c.Lines) + 1))];
    }

    /// <summary>The first place after a line end from a place onwards.</summary>
    public static long AfterLineEnd(SafeFileHandle file, long position, long end)
    {
        Span<byte> buffer = stackalloc byte[4096];
        while (position < end)
        {
            var got = RandomAccess.Read(file, buffer, position);
            if (got <= 0)
            {
                break;
            }

            if (buffer[..got].IndexOf((byte)'\n') is var at and >= 0)
            {
                return Math.Min(end, position + at + 1);
            }

            position += got;
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (long Lines, long Quotes) CountLines(SafeFileHandle file, long start, long end)
    {
        var buffer = new byte[1 << 18];
        var (lines, quotes) = (0L, 0L);
        while (start < end)
        {
            var got = RandomAccess.Read(file, buffer.AsSpan(0, (int)Math.Min(buffer.Length, end - start)), start);
            if (got <= 0)
            {
                break;
            }

            var text = buffer.AsSpan(0, got);
            // A line may also end with a return alone.
            lines += text.Count((byte)'\n') + text.Count((byte)'\r') - text.Count("\r\n"u8);
            quotes += text.Count((byte)'"');
            start += got;
        }

        return (lines, quotes);
    }
}
