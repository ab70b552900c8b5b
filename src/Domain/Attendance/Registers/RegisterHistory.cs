using System.Buffers.Binary;

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
    /// The history with these marks added. Marks of the same origin and saying join one layer; of two codes for one
    /// session in one saying the greater symbol stands, whichever came first.
    /// </summary>
    public RegisterHistory With(MarkLayer layer)
    {
        var layers = new List<MarkLayer>(_layers.Count + 1);
        var marks = layer.Marks;
        foreach (var existing in _layers)
        {
            if (existing.Origin == layer.Origin && existing.Said == layer.Said)
            {
                marks = [.. existing.Marks, .. marks];
            }
            else
            {
                layers.Add(existing);
            }
        }

        layers.Add(layer with { Marks = InOrder(marks) });
        layers.Sort(Compare);
        return new RegisterHistory(layers);
    }

    /// <summary>The history as if that origin had never spoken.</summary>
    public RegisterHistory Without(Guid origin) => new(_layers.FindAll(layer => layer.Origin != origin));

    /// <summary>The symbol of each session of the grid as known at a moment; 0 where nothing had been received.</summary>
    /// <param name="knownAt">Null for everything told so far.</param>
    public byte[] Codes(DateTimeOffset? knownAt = null)
    {
        var codes = new byte[SessionGrid.Length];
        foreach (var layer in _layers)
        {
            if (knownAt is { } moment && layer.Told > moment)
            {
                continue;
            }

            foreach (var mark in layer.Marks)
            {
                codes[mark.Index] = mark.Symbol;
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
            select new MarkVersion(mark.Symbol, layer.Said, layer.Told, layer.Origin),
        ];

    /// <summary>The layers as bytes: the same set of layers always gives the same bytes.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        Span<byte> head = stackalloc byte[32];
        WriteNumber(stream, _layers.Count);
        foreach (var layer in _layers)
        {
            layer.Origin.TryWriteBytes(head, bigEndian: true, out _);
            BinaryPrimitives.WriteInt64BigEndian(head[16..], layer.Said.ToUnixTimeMilliseconds());
            BinaryPrimitives.WriteInt64BigEndian(head[24..], layer.Told.ToUnixTimeMilliseconds());
            stream.Write(head);
            WriteRuns(stream, layer.Marks);
        }

        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes were not written by <see cref="ToBytes"/>.</exception>
    public static RegisterHistory FromBytes(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        var count = ReadNumber(bytes, ref position);
        var layers = new List<MarkLayer>(count);
        for (var i = 0; i < count; i++)
        {
            if (position + 32 > bytes.Length)
            {
                throw new InvalidDataException("A stored register is cut short.");
            }

            var head = bytes.Slice(position, 32);
            position += 32;
            layers.Add(
                new MarkLayer(
                    new Guid(head[..16], bigEndian: true),
                    DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(head[16..])),
                    DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(head[24..])),
                    ReadRuns(bytes, ref position)
                )
            );
        }

        return new RegisterHistory(layers);
    }

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
        var marks = new Mark[ReadNumber(bytes, ref position)];
        var index = 0;
        for (var i = 0; i < marks.Length; )
        {
            index += ReadNumber(bytes, ref position);
            for (var length = ReadNumber(bytes, ref position); length > 0; length--)
            {
                marks[i++] = new Mark((ushort)index++, bytes[position++]);
            }
        }

        return marks;
    }

    private static void WriteNumber(MemoryStream stream, int value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            stream.WriteByte((byte)(value | 0x80));
        }

        stream.WriteByte((byte)value);
    }

    private static int ReadNumber(ReadOnlySpan<byte> bytes, ref int position)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
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
