using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Whereabouts.Cli.Attendance;

/// <summary>
/// Goes through a part of a file in pieces of whole lines. A piece is small enough to stay in the processor's own memory, and
/// pages are read to where pages begin: copied elsewhere they take four times as long.
/// </summary>
internal sealed unsafe class TextWindow : IDisposable
{
    private const int Size = 1 << 18;
    private const int Page = 1 << 12;
    private const int LongestLine = 1 << 16;
    private readonly SafeFileHandle _file;
    private readonly long _end;
    private readonly byte* _memory = (byte*)NativeMemory.AlignedAlloc(LongestLine + Size, Page);
    private long _read;
    private int _first = LongestLine;
    private int _last = LongestLine;

    public TextWindow(SafeFileHandle file, long start, long end)
    {
        (_file, _end) = (file, end);
        (Start, _read) = (start, start / Page * Page);
        Lines = 0;
    }

    /// <summary>Where in the file the piece begins.</summary>
    public long Start { get; private set; }

    /// <summary>How many bytes of the piece are whole lines.</summary>
    public int Lines { get; private set; }

    /// <summary>The piece: whole lines, and after them the beginning of the next.</summary>
    public ReadOnlySpan<byte> Text => new(_memory + _first, _last - _first);

    /// <summary>Goes to the next piece.</summary>
    /// <returns>False at the end of the part, and where a line is too long for a piece: then there are no lines in it.</returns>
    public bool Next()
    {
        Start += Lines;
        if (Start >= _end)
        {
            Lines = 0;
            return false;
        }

        var rest = Text[Lines..];
        if (rest.Length > LongestLine)
        {
            Lines = 0;
            return false;
        }

        rest.CopyTo(new Span<byte>(_memory + LongestLine - rest.Length, rest.Length));
        var got = RandomAccess.Read(_file, new Span<byte>(_memory + LongestLine, Size), _read);
        // The first piece begins somewhere in a page.
        _first = rest.IsEmpty ? LongestLine + (int)(Start - _read) : LongestLine - rest.Length;
        _last = LongestLine + got;
        _read += got;
        var whole = (int)Math.Min(Text.Length, _end - Start);
        Lines = Start + whole == _end ? whole : Text[..whole].LastIndexOf((byte)'\n') + 1;
        return Lines > 0;
    }

    /// <summary>Everything was read.</summary>
    public bool IsAtEnd => Start >= _end;

    public void Dispose() => NativeMemory.AlignedFree(_memory);
}
