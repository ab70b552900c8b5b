using System.Buffers;

namespace Whereabouts.Domain.Attendance.Registers;

/// <summary>Reads what <see cref="PackedWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">The bytes end before what is asked for.</exception>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public long Number()
    {
        long value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Position < _bytes.Length ? _bytes[Position++] : throw CutShort();
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw CutShort();
    }

    /// <summary>How many things follow: each takes a byte at least.</summary>
    public int Count()
    {
        var count = Number();
        return count >= 0 && count <= _bytes.Length - Position ? (int)count : throw CutShort();
    }

    public Guid Guid() => new(Bytes(16), bigEndian: true);

    public ReadOnlySpan<byte> Bytes(int length)
    {
        if (length < 0 || length > _bytes.Length - Position)
        {
            throw CutShort();
        }

        Position += length;
        return _bytes.Slice(Position - length, length);
    }

    private static InvalidDataException CutShort() => new("A stored register is cut short.");
}

/// <summary>Writes numbers in as few bytes as they need.</summary>
/// <param name="room">The bytes that are likely to be written.</param>
internal sealed class PackedWriter(int room)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(room);

    /// <summary>Seven bits a byte, the lowest first; times before 1970 do not come in.</summary>
    public void Number(long value)
    {
        var span = _buffer.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            span[length++] = (byte)(value | 0x80);
        }

        span[length++] = (byte)value;
        _buffer.Advance(length);
    }

    public void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    public void Guid(Guid value)
    {
        value.TryWriteBytes(_buffer.GetSpan(16), bigEndian: true, out var length);
        _buffer.Advance(length);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    public byte[] ToArray() => _buffer.WrittenSpan.ToArray();
}
