using System.Buffers.Text;

namespace Whereabouts.Cli.Matching;

/// <summary>Writes what was found: a line a row, <c>rid,id,probability</c>, and why where that is asked.</summary>
internal sealed class LinksFile : IDisposable
{
    private readonly FileStream _file;
    private readonly byte[] _number = new byte[32];

    public LinksFile(string path, bool withReasons)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 18);
        _file.Write(withReasons ? "rid,id,probability,why\n"u8 : "rid,id,probability\n"u8);
    }

    /// <summary>Writes a line; without an id nobody was a candidate at all.</summary>
    public void Write(ReadOnlySpan<byte> row, ReadOnlySpan<byte> id, double probability, string? why = null)
    {
        Field(row);
        _file.WriteByte((byte)',');
        Field(id);
        _file.WriteByte((byte)',');
        Utf8Formatter.TryFormat(Math.Round(probability, 7), _number, out var length, new('F', 7));
        _file.Write(_number.AsSpan(0, length));
        if (why is not null)
        {
            _file.WriteByte((byte)',');
            Field(System.Text.Encoding.UTF8.GetBytes(why));
        }

        _file.WriteByte((byte)'\n');
    }

    public void Dispose() => _file.Dispose();

    private void Field(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)',', (byte)'"', (byte)'\n') < 0)
        {
            _file.Write(text);
            return;
        }

        _file.WriteByte((byte)'"');
        foreach (var b in text)
        {
            _file.WriteByte(b);
            if (b == '"')
            {
                _file.WriteByte(b);
            }
        }

        _file.WriteByte((byte)'"');
    }
}
