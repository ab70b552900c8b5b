using Microsoft.Win32.SafeHandles;

namespace Whereabouts.Cli.Attendance;

/// <summary>Numbers the lines of a file from the places where they begin, asked for in their order.</summary>
internal sealed class LineNumbers(SafeFileHandle file)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private long _at;
    private long _line = 1;

    /// <summary>The number of the line that begins here; the first is 1.</summary>
    public long Of(long place)
    {
        while (_at < place)
        {
            var got = RandomAccess.Read(file, _buffer.AsSpan(0, (int)Math.Min(_buffer.Length, place - _at)), _at);
            if (got <= 0)
            {
                break;
            }

            _line += _buffer.AsSpan(0, got).Count((byte)'\n');
            _at += got;
        }

        return _line;
    }
}
