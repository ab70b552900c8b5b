namespace Whereabouts.Domain.Attendance.Registers;

/// <summary>One mark: a place on the <see cref="SessionGrid"/> and the code's symbol.</summary>
public readonly record struct Mark(ushort Index, byte Symbol);

/// <summary>Marks of one child at one setting that one origin told at one time.</summary>
/// <param name="Said">When the sender made the marks: a later saying of a session replaces an earlier one.</param>
/// <param name="Told">When we were told.</param>
public sealed record MarkLayer(Guid Origin, DateTimeOffset Said, DateTimeOffset Told, IReadOnlyList<Mark> Marks);

/// <summary>What a session was said to be, in the order in which we came to know it.</summary>
public sealed record MarkVersion(byte Symbol, DateTimeOffset Said, DateTimeOffset Told, Guid Origin);

/// <summary>
/// A register with everything that was ever said about it: layers of marks, each with the time it was said and told.
/// The codes at any moment are a function of the set of layers, so the order of arrival makes no difference.
/// </summary>
public sealed class RegisterHistory
{
    private readonly List<MarkLayer> _layers;

    private RegisterHistory(List<MarkLayer> layers) => _layers = layers;

    public static RegisterHistory Empty { get; } = new([]);

    public IReadOnlyList<MarkLayer> Layers => _layers;

    public bool IsEmpty => _layers.Count == 0;

    /// <summary>
    /// The history with these layers added. Marks of the same origin and saying join one layer; of two codes for one
    /// session in one saying the greater symbol stands, whichever came first.
    /// </summary>
    public RegisterHistory With(params IReadOnlyList<MarkLayer> layers)
    {
        if (AreNews(layers))
        {
            return new RegisterHistory([.. _layers, .. layers]);
        }

        var joined = _layers
            .Concat(layers)
            .GroupBy(l => (l.Origin, l.Said))
            .Select(g => g.First() with { Marks = InOrder([.. g.SelectMany(l => l.Marks)]) })
            .ToList();
        joined.Sort(Compare);
        return new RegisterHistory(joined);
    }

    /// <summary>The history as if that origin had never spoken.</summary>
    public RegisterHistory Without(Guid origin) => new(_layers.FindAll(layer => layer.Origin != origin));

    /// <summary>The symbol of each session of the grid as known at a moment; 0 where nothing had been received.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public byte[] Codes(DateTimeOffset? knownAt = null)
    {
        var codes = new byte[SessionGrid.Length];
        var writtenBy = new MarkLayer?[SessionGrid.Length];
        foreach (var layer in _layers)
        {
            if (knownAt is { } moment && layer.Told > moment)
            {
                continue;
            }

            foreach (var mark in layer.Marks)
            {
                // Two files that say two codes at one time: the greater stands, whatever the files are called.
                codes[mark.Index] =
                    writtenBy[mark.Index] is { } before && before.Said == layer.Said && before.Told == layer.Told
                        ? Math.Max(codes[mark.Index], mark.Symbol)
                        : mark.Symbol;
                writtenBy[mark.Index] = layer;
            }
        }

        return codes;
    }

    /// <summary>Everything ever said of one session, oldest saying first.</summary>
    public IReadOnlyList<MarkVersion> VersionsOf(int index) =>
        [
            .. from layer in _layers
            from mark in layer.Marks
            where mark.Index == index
            orderby layer.Said, layer.Told, mark.Symbol
            select new MarkVersion(mark.Symbol, layer.Said, layer.Told, layer.Origin),
        ];

    /// <summary>
    /// The layers as bytes: the same set of layers always gives the same bytes. First who told and when, then the layers,
    /// each with its teller's place, the milliseconds since the layer before was said, and its runs of marks.
    /// </summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Span<byte> origin = stackalloc byte[16];
        var tellers = _layers
            .Select(l => (l.Origin, Told: l.Told.ToUnixTimeMilliseconds()))
            .Distinct()
            .Order()
            .ToList();
        WriteNumber(stream, tellers.Count);
        foreach (var teller in tellers)
        {
            teller.Origin.TryWriteBytes(origin, bigEndian: true, out _);
            stream.Write(origin);
            WriteNumber(stream, teller.Told);
        }

        WriteNumber(stream, _layers.Count);
        long before = 0;
        foreach (var layer in _layers)
        {
            var said = layer.Said.ToUnixTimeMilliseconds();
            WriteNumber(stream, tellers.IndexOf((layer.Origin, layer.Told.ToUnixTimeMilliseconds())));
            WriteNumber(stream, said - before);
            WriteRuns(stream, layer.Marks);
            before = said;
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes were not written by <see cref="ToBytes"/>.</exception>
    public static RegisterHistory FromBytes(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        var tellers = new (Guid Origin, DateTimeOffset Told)[(int)ReadNumber(bytes, ref position)];
        for (var i = 0; i < tellers.Length; i++)
        {
            if (position + 16 > bytes.Length)
            {
                throw CutShort();
            }

            var origin = new Guid(bytes.Slice(position, 16), bigEndian: true);
            position += 16;
            tellers[i] = (origin, DateTimeOffset.FromUnixTimeMilliseconds(ReadNumber(bytes, ref position)));
        }

        var count = (int)ReadNumber(bytes, ref position);
        var layers = new List<MarkLayer>(count);
        long said = 0;
        for (var i = 0; i < count; i++)
        {
            var teller = tellers[(int)ReadNumber(bytes, ref position)];
            said += ReadNumber(bytes, ref position);
            layers.Add(
                new MarkLayer(
                    teller.Origin,
                    DateTimeOffset.FromUnixTimeMilliseconds(said),
                    teller.Told,
                    ReadRuns(bytes, ref position)
                )
            );
        }

        return new RegisterHistory(layers);
    }

    private static byte ReadByte(ReadOnlySpan<byte> bytes, ref int position) =>
        position < bytes.Length ? bytes[position++] : throw CutShort();

    private static InvalidDataException CutShort() => new("A stored register is cut short.");

    /// <summary>Sessions next to one another share one place and length: (gap, length, symbols).</summary>
    private static void WriteRuns(MemoryStream stream, IReadOnlyList<Mark> marks)
    {
        WriteNumber(stream, marks.Count);
        var next = 0;
        for (var i = 0; i < marks.Count; )
        {
            var end = i + 1;
            while (end < marks.Count && marks[end].Index == marks[end - 1].Index + 1)
            {
                end++;
            }

            WriteNumber(stream, marks[i].Index - next);
            WriteNumber(stream, end - i);
            for (; i < end; i++)
            {
                stream.WriteByte(marks[i].Symbol);
                next = marks[i].Index + 1;
            }
        }
    }

    private static Mark[] ReadRuns(ReadOnlySpan<byte> bytes, ref int position)
    {
        var marks = new Mark[(int)ReadNumber(bytes, ref position)];
        var index = 0;
        for (var i = 0; i < marks.Length; )
        {
            index += (int)ReadNumber(bytes, ref position);
            for (var length = ReadNumber(bytes, ref position); length > 0; length--)
            {
                marks[i++] = new Mark((ushort)index++, ReadByte(bytes, ref position));
            }
        }

        return marks;
    }

    /// <summary>Seven bits a byte, the lowest first; times before 1970 do not come in.</summary>
    private static void WriteNumber(MemoryStream stream, long value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            stream.WriteByte((byte)(value | 0x80));
        }

        stream.WriteByte((byte)value);
    }

    private static long ReadNumber(ReadOnlySpan<byte> bytes, ref int position)
    {
        long value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = ReadByte(bytes, ref position);
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw CutShort();
    }

    // As most is: a morning and an afternoon said after all that was said before, which need not be touched.
    private bool AreNews(IReadOnlyList<MarkLayer> layers)
    {
        var last = _layers.Count == 0 ? null : _layers[^1];
        foreach (var layer in layers)
        {
            if (last?.Said >= layer.Said || !IsInOrder(layer.Marks))
            {
                return false;
            }

            last = layer;
        }

        return true;
    }

    private static bool IsInOrder(IReadOnlyList<Mark> marks)
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

    private static Mark[] InOrder(IReadOnlyList<Mark> marks)
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

    private static int Compare(MarkLayer left, MarkLayer right)
    {
        var bySaid = left.Said.CompareTo(right.Said);
        if (bySaid != 0)
        {
            return bySaid;
        }

        var byTold = left.Told.CompareTo(right.Told);
        return byTold != 0 ? byTold : left.Origin.CompareTo(right.Origin);
    }
}
