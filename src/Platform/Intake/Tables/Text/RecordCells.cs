namespace Whereabouts.Platform.Intake.Tables.Text;

/// <summary>Parts one record, already known to be whole, into its cells.</summary>
internal sealed class RecordCells(char separator)
{
    private readonly List<string?> _cells = [];
    private char[] _unquoted = new char[256];

    /// <summary>The place (from 0) of the first cell longer than allowed, which is left blank; -1 when there is none.</summary>
    public int TooLongAt { get; private set; }

    /// <summary>Whether the record had more cells than a table has columns; those beyond are left out.</summary>
    public bool IsTooWide { get; private set; }

    /// <param name="record">Without its line end.</param>
    /// <param name="honourQuotes">False where a quote was opened and never closed: then quotes are letters like others.</param>
    public string?[] Of(ReadOnlySpan<char> record, bool honourQuotes)
    {
        _cells.Clear();
        (TooLongAt, IsTooWide) = (-1, false);
        var quoted = honourQuotes && record.Contains('"');
        while (true)
        {
            var end = record.IndexOf(separator);
            if (quoted && OpensWithQuote(record, end))
                end = TakeQuoted(record);
            else
                Take(end < 0 ? record : record[..end]);
            IsTooWide = end >= 0 && _cells.Count == TableLimits.Columns;
            if (end < 0 || IsTooWide)
                return [.. _cells];
            record = record[(end + 1)..];
        }
    }

    private static bool OpensWithQuote(ReadOnlySpan<char> record, int end)
    {
        var first = record.IndexOfAnyExcept(' ', '\t');
        return first >= 0 && record[first] == '"' && (end < 0 || first < end);
    }

    /// <summary>Takes a cell in quotes; the place of the separator after it, or -1 at the record's end.</summary>
    private int TakeQuoted(ReadOnlySpan<char> record)
    {
        if (_unquoted.Length < record.Length)
            _unquoted = new char[record.Length];
        var length = 0;
        var at = record.IndexOf('"') + 1;
        while (true)
        {
            var quote = record[at..].IndexOf('"');
            var part = quote < 0 ? record[at..] : record.Slice(at, quote);
            part.CopyTo(_unquoted.AsSpan(length));
            length += part.Length;
            at += part.Length + 1;
            if (quote < 0 || at >= record.Length || record[at] != '"')
                break;
            _unquoted[length++] = '"';
            at++;
        }

        at = Math.Min(at, record.Length);
        var end = record[at..].IndexOf(separator);
        var after = end < 0 ? record[at..] : record.Slice(at, end);
        after.CopyTo(_unquoted.AsSpan(length));
        Take(_unquoted.AsSpan(0, length + after.Length));
        return end < 0 ? -1 : at + end;
    }

    private void Take(ReadOnlySpan<char> cell)
    {
        if (cell.Length > TableLimits.CellCharacters)
        {
            TooLongAt = TooLongAt < 0 ? _cells.Count : TooLongAt;
            _cells.Add(null);
        }
        else
        {
            _cells.Add(CellTrim.Of(cell));
        }
    }
}
