namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>
/// A window on a file's characters that holds one record whole, up to the length a record may have, so that a record misread because of a quote
/// never closed can be read again another way.
/// </summary>
internal sealed class RecordWindow(TextSource source, char separator)
{
    private char[] _buffer = new char[1 << 15];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The record last found, without its line end.</summary>
    public ReadOnlySpan<char> Record => _buffer.AsSpan(_start, Length);

    /// <summary>Whether words followed a closing quote in the record last found.</summary>
    public bool HasWordsAfterQuote { get; private set; }

    /// <summary>Whether the record last found ended with the file instead of with a line end.</summary>
    public bool EndsWithFile { get; private set; }

    /// <summary>Lines that the record last found takes up.</summary>
    public int Lines { get; private set; }

    private int Length { get; set; }

    private int LengthWithLineEnd { get; set; }

    /// <summary>Leaves the record last found behind.</summary>
    public void Pass()
    {
        _start += LengthWithLineEnd;
        (Length, LengthWithLineEnd) = (0, 0);
    }

    /// <summary>Leaves everything behind up to and with the next line end, whatever its length.</summary>
    public void PassLine()
    {
        (Length, LengthWithLineEnd) = (0, 0);
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOfAny('\r', '\n');
            if (at >= 0)
            {
                var lineEnd = LineEndAt(at);
                _start += at + lineEnd;
                return;
            }

            _start = _end;
            if (!Fill())
                return;
        }
    }

    /// <summary>Finds the end of the record at the start of the window, and holds the record.</summary>
    /// <param name="quotes">Whether line ends and separators within quotes are part of a cell.</param>
    public RecordEnd Find(QuoteUse quotes)
    {
        HasWordsAfterQuote = EndsWithFile = false;
        Lines = 1;
        var at = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + at, _end - _start - at).IndexOfAny('\r', '\n', '"');
            if (found < 0)
            {
                at = _end - _start;
                if (at > TableLimits.RecordCharacters)
                    return RecordEnd.TooLong;
                if (Fill())
                    continue;
                if (at == 0)
                    return RecordEnd.None;
                EndsWithFile = true;
                return Hold(at, 0);
            }

            at += found;
            if (_buffer[_start + at] != '"')
                return at > TableLimits.RecordCharacters ? RecordEnd.TooLong : Hold(at, LineEndAt(at));
            if (quotes == QuoteUse.Letters || !OpensCell(at))
            {
                at++;
                continue;
            }

            var closed = PastQuotes(ref at, quotes);
            if (closed != RecordEnd.Found)
                return closed;
        }
    }

    /// <summary>From an opening quote to just after its closing one.</summary>
    private RecordEnd PastQuotes(ref int at, QuoteUse quotes)
    {
        var opened = at++;
        var lines = 0;
        while (true)
        {
            var found = Has(at) ? _buffer.AsSpan(_start + at, _end - _start - at).IndexOfAny('"', '\r', '\n') : -1;
            if (found < 0)
            {
                at = _end - _start;
                if (lines > 0 && at - opened > TableLimits.CellCharacters)
                    return RecordEnd.NeverClosed;
                if (at > TableLimits.RecordCharacters)
                    return RecordEnd.TooLong;
                if (!Has(at))
                    return RecordEnd.NeverClosed;
                continue;
            }

            at += found;
            if (_buffer[_start + at] != '"')
            {
                if (quotes == QuoteUse.WithinLine || (lines > 0 && at - opened > TableLimits.CellCharacters))
                    return RecordEnd.NeverClosed;
                at += LineEndAt(at);
                lines++;
                continue;
            }

            if (Has(at + 1) && _buffer[_start + at + 1] == '"')
            {
                at += 2;
                continue;
            }

            at++;
            Lines += lines;
            if (!WordsFollow(at))
                return RecordEnd.Found;
            HasWordsAfterQuote = true;
            return lines > 0 ? RecordEnd.NeverClosed : RecordEnd.Found;
        }
    }

    private bool OpensCell(int at)
    {
        for (var before = at - 1; before >= 0; before--)
        {
            var character = _buffer[_start + before];
            if (character == separator)
                return true;
            if (character is not (' ' or '\t'))
                return false;
        }

        return true;
    }

    private bool WordsFollow(int at)
    {
        while (Has(at))
        {
            var character = _buffer[_start + at++];
            if (character == separator || character is '\r' or '\n')
                return false;
            if (character is not (' ' or '\t' or '\0'))
                return true;
        }

        return false;
    }

    private RecordEnd Hold(int length, int lineEnd)
    {
        Length = length;
        LengthWithLineEnd = length + lineEnd;
        return RecordEnd.Found;
    }

    private int LineEndAt(int at) =>
        _buffer[_start + at] == '\r' && Has(at + 1) && _buffer[_start + at + 1] == '\n' ? 2 : 1;

    private bool Has(int at) => _start + at < _end || (Fill() && Has(at));

    /// <summary>Brings more characters in behind those held; false when there are none.</summary>
    private bool Fill()
    {
        if (_ended)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_buffer.Length - _end < 1 << 12)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = source.Read(_buffer.AsSpan(_end));
        _end += read;
        _ended = read == 0;
        return !_ended;
    }
}
