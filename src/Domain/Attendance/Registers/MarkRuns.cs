namespace Whereabouts.Domain.Attendance.Registers;

/// <summary>
/// Marks as they are stored: how many, then runs of sessions next to one another, each with the gap since the last run,
/// its length and its symbols.
/// </summary>
internal ref struct MarkRuns
{
    private PackedReader _reader;
    private int _left;
    private int _next;

    public MarkRuns(ReadOnlySpan<byte> packed)
    {
        _reader = new PackedReader(packed);
        _left = _reader.Count();
    }

    /// <summary>The next run: the place of its first session and its symbols.</summary>
    public bool Next(out int index, out ReadOnlySpan<byte> symbols)
    {
        index = 0;
        symbols = default;
        if (_left == 0)
        {
            return false;
        }

        index = _next + (int)_reader.Number();
        symbols = _reader.Bytes((int)_reader.Number());
        _next = index + symbols.Length;
        _left -= symbols.Length;
        return true;
    }

    /// <summary>Goes past packed marks.</summary>
    /// <exception cref="InvalidDataException">They are cut short, or lie beyond the grid.</exception>
    public static void Skip(ref PackedReader reader)
    {
        var end = 0L;
        for (var left = reader.Count(); left > 0; )
        {
            var (gap, length) = (reader.Number(), reader.Number());
            end += gap + length;
            if (gap < 0 || length < 1 || length > left || end > SessionGrid.Length)
            {
                throw new InvalidDataException("A stored register has marks where no session is.");
            }

            reader.Bytes((int)length);
            left -= (int)length;
        }
    }

    public static Mark[] Unpack(ReadOnlySpan<byte> packed)
    {
        var marks = new Mark[new PackedReader(packed).Count()];
        var runs = new MarkRuns(packed);
        var i = 0;
        while (runs.Next(out var index, out var symbols))
        {
            foreach (var symbol in symbols)
            {
                marks[i++] = new Mark((ushort)index++, symbol);
            }
        }

        return marks;
    }

    /// <param name="marks">In the order of their sessions.</param>
    public static void Pack(IReadOnlyList<Mark> marks, PackedWriter writer)
    {
        writer.Number(marks.Count);
        var next = 0;
        for (var i = 0; i < marks.Count; )
        {
            var end = i + 1;
            while (end < marks.Count && marks[end].Index == marks[end - 1].Index + 1)
            {
                end++;
            }

            writer.Number(marks[i].Index - next);
            writer.Number(end - i);
            for (; i < end; i++)
            {
                writer.Byte(marks[i].Symbol);
                next = marks[i].Index + 1;
            }
        }
    }

    /// <summary>Each session once: of two symbols the greater.</summary>
    public static Mark[] InOrder(IEnumerable<Mark> marks)
    {
        var symbols = new SortedDictionary<ushort, byte>();
        foreach (var mark in marks)
        {
            symbols[mark.Index] = symbols.TryGetValue(mark.Index, out var held)
                ? Math.Max(held, mark.Symbol)
                : mark.Symbol;
        }

        return [.. symbols.Select(pair => new Mark(pair.Key, pair.Value))];
    }

    public static bool IsInOrder(IReadOnlyList<Mark> marks)
    {
        for (var i = 1; i < marks.Count; i++)
        {
            if (marks[i - 1].Index >= marks[i].Index)
            {
                return false;
            }
        }

        return true;
    }
}
