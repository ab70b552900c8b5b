using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Whereabouts.Cli.Matching;

/// <summary>
/// Reads a part of a comma-separated file row by row, as bytes in place: nothing is copied and nothing is allocated for a row.
/// Fields may be quoted, hold line ends and doubled quotes; spaces around a field fall away.
/// </summary>
internal sealed class CsvRows(SafeFileHandle file, long start, long end)
{
    private const int Room = 1 << 20;
    private const int LongestRow = 1 << 26;
    private readonly List<(int Start, int Length)> _fields = [];
    private byte[] _buffer = new byte[Room];
    private long _read = start;
    private int _at;
    private int _held;
    private bool _doubled;

    /// <summary>Where in the file the next row begins.</summary>
    public long Position => _read - (_held - _at);

    /// <summary>How many fields the row has.</summary>
    public int Count => _fields.Count;

    /// <summary>A field of the row; empty where the row is too short to have it.</summary>
    public ReadOnlySpan<byte> this[int field] =>
        (uint)field < (uint)_fields.Count ? _buffer.AsSpan(_fields[field].Start, _fields[field].Length) : default;

    /// <summary>Goes to the next row that is not empty.</summary>
    public bool Next()
    {
        while (true)
        {
            if (!Take())
            {
                return false;
            }

            if (_fields.Count > 1 || _fields[0].Length > 0)
            {
                return true;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Take()
    {
        while (true)
        {
            if (_at == _held && !Fill())
            {
                return false;
            }

            var last = Position + (_held - _at) >= end;
            if (Parse(last) is var next and >= 0)
            {
                _at = next;
                if (_doubled)
                {
                    UndoDoubledQuotes();
                }

                return true;
            }

            if (!Fill())
            {
                throw new CommandRefusedException(
                    "The file ends in the middle of a quoted field.",
                    ExitCodes.NotUnderstood
                );
            }
        }
    }

    // Where the row after this one begins, or -1 when the row's end has not been read yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Parse(bool last)
    {
        _fields.Clear();
        _doubled = false;
        var at = _at;
        while (true)
        {
            var rest = _buffer.AsSpan(at, _held - at);
            var blank = 0;
            while (blank < rest.Length && rest[blank] == ' ')
            {
                blank++;
            }

            int length;
            if (blank < rest.Length && rest[blank] == '"')
            {
                length = Quoted(rest, blank, last);
                if (length < 0)
                {
                    return -1;
                }
            }
            else
            {
                length = rest.IndexOfAny((byte)',', (byte)'\n');
                if (length < 0 && !last)
                {
                    return -1;
                }

                length = length < 0 ? rest.Length : length;
                var text = rest[blank..length];
                var kept = text.Length;
                while (kept > 0 && text[kept - 1] is (byte)' ' or (byte)'\r')
                {
                    kept--;
                }

                _fields.Add((at + blank, kept));
            }

            at += length;
            if (at >= _held)
            {
                return _held;
            }

            if (_buffer[at++] == '\n')
            {
                return at;
            }
        }
    }

    // The length of a quoted field with what follows it up to the comma or line end.
    private int Quoted(Span<byte> rest, int open, bool last)
    {
        var (close, doubled) = (-1, false);
        for (var i = open + 1; i < rest.Length; i++)
        {
            if (rest[i] != '"')
            {
                continue;
            }

            if (i + 1 < rest.Length && rest[i + 1] == '"')
            {
                i++;
                doubled = true;
                continue;
            }

            if (i + 1 == rest.Length && !last)
            {
                return -1;
            }

            close = i;
            break;
        }

        if (close < 0)
        {
            return last
                ? throw new CommandRefusedException(
                    "The file ends in the middle of a quoted field.",
                    ExitCodes.NotUnderstood
                )
                : -1;
        }

        var after = rest[close..].IndexOfAny((byte)',', (byte)'\n');
        if (after < 0 && !last)
        {
            return -1;
        }

        var at = (int)
            System.Runtime.CompilerServices.Unsafe.ByteOffset(
                ref MemoryMarshal.GetArrayDataReference(_buffer),
                ref MemoryMarshal.GetReference(rest)
            );
        _doubled |= doubled;
        _fields.Add((at + open + 1, close - open - 1));
        return after < 0 ? rest.Length : close + after;
    }

    // Only when the whole row is there, since it is read anew when its end was not in the buffer.
    private void UndoDoubledQuotes()
    {
        for (var i = 0; i < _fields.Count; i++)
        {
            var text = _buffer.AsSpan(_fields[i].Start, _fields[i].Length);
            var kept = 0;
            for (var at = 0; at < text.Length; at++)
            {
                at += text[at] == '"' && at + 1 < text.Length && text[at + 1] == '"' ? 1 : 0;
                text[kept++] = text[at];
            }

            _fields[i] = (_fields[i].Start, kept);
        }
    }

    private bool Fill()
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _held - _at).CopyTo(_buffer);
            (_held, _at) = (_held - _at, 0);
        }

        if (_held == _buffer.Length)
        {
            if (_held >= LongestRow)
            {
                throw new CommandRefusedException(
                    "A row is longer than 64 MB: is a quote left open?",
                    ExitCodes.NotUnderstood
                );
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var wanted = (int)Math.Min(_buffer.Length - _held, end - _read);
        var got = wanted <= 0 ? 0 : RandomAccess.Read(file, _buffer.AsSpan(_held, wanted), _read);
        _read += got;
        _held += got;
        return got > 0;
    }
}
